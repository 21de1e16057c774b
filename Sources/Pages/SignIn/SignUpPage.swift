/// `/sign-up`: a company's first person opens its account.
public struct SignUpPage: PageValue {
    public static let template = "sign-in/sign-up"

    public let title: String
    public let errorSummary: ErrorSummary?
    public let fields: [FieldShown]
    /// The path to go on to.
    public let next: String?
    /// What is kept while somebody opens an account.
    public let kept: String?
    /// Where those sign in who have an account, returning to the same place.
    public let signIn: String

    /// What was typed; the password never comes back.
    public struct Typed: Sendable, Hashable {
        public var companyName = ""
        public var name = ""
        public var email = ""
        public var phone = ""

        public init() {}
    }

    /// - Parameters:
    ///   - next: Where to go on to.
    ///   - errors: What is wrong, by field name.
    ///   - refusal: Why the whole form was refused.
    public init(
        _ typed: Typed = Typed(), next: Route? = nil, errors: [String: String] = [:], refusal: String? = nil
    ) {
        self.title = "Open an account for your company"
        self.next = next?.path
        self.kept = Wording.kept(for: next)
        self.signIn = (next.map { .signIn(returningTo: $0.path) } ?? Route.signIn).path
        let fields = [
            FieldShown(
                "companyName", "Legal name of the company", value: typed.companyName, error: errors["companyName"],
                isRequired: true, autocomplete: "organization"),
            FieldShown(
                "name", "Your name", value: typed.name,
                hint: "You become the company’s first officer: you can sign and submit.",
                error: errors["name"], isRequired: true, autocomplete: "name"),
            FieldShown(
                "email", "Your e-mail address", value: typed.email, .email, hint: "You sign in with it.",
                error: errors["email"], isRequired: true, autocomplete: "username"),
            FieldShown(
                "phone", "Your telephone", value: typed.phone, .telephone, error: errors["phone"], autocomplete: "tel"),
            FieldShown(
                "password", "Password", .password,
                hint: "At least 15 characters. Three or four words that do not belong together are easy to remember.",
                error: errors["password"], isRequired: true, autocomplete: "new-password"),
        ]
        self.fields = fields
        self.errorSummary =
            refusal.map { ErrorSummary([Link(href: "#f-companyName", label: $0)]) } ?? ErrorSummary(of: fields)
    }
}
