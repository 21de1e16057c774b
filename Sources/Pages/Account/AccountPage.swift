import Programme

/// `/account`: what is known of the signed-in person, the password, and where else they are signed in.
public struct AccountPage: PageValue {
    public static let template = "account/account"

    public let title: String
    public let role: String
    public let roleMeaning: String
    public let organisation: String
    public let errorSummary: ErrorSummary?
    /// Why something was not done, beyond single fields.
    public let refusal: String?
    public let details: Form
    public let email: Form
    public let password: Form
    public let sessions: [Session]
    public let hasOtherSessions: Bool
    /// Signs out everywhere else.
    public let sessionsClosure: String
    /// How long a visit lasts.
    public let sessionRule: String

    /// One of the page's forms.
    public struct Form: Codable, Sendable, Hashable {
        public let action: String
        public let fields: [FieldShown]
    }

    /// A visit at another browser.
    public struct Session: Codable, Sendable, Hashable {
        public let since: MomentShown
        public let lastSeen: MomentShown

        public init(since: Instant, lastSeen: Instant, today: Day) {
            self.since = MomentShown(since, today: today)
            self.lastSeen = MomentShown(lastSeen, today: today)
        }
    }

    /// What the fields hold; passwords never come back.
    public struct Typed: Sendable, Hashable {
        public var name: String
        public var title: String
        public var phone: String
        public var email: String

        public init(name: String, title: String, phone: String, email: String) {
            self.name = name
            self.title = title
            self.phone = phone
            self.email = email
        }
    }

    /// The form that was sent.
    public enum Part: String, Sendable {
        case details, email, password
    }

    /// - Parameters:
    ///   - errors: What is wrong with the form that was sent, by field name.
    ///   - part: Which form that was.
    public init(
        _ typed: Typed, role: Role, organisation: String, sessions: [Session], errors: [String: String] = [:],
        in part: Part? = nil, refusal: String? = nil
    ) {
        self.title = "Your account"
        self.role = Wording.role(role)
        self.roleMeaning = Wording.roleMeaning(role)
        self.organisation = organisation
        self.sessions = sessions
        self.hasOtherSessions = !sessions.isEmpty
        self.sessionsClosure = Route.otherSessionsClosure.path
        self.sessionRule = "A visit ends after 30 minutes without a click, and 12 hours after signing in."
        self.refusal = refusal
        func error(_ field: String, _ own: Part) -> String? { part == own ? errors[field] : nil }
        let details = Form(
            action: Route.account.path,
            fields: [
                FieldShown(
                    "name", "Name", value: typed.name, hint: "What you did is shown under this name, also in the past.",
                    error: error("name", .details), isRequired: true, autocomplete: "name"),
                FieldShown(
                    "title", "Job title", value: typed.title, error: error("title", .details),
                    autocomplete: "organization-title"),
                FieldShown(
                    "phone", "Telephone", value: typed.phone, .telephone,
                    hint: "With the country code, as +1 757 555 0100.", error: error("phone", .details),
                    autocomplete: "tel"),
            ])
        let email = Form(
            action: Route.accountEmail.path,
            fields: [
                FieldShown(
                    "email", "E-mail address", value: typed.email, .email,
                    hint: "You sign in with it, and reminders go there.", error: error("email", .email),
                    isRequired: true, autocomplete: "username"),
                Self.current(error("currentPassword", .email), id: "currentPassword-email"),
            ])
        let password = Form(
            action: Route.accountPassword.path,
            fields: [
                Self.current(error("currentPassword", .password), id: "currentPassword"),
                FieldShown(
                    "password", "New password", .password,
                    hint:
                        "At least 15 characters. Three or four words that do not belong together are easy to remember.",
                    error: error("password", .password), isRequired: true, autocomplete: "new-password"),
            ])
        self.details = details
        self.email = email
        self.password = password
        self.errorSummary = ErrorSummary(of: details.fields + email.fields + password.fields)
    }

    private static func current(_ error: String?, id: String) -> FieldShown {
        FieldShown(
            "currentPassword", "Current password", .password, error: error, isRequired: true,
            autocomplete: "current-password", id: id)
    }

    public static var samples: [AccountPage] {
        let typed = Typed(
            name: "Ana Sample", title: "Head of security", phone: "+1 757 555 0100", email: "ana@example.com")
        return [
            AccountPage(
                typed, role: .officer, organisation: "Sample Imports",
                sessions: [Session(since: Instant(.sample - 1), lastSeen: Instant(.sample), today: .sample)],
                errors: ["currentPassword": "This is not your current password."], in: .password,
                refusal: "There were too many attempts. Try again in 30 seconds."),
            AccountPage(typed, role: .operator, organisation: "Programme Office", sessions: []),
        ]
    }
}

extension Wording {
    static let accountNotices: [String: Notice] = [
        "account-saved": Notice("Your details are saved."),
        "email-changed": Notice("Your e-mail address is changed. Sign in with the new one from now on."),
        "password-changed": Notice("Your password is changed. Wherever else you were signed in, you are signed out."),
        "signed-out-elsewhere": Notice("You are signed out everywhere else."),
    ]
}
