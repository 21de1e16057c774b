import Journal
import Office
import Pages
import Programme
import ReadModels

/// One membership for the company: at a glance, its history, its end.
enum MembershipEndpoints {
    static let all: [Endpoint] = [
        .page(
            "/memberships/new", "The entity types as which a company can apply",
            query: [
                .init("entity", "What was chosen in the eligibility check, as `importer`."),
                .init("yes", "Questions that were answered with yes there, apart by commas."),
                .init("no", "Likewise with no."),
            ], NewMembershipPage.self, showNew),
        .form("/memberships", "Begin an application as one entity type", NewMembershipForm.self, open),
        .page("/memberships/{membership}", "One membership at a glance", MembershipPage.self, overview),
        .page(
            "/memberships/{membership}/history", "What happened, and the record as of any past day",
            query: [.init("as-of", "A day as 2026-03-14: the record as it stood at the end of that day.")],
            MembershipHistoryPage.self, history),
        .page("/memberships/{membership}/withdrawal", "The form to withdraw", WithdrawalPage.self, showWithdrawal),
        .form("/memberships/{membership}/withdrawal", "Withdraw the application", WithdrawalForm.self, withdraw),
    ]

    // MARK: Beginning

    @Sendable private static func showNew(_ visit: Visit) async throws -> NewMembershipPage {
        let rules = visit.query("entity").flatMap { visit.office.rulebook[EntityType(rawValue: $0)] }
        let chosen = rules.map { rules in
            (rules, EligibilityAnswers(yes: visit.query("yes") ?? "", no: visit.query("no") ?? "", under: rules))
        }
        return try await newPage(visit, chosen: chosen)
    }

    private static func newPage(
        _ visit: Visit, chosen: (rules: EntityTypeRules, answers: EligibilityAnswers)? = nil, error: String? = nil
    ) async throws -> NewMembershipPage {
        let memberships = try await visit.office.readModels.memberships(of: try visit.company())
        let running = memberships.filter { !$0.status.isFinal }.reduce(into: [:]) { $0[$1.entityType] = $1.id }
        return NewMembershipPage(rulebook: visit.office.rulebook, running: running, chosen: chosen, error: error)
    }

    @Sendable private static func open(_ visit: Visit, _ form: NewMembershipForm) async throws -> Reply {
        guard let rules = visit.office.rulebook[EntityType(rawValue: form.type)] else {
            let sentence = "Choose one of the entity types."
            return .rejected(try await newPage(visit, error: sentence), [FieldProblem("type", sentence)])
        }
        let answers = rules.read(form.answers ?? [:])
        let id = try await visit.office.openMembership(as: rules.type, answering: answers, by: try visit.identity)
        return .done(.application(id), answers.isEmpty ? .membershipOpened : .membershipOpenedWithAnswers)
    }

    // MARK: Reading

    @Sendable private static func overview(_ visit: Visit) async throws -> MembershipPage {
        let membership = try await visit.ownMembership()
        let record = try await MembershipRecord(of: membership.id, in: visit.office)
        let deadlines = try await visit.office.readModels.deadlines(of: membership.id)
        return MembershipPage(
            head: visit.head(membership), id: membership.id, path: visit.path(of: membership, deadlines: deadlines),
            state: record.state, next: try await visit.nextStep(membership, deadlines: deadlines),
            readiness: try await visit.readiness(of: membership),
            deadlines: visit.shown(deadlines.map { ($0, membership) }),
            history: try await visit.changes(of: [membership]),
            letters: record.letters.reversed().map {
                LetterLink($0.letter, at: .letter($0.letter.number, of: membership.id), today: visit.today)
            }, rulebook: visit.office.rulebook, today: visit.today)
    }

    @Sendable private static func history(_ visit: Visit) async throws -> MembershipHistoryPage {
        let membership = try await visit.ownMembership()
        let asOf = try visit.asOf()
        let end = asOf.map { Instant(endOf: $0) }
        let record = try await MembershipRecord(of: membership.id, in: visit.office, upTo: end)
        let profile = try await ProfileRecord(of: membership.id, in: visit.office, upTo: end)
        let changes = (record.changes(visit.office.rulebook) + profile.changes).sorted { $0.at > $1.at }
        let names = try await visit.names(of: changes.map(\.by))
        return MembershipHistoryPage(
            head: visit.head(membership), id: membership.id, asOf: asOf, state: record.state, profile: profile.sentence,
            history: changes.map { $0.what.entry(at: $0.at, who: names[$0.by], today: visit.today) },
            rulebook: visit.office.rulebook, today: visit.today)
    }

    // MARK: Withdrawing

    @Sendable private static func showWithdrawal(_ visit: Visit) async throws -> WithdrawalPage {
        try await withdrawalPage(visit)
    }

    private static func withdrawalPage(
        _ visit: Visit, typed: String = "", error: String? = nil
    ) async throws -> WithdrawalPage {
        let membership = try await visit.ownMembership()
        return WithdrawalPage(
            head: visit.head(membership), id: membership.id, state: try await visit.office.membership(membership.id),
            mayWithdraw: visit.may(.withdraw), typed: typed, error: error)
    }

    @Sendable private static func withdraw(_ visit: Visit, _ form: WithdrawalForm) async throws -> Reply {
        let reason = (form.reason ?? "").trimmed
        guard !reason.isEmpty else {
            let sentence = "Say why in a sentence or two."
            return .rejected(try await withdrawalPage(visit, error: sentence), [FieldProblem("reason", sentence)])
        }
        let id: ID<Membership> = try visit.id("membership")
        try await visit.office.withdraw(id, reason: reason, by: try visit.identity)
        return .done(.membership(id), .membershipWithdrawn)
    }
}

struct NewMembershipForm: FormInput {
    /// The key of an entity type, as `highway-carrier`.
    let type: String
    /// Answers to its eligibility questions that were given before, as `active-in-role`: `yes` or `no`.
    let answers: [String: String]?
}

struct WithdrawalForm: FormInput {
    let reason: String?
}

extension NoticeCode {
    static let membershipOpened = NoticeCode(rawValue: "membership-opened")
    static let membershipOpenedWithAnswers = NoticeCode(rawValue: "membership-opened-with-answers")
    static let membershipWithdrawn = NoticeCode(rawValue: "membership-withdrawn")
}

extension String {
    /// Without the spaces around what was typed.
    var trimmed: String { Wording.trimmed(self) }
}
