import Office
import Pages
import Programme

extension SignInRefusal: WordedRefusal {
    public func worded(_ rulebook: Rulebook) -> Refused {
        switch self {
        case .wrong:
            Refused(
                "sign-in-wrong", "This e-mail address and password do not belong together. Check both and try again.")
        case .throttled(let seconds):
            Refused(
                "sign-in-throttled", "There were too many attempts. Try again in \(Self.span(seconds)).")
        case .closed:
            Refused(
                "sign-in-closed",
                "This account is closed for signing in after a hundred failed attempts in a row. Ask an officer of your "
                    + "company, or the operator of the programme office, for a new password.",
                Citation("NIST SP 800-63B"))
        }
    }

    private static func span(_ seconds: Int) -> String {
        seconds < 90 ? Wording.count(max(1, seconds), "second") : Wording.count((seconds + 59) / 60, "minute")
    }
}

extension PersonRefusal: WordedRefusal {
    public func worded(_ rulebook: Rulebook) -> Refused {
        switch self {
        case .isPrimaryContact:
            Refused(
                "is-primary-contact",
                "This person is the primary point of contact, who has to be a company officer. Name another primary contact "
                    + "first.", Citation("CBP form 1651-0077, 2016"))
        case .hasPost:
            Refused("has-post", "This person still has a role. Remove them from the organisation first.")
        case .officeExists:
            Refused("office-exists", "The programme office exists already.")
        }
    }
}

extension PersonProblems {
    /// Each problem beside its field, by the names that forms use.
    var fieldProblems: [FieldProblem] { problems.map { FieldProblem($0.field.formName, $0.sentence) } }
}

extension [FieldProblem] {
    /// The first problem of each field.
    var byField: [String: String] { reduce(into: [:]) { $0[$1.field] = $0[$1.field] ?? $1.message } }
}

extension PersonField {
    /// How the forms call it.
    fileprivate var formName: String {
        switch self {
        case .companyName: "companyName"
        case .currentPassword: "currentPassword"
        case .name, .email, .title, .phone, .role, .password: rawValue
        }
    }

    fileprivate var label: String {
        switch self {
        case .companyName: "the legal name of the company"
        case .name: "a name"
        case .email: "an e-mail address, as name@example.com"
        case .title: "a job title"
        case .phone: "a telephone number with its country code, as +1 757 555 0100"
        case .role: "a role"
        case .password: "a password"
        case .currentPassword: "your current password"
        }
    }
}

extension PersonProblem {
    /// What is wrong and what would be valid.
    var sentence: String {
        switch fault {
        case .missing, .malformed: "Give \(field.label)."
        case .tooLong(let most): "Use at most \(Wording.count(most, "character"))."
        case .unavailable: "This address cannot be used for a new account. Use another, or sign in if it is yours."
        case .unfitting: "Choose one of the roles of this organisation."
        case .password(.tooShort(let least)): "Use at least \(Wording.count(least, "character"))."
        case .password(.tooLong(let most)): "Use at most \(Wording.count(most, "character"))."
        case .password(.tooEasilyGuessed):
            "This password is easily guessed: it is common, or made of your name or company. Use words that do not belong together."
        case .wrong: "This is not your current password."
        }
    }
}
