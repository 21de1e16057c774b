import Programme

/// `/company/sites`.
public struct SitesPage: PageValue {
    public static let template = "companies/sites"

    public let title: String
    public let sites: [SiteShown]
    public let emptyState: EmptyState?
    public let add: Link?

    public init(company: Company.State, canEdit: Bool) {
        self.title = "Sites"
        self.sites = SiteShown.list(company)
        let add = canEdit ? Link(.newSite, "Add a site") : nil
        self.add = company.sites.isEmpty ? nil : add
        self.emptyState =
            company.sites.isEmpty
            ? EmptyState(
                "Your sites will stand here",
                "Headquarters, offices and every place where cargo is handled or security is organised. An application needs "
                    + "at least one; with many, give the three that matter most by volume or risk.", action: add) : nil
    }
}

/// `/company/sites/new` and `/company/sites/{site}`.
public struct SitePage: PageValue {
    public static let template = "companies/site"

    public let title: String
    public let fields: [FieldShown]
    public let errorSummary: ErrorSummary?
    public let conflict: ConflictShown?
    public let revision: Int
    public let canSave: Bool
    public let action: String
    /// Where the site is removed; `nil` for one that is not saved yet.
    public let closure: String?

    /// What the form holds, as text.
    public struct Typed: Sendable, Hashable {
        public var name = ""
        public var purpose = ""
        public var address = AddressTyped()

        public init() {}

        public init(_ site: Site) {
            name = site.name
            purpose = site.purpose.rawValue
            address = AddressTyped(site.address)
        }
    }

    /// - Parameter id: `nil` for a new site.
    public init(
        _ typed: Typed, id: ID<Site>?, revision: Int, canSave: Bool, errors: [String: String] = [:],
        conflict: ConflictShown? = nil
    ) {
        self.title = id == nil ? "Add a site" : typed.name.isEmpty ? "Site" : typed.name
        self.revision = revision
        self.canSave = canSave
        self.conflict = conflict
        self.action = (id.map(Route.companySite) ?? .newSite).path
        self.closure = canSave ? id.map { Route.siteClosure($0).path } : nil
        let purposes = Site.Purpose.allCases.map { OptionShown($0.rawValue, Wording.purpose($0)) }
        let fields =
            [
                FieldShown(
                    "name", "Name of the site", value: typed.name, hint: "As your people call it.",
                    error: errors["name"],
                    isRequired: true, isDisabled: !canSave),
                FieldShown(
                    "purpose", "What happens there", value: typed.purpose,
                    .select([OptionShown("", "Choose")] + purposes), error: errors["purpose"], isRequired: true,
                    isDisabled: !canSave),
            ] + typed.address.fields(errors: errors, isDisabled: !canSave)
        self.fields = fields
        self.errorSummary = ErrorSummary(of: fields)
    }
}
