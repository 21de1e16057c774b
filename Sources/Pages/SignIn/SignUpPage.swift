/// `/sign-up`: a company's first person opens its account.
public struct SignUpPage: PageValue {
    public static let template = "sign-in/sign-up"

    public let title: String
    public let errorSummary: ErrorSummary?
    public let fields: [FieldShown]

    /// What was typed; the password never comes back.
    public struct Typed: Sendable, Hashable {
        public var companyName = ""
        public var name = ""
        public var email = ""
        public var phone = ""

        public init() {}
    }

    /// - Parameters:
    ///   - errors: What is wrong, by field name.
    ///   - refusal: Why the whole form was refused.
    public init(_ typed: Typed = Typed(), errors: [String: String] = [:], refusal: String? = nil) {
        self.title = "Open an account for your company"
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
