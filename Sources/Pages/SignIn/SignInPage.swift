import Programme

/// `/sign-in`.
public struct SignInPage: PageValue {
    public static let template = "sign-in/sign-in"

    public let title: String
    public let errorSummary: ErrorSummary?
    public let fields: [FieldShown]
    /// The path to return to.
    public let next: String?
    /// What is kept while somebody signs in.
    public let kept: String?
    /// Where an account is opened, returning to the same place.
    public let signUp: String

    /// - Parameters:
    ///   - email: what was typed, kept when it is refused; the password never is.
    ///   - next: Where to return to.
    ///   - refusal: why it was refused, the same whether the address or the password is wrong.
    public init(email: String = "", next: Route? = nil, refusal: String? = nil) {
        self.title = "Sign in"
        self.next = next?.path
        self.kept = Wording.kept(for: next)
        self.signUp = (next.map { .signUp(returningTo: $0.path) } ?? Route.signUp).path
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
                email: "ana@example.com",
                next: .application(for: EntityType(rawValue: "importer"), answers: EligibilityAnswers()),
                refusal: "This address and password do not belong together."
            ),
        ]
    }
}

extension Wording {
    /// Tells somebody who comes from the eligibility check that nothing of it is lost.
    static func kept(for next: Route?) -> String? {
        guard let next, next.carriesAnswers else { return nil }
        return "Your answers from the eligibility check are kept: you find them in the application."
    }
}
