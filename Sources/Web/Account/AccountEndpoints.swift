import Journal
import Office
import Pages
import Programme

/// One's own account, whatever one's role.
enum AccountEndpoints {
    static let all: [Endpoint] = [
        .page("/account", "What is known of the signed-in person, and where else they are signed in", AccountPage.self)
        {
            try await $0.accountPage()
        },
        .form("/account", "Correct one’s own name, job title and telephone", AccountForm.self, correct),
        .form("/account/email", "Change one’s own e-mail address", EmailForm.self, changeEmail),
        .form(
            "/account/password", "Change one’s own password; every other session ends", PasswordForm.self,
            changePassword),
        .action("/account/other-sessions/closure", "Sign out everywhere else", signOutElsewhere),
    ]

    @Sendable private static func correct(_ visit: Visit, _ form: AccountForm) async throws -> Reply {
        let identity = try visit.identity
        let known = try await visit.office.ownDetails(of: identity)
        let entry = PersonEntry(
            name: form.name, email: known.email, phone: form.phone ?? "", title: form.title ?? "")
        return try await visit.onAccountPage(.details, typed: entry) {
            try await visit.office.correctPerson(identity.person, entry, by: identity)
            return .done(.account, .accountSaved)
        }
    }

    @Sendable private static func changeEmail(_ visit: Visit, _ form: EmailForm) async throws -> Reply {
        let identity = try visit.identity
        var entry = PersonEntry(try await visit.office.ownDetails(of: identity))
        entry.email = form.email
        return try await visit.onAccountPage(.email, typed: entry) {
            try await visit.office.changeEmail(
                to: form.email, confirmedBy: form.currentPassword, by: identity, from: visit.source)
            return .done(.account, .emailChanged)
        }
    }

    @Sendable private static func changePassword(_ visit: Visit, _ form: PasswordForm) async throws -> Reply {
        try await visit.onAccountPage(.password) {
            let signedIn = try await visit.office.changePassword(
                from: form.currentPassword, to: form.password, by: try visit.identity, from: visit.source)
            return .session(token: signedIn.token, .account, .passwordChanged)
        }
    }

    @Sendable private static func signOutElsewhere(_ visit: Visit) async throws -> Reply {
        try await visit.office.endOtherSessions(of: try visit.identity, besides: visit.token ?? "")
        return .done(.account, .signedOutElsewhere)
    }
}

extension Visit {
    fileprivate func accountPage(
        typed: PersonEntry? = nil, errors: [String: String] = [:], in part: AccountPage.Part? = nil,
        refusal: String? = nil
    ) async throws -> AccountPage {
        let identity = try identity
        let shown = if let typed { typed } else { PersonEntry(try await office.ownDetails(of: identity)) }
        let others = try await office.otherSessions(of: identity, besides: token ?? "")
        return AccountPage(
            .init(name: shown.name, title: shown.title, phone: shown.phone, email: shown.email), role: identity.role,
            organisation: session?.organisationName ?? "",
            sessions: others.map {
                .init(since: $0.since, lastSeen: $0.lastSeen, today: office.clock.machineNow().day)
            }, errors: errors,
            in: part, refusal: refusal)
    }

    /// Shows what is wrong beside the fields of the form that was sent.
    fileprivate func onAccountPage(
        _ part: AccountPage.Part, typed: PersonEntry? = nil, _ change: () async throws -> Reply
    ) async throws -> Reply {
        do {
            return try await change()
        } catch let problems as PersonProblems {
            let found = problems.fieldProblems
            return .rejected(try await accountPage(typed: typed, errors: found.byField, in: part), found)
        } catch let refusal as SignInRefusal where !isJSON {
            let sentence = refusal.worded(office.rulebook).sentence
            return .rejected(
                try await accountPage(typed: typed, in: part, refusal: sentence),
                [FieldProblem("currentPassword", sentence)])
        }
    }
}

extension PersonEntry {
    fileprivate init(_ details: PersonDetails) {
        self.init(name: details.name, email: details.email, phone: details.phone, title: details.title)
    }
}

struct AccountForm: FormInput {
    let name: String
    let title: String?
    let phone: String?
}

struct EmailForm: FormInput {
    let email: String
    let currentPassword: String
}

struct PasswordForm: FormInput {
    let currentPassword: String
    /// The new one, of 15 characters or more.
    let password: String
}

extension NoticeCode {
    static let accountSaved = NoticeCode(rawValue: "account-saved")
    static let emailChanged = NoticeCode(rawValue: "email-changed")
    static let passwordChanged = NoticeCode(rawValue: "password-changed")
    static let signedOutElsewhere = NoticeCode(rawValue: "signed-out-elsewhere")
}
