import Programme

/// `/office/people`: who works in the programme office, for the operator.
public struct OfficePeoplePage: PageValue {
    public static let template = "staff/people"

    public let title: String
    public let lead: String
    public let people: [Member]
    /// A password that was just made, shown this once.
    public let issued: IssuedShown?
    /// Why something was not done.
    public let refusal: String?
    public let errorSummary: ErrorSummary?
    public let form: String
    public let fields: [FieldShown]

    public struct Member: Codable, Sendable {
        public let person: String
        public let name: String
        public let email: String
        public let role: String
        public let roleName: String
        /// Open cases; only specialists have a number.
        public let cases: Int?
        /// "12 open cases".
        public let caseCount: String?
        public let isSelf: Bool
        /// What becomes of the open cases if this person is no specialist any more.
        public let roleNote: String?
        public let roleField: FieldShown
        public let roleAction: String
        public let passwordAction: String
        /// Where removing this person is confirmed.
        public let removal: String

        public init(_ person: ID<Person>, name: String, email: String, role: Role, cases: Int?, isSelf: Bool) {
            self.person = person.description
            self.name = name
            self.email = email
            self.role = role.rawValue
            self.roleName = Wording.role(role)
            self.cases = role == .specialist ? cases ?? 0 : nil
            self.caseCount = self.cases.map { Wording.count($0, "open case") }
            self.isSelf = isSelf
            self.roleNote = Wording.freedCases(role == .specialist ? cases ?? 0 : 0)
            self.roleField = FieldShown(
                "role", "Role", value: role.rawValue,
                .select(
                    Role.allCases.filter { $0.home == .office }.map { OptionShown($0.rawValue, Wording.role($0)) }),
                isRequired: true)
            self.roleAction = Route.staffRole(person).path
            self.passwordAction = Route.staffPassword(person).path
            self.removal = Route.staffRemoval(person).path
        }
    }

    /// What was typed and refused.
    public struct Typed: Sendable {
        public var name: String
        public var email: String
        public var role: String
        public var errors: [String: String]

        public init(name: String = "", email: String = "", role: String = "", errors: [String: String] = [:]) {
            self.name = name
            self.email = email
            self.role = role
            self.errors = errors
        }
    }

    public init(_ people: [Member], issued: IssuedShown? = nil, typed: Typed = Typed(), refusal: String? = nil) {
        self.title = "People of the programme office"
        self.lead =
            "Everybody who can sign in to the office, and as what. What they do stands in the record under their name."
        self.people = people
        self.issued = issued
        self.refusal = refusal
        self.form = Route.officePeople.path
        let roles = Role.allCases.filter { $0.home == .office }
            .map { OptionShown($0.rawValue, Wording.role($0), hint: Wording.roleMeaning($0)) }
        self.fields = [
            FieldShown("name", "Name", value: typed.name, error: typed.errors["name"], isRequired: true),
            FieldShown(
                "email", "E-mail address", value: typed.email, .email, hint: "It is also the sign-in name.",
                error: typed.errors["email"], isRequired: true),
            FieldShown(
                "role", "Role", value: typed.role, .radios(roles), error: typed.errors["role"], isRequired: true),
        ]
        self.errorSummary = ErrorSummary(of: fields)
    }
}
