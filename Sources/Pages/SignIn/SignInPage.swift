/// `/sign-in`.
public struct SignInPage: PageValue {
    public static let template = "sign-in/sign-in"

    public let title: String
    public let errorSummary: ErrorSummary?
    public let fields: [FieldShown]
    /// The path to return to.
    public let next: String?

    /// - Parameters:
    ///   - email: what was typed, kept when it is refused; the password never is.
    ///   - refusal: why it was refused, the same whether the address or the password is wrong.
    public init(email: String = "", next: String? = nil, refusal: String? = nil) {
        self.title = "Sign in"
        self.next = next
        self.errorSummary = refusal.map { ErrorSummary([Link(href: "#f-email", label: $0)]) }
        self.fields = [
            FieldShown("email", "E-mail address", value: email, .email, isRequired: true, autocomplete: "username"),
            FieldShown("password", "Password", .password, isRequired: true, autocomplete: "current-password"),
        ]
    }

    public static var samples: [SignInPage] {
        [
            SignInPage(),
            SignInPage(
                email: "ana@example.com", next: "/company", refusal: "This address and password do not belong together."
            ),
        ]
    }
}
