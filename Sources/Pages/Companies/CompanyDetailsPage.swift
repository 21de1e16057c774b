import Programme

/// `/company/details`.
public struct CompanyDetailsPage: PageValue {
    public static let template = "companies/details"

    public let title: String
    public let fields: [FieldShown]
    public let errorSummary: ErrorSummary?
    public let conflict: ConflictShown?
    public let revision: Int
    public let canSave: Bool

    /// What the form holds, as text: what stands in the record, or what was typed.
    public struct Typed: Sendable, Hashable {
        public var name = ""
        public var doingBusinessAs = ""
        public var telephone = ""
        public var website = ""
        public var businessStart = ""
        public var employees = ""
        public var history = ""
        public var address = AddressTyped()

        public init() {}

        public init(_ details: CompanyDetails) {
            name = details.name
            doingBusinessAs = details.doingBusinessAs
            telephone = details.telephone
            website = details.website
            businessStart = details.businessStart?.description ?? ""
            employees = details.employees.map(String.init) ?? ""
            history = details.history
            address = AddressTyped(details.headquarters)
        }

        /// By field name, to be compared and brought together with what others typed.
        public init(fields: [String: String]) {
            for (name, path) in Self.paths { self[keyPath: path] = fields[name] ?? "" }
        }

        /// Each field by its name, without the spaces around it.
        public var fields: [String: String] {
            Self.paths.mapValues { path in Wording.trimmed(self[keyPath: path]) }
        }

        private static let paths: [String: WritableKeyPath<Typed, String> & Sendable] = [
            "name": \.name, "doingBusinessAs": \.doingBusinessAs, "telephone": \.telephone, "website": \.website,
            "businessStart": \.businessStart, "employees": \.employees, "history": \.history,
            "street": \.address.street, "city": \.address.city, "region": \.address.region,
            "postalCode": \.address.postalCode, "country": \.address.country,
        ]
    }

    public init(
        _ typed: Typed, revision: Int, canSave: Bool, errors: [String: String] = [:], conflict: ConflictShown? = nil
    ) {
        self.title = "Company details"
        self.revision = revision
        self.canSave = canSave
        self.conflict = conflict
        func field(
            _ name: String, _ label: String, _ value: String, _ control: FieldShown.Control = .text,
            hint: String? = nil,
            isRequired: Bool = false, autocomplete: String = "off"
        ) -> FieldShown {
            FieldShown(
                name, label, value: value, control, hint: hint, error: errors[name], isRequired: isRequired,
                isDisabled: !canSave, autocomplete: autocomplete)
        }
        let fields =
            [
                field("name", "Legal name", typed.name, isRequired: true, autocomplete: "organization"),
                field(
                    "doingBusinessAs", "Doing business as", typed.doingBusinessAs,
                    hint: "If you trade under another name."),
                field(
                    "telephone", "Telephone", typed.telephone, .telephone,
                    hint: "With the country code, as +1 757 555 0100.",
                    isRequired: true, autocomplete: "tel"),
                field("website", "Website", typed.website, autocomplete: "url"),
                field("businessStart", "In business since", typed.businessStart, .date),
                field("employees", "Employees", typed.employees, .number, hint: "All of them, at all sites."),
                field(
                    "history", "Short history of the company", typed.history, .textarea,
                    hint: "What you do, for whom, and since when. A few sentences are enough."),
            ] + typed.address.fields(errors: errors, isDisabled: !canSave, legend: "Headquarters: ")
        self.fields = fields
        self.errorSummary = ErrorSummary(of: fields)
    }
}

/// An address as a form holds it.
public struct AddressTyped: Sendable, Hashable {
    public var street = ""
    public var city = ""
    public var region = ""
    public var postalCode = ""
    public var country = ""

    public init() {}

    public init(_ address: Address) {
        street = address.street
        city = address.city
        region = address.region
        postalCode = address.postalCode
        country = address.country
    }

    /// - Parameter legend: What stands before each label, to tell whose address it is.
    func fields(errors: [String: String], isDisabled: Bool, legend: String = "") -> [FieldShown] {
        func field(
            _ name: String, _ label: String, _ value: String, hint: String? = nil, isRequired: Bool = true,
            _ autocomplete: String
        ) -> FieldShown {
            FieldShown(
                name, Wording.sentence(legend + label), value: value, hint: hint, error: errors[name],
                isRequired: isRequired, isDisabled: isDisabled, autocomplete: autocomplete)
        }
        return [
            field("street", "street and number", street, "street-address"),
            field("city", "city", city, "address-level2"),
            field("region", "state, province or region", region, isRequired: false, "address-level1"),
            field("postalCode", "postal code", postalCode, isRequired: false, "postal-code"),
            FieldShown(
                "country", Wording.sentence(legend + "country"), value: country, .select(countries),
                error: errors["country"], isRequired: true, isDisabled: isDisabled, autocomplete: "country"),
        ]
    }

    /// Nothing first, so that no country is chosen by mistake; and what was typed before, if it is no country's code.
    private var countries: [OptionShown] {
        [OptionShown("", "Choose a country")]
            + (country.isEmpty || Country.isKnown(country) ? [] : [OptionShown(country, country)]) + Country.options
    }
}
