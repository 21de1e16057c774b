import Programme

/// `/company/people`: who works on the programme, as what, and who are the points of contact.
public struct CompanyPeoplePage: PageValue {
    public static let template = "people/company"

    public let title: String
    public let people: [Person]
    public let canManage: Bool
    public let canNameContacts: Bool
    public let fields: [FieldShown]
    public let errorSummary: ErrorSummary?
    /// A password that was just made, shown this once.
    public let issued: IssuedShown?
    /// Why something was not done.
    public let refusal: String?
    public let roles: [RoleShown]

    /// One of the company's people.
    public struct Person: Codable, Sendable, Hashable {
        public let id: String
        public let name: String
        public let email: String
        public let jobTitle: String?
        public let phone: String?
        public let role: String
        public let roleCode: String
        public let contact: StatusPill?
        public let isSelf: Bool
        public let contactField: FieldShown
        public let roleField: FieldShown
        public let contactAction: String
        public let roleAction: String
        public let passwordAction: String
        public let removalAction: String
    }

    public struct RoleShown: Codable, Sendable, Hashable {
        public let label: String
        public let meaning: String
    }

    /// What is known of a colleague.
    public struct Known: Sendable {
        public let id: ID<Programme.Person>
        public let name: String
        public let email: String
        public let phone: String
        public let title: String
        public let role: Role
        public let contact: ContactKind?

        public init(
            id: ID<Programme.Person>, name: String, email: String, phone: String, title: String, role: Role,
            contact: ContactKind?
        ) {
            self.id = id
            self.name = name
            self.email = email
            self.phone = phone
            self.title = title
            self.role = role
            self.contact = contact
        }
    }

    /// What was typed to add a colleague.
    public struct Typed: Sendable, Hashable {
        public var name = ""
        public var email = ""
        public var title = ""
        public var phone = ""
        public var role = Role.contributor.rawValue

        public init() {}
    }

    public init(
        people: [Known], me: ID<Programme.Person>, canManage: Bool, canNameContacts: Bool, typed: Typed = Typed(),
        errors: [String: String] = [:], issued: IssuedShown? = nil, refusal: String? = nil
    ) {
        self.title = "People"
        self.canManage = canManage
        self.canNameContacts = canNameContacts
        self.people = people.map { Person($0, isSelf: $0.id == me) }
        self.issued = issued
        self.refusal = refusal
        let companyRoles = Role.allCases.filter { $0.home == .company }
        self.roles = companyRoles.map { RoleShown(label: Wording.role($0), meaning: Wording.roleMeaning($0)) }
        let fields = [
            FieldShown("name", "Name", value: typed.name, error: errors["name"], isRequired: true),
            FieldShown(
                "email", "E-mail address", value: typed.email, .email, hint: "Your colleague signs in with it.",
                error: errors["email"], isRequired: true),
            FieldShown("title", "Job title", value: typed.title, error: errors["title"]),
            FieldShown("phone", "Telephone", value: typed.phone, .telephone, error: errors["phone"]),
            FieldShown(
                "role", "Role", value: typed.role,
                .select(companyRoles.map { OptionShown($0.rawValue, Wording.role($0)) }), error: errors["role"],
                isRequired: true),
        ]
        self.fields = fields
        self.errorSummary = ErrorSummary(of: fields)
    }
}

/// A password that was just made for somebody. It is shown once and kept nowhere.
public struct IssuedShown: Codable, Sendable, Hashable {
    public let name: String
    public let email: String
    public let password: String

    public init(name: String, email: String, password: String) {
        self.name = name
        self.email = email
        self.password = password
    }
}

extension CompanyPeoplePage.Person {
    fileprivate init(_ known: CompanyPeoplePage.Known, isSelf: Bool) {
        id = known.id.description
        name = known.name
        email = known.email
        jobTitle = known.title.isEmpty ? nil : known.title
        phone = known.phone.isEmpty ? nil : known.phone
        role = Wording.role(known.role)
        roleCode = known.role.rawValue
        contact = known.contact.map { StatusPill($0.rawValue, Wording.contact($0), $0 == .primary ? .good : .neutral) }
        self.isSelf = isSelf
        contactField = FieldShown(
            "kind", "Point of contact", value: known.contact?.rawValue ?? "",
            .select(
                [OptionShown("", "None")] + ContactKind.allCases.map { OptionShown($0.rawValue, Wording.contact($0)) }),
            isRequired: true)
        roleField = FieldShown(
            "role", "Role", value: known.role.rawValue,
            .select(Role.allCases.filter { $0.home == .company }.map { OptionShown($0.rawValue, Wording.role($0)) }),
            isRequired: true)
        contactAction = Route.colleagueContact(known.id).path
        roleAction = Route.colleagueRole(known.id).path
        passwordAction = Route.colleaguePassword(known.id).path
        removalAction = Route.colleagueRemoval(known.id).path
    }
}
