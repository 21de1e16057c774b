import Office
import Pages
import Programme
import ReadModels

/// The security profile on the office's side: judging it criterion by criterion, and approving it.
enum ReviewEndpoints {
    static let all: [Endpoint] = [
        .page(
            "/cases/{membership}/profile", "The review of a security profile", query: ProfileEndpoints.filterQuery,
            ReviewPage.self, list),
        .page(
            "/cases/{membership}/profile/{criterion}", "One criterion with the answer to judge",
            ReviewCriterionPage.self, criterion),
        .form("/cases/{membership}/profile/{criterion}", "Accept or reject an answer", VerdictForm.self, judge),
        .action("/cases/{membership}/profile/acceptance", "Accept every answer that is not judged yet", acceptRest),
        .action("/cases/{membership}/profile-approval", "Approve a security profile", approve),
    ]
}

/// What the specialist says of one answer, as it is sent.
struct VerdictForm: FormInput {
    /// `accepted` or `rejected`.
    var verdict: String?
    var comment: String?

    /// The comment with one kind of line end and without blank ends.
    var text: String {
        var text = (comment ?? "").replacing("\r\n", with: "\n")[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        while text.first?.isWhitespace == true { text.removeFirst() }
        return String(text)
    }

    /// The longest comment, in characters.
    static let longestComment = 5_000
}

// MARK: - Pages

extension ReviewEndpoints {
    @Sendable private static func list(_ visit: Visit) async throws -> ReviewPage {
        let reading = try await ProfileReading(visit, as: .readCases)
        let criteria = try await reading.criteria()
        let subject = try await reading.subject(naming: Set(criteria.compactMap { $0.answer?.responsible }))
        return ReviewPage(
            subject, criteria, filter: ProfileEndpoints.filter(visit), mayReview: reading.may(.reviewProfile))
    }

    @Sendable private static func criterion(_ visit: Visit) async throws -> ReviewCriterionPage {
        try await page(visit, typed: nil)
    }

    private static func page(
        _ visit: Visit, typed: (comment: String, error: String)?
    ) async throws -> ReviewCriterionPage {
        let reading = try await ProfileReading(visit, as: .readCases)
        // What a company has never handed in is its own draft.
        guard (reading.membership.progress?.submissions ?? 0) > 0 else { throw OfficeError.notFound }
        let id = try reading.criterion(visit)
        let criteria = try await reading.criteria()
        guard let found = criteria.first(where: { $0.id == id }) else { throw OfficeError.notFound }
        let entries = try await visit.office.profileHistory(of: id, in: reading.membership.id)
        let subject = try await reading.subject(naming: entries.people)
        let author = entries.last { if case .answered = $0.event { true } else { false } }?.actor.person
        return ReviewCriterionPage(
            found.saved(by: author.flatMap { subject.names[$0] }), in: subject, criteria,
            facts: reading.facts(entries, names: subject.names), mayReview: reading.may(.reviewProfile), typed: typed)
    }
}

// MARK: - Changes

extension ReviewEndpoints {
    @Sendable private static func judge(_ visit: Visit, _ form: VerdictForm) async throws -> Reply {
        let reading = try await ProfileReading(visit, as: .readCases)
        let id = try reading.criterion(visit)
        guard let verdict = try verdict(form) else {
            let problem = FieldProblem("comment", "Say what is missing and what would show that the criterion is met.")
            return .rejected(try await page(visit, typed: (form.text, problem.message)), [problem])
        }
        try await visit.office.judge(id, verdict, in: reading.membership.id, by: reading.identity)
        return try await next(after: id, verdict, in: reading.membership.id, visit)
    }

    /// `nil` for a rejection without a comment.
    private static func verdict(_ form: VerdictForm) throws -> Verdict? {
        switch form.verdict {
        case "accepted": return .accepted
        case "rejected":
            guard form.text.count <= VerdictForm.longestComment else {
                throw FieldProblem(
                    "comment", "At most \(Wording.figure(VerdictForm.longestComment)) characters can be saved.")
            }
            return form.text.isEmpty ? nil : .rejected(comment: form.text)
        default: throw FieldProblem("verdict", "Give accepted or rejected.")
        }
    }

    private static func next(
        after id: CriterionID, _ verdict: Verdict, in membership: ID<Membership>, _ visit: Visit
    ) async throws -> Reply {
        let unjudged = try await visit.office.readModels.marks(of: membership).filter { !$0.isJudged }.map(\.criterion)
        guard let next = CriterionPlace.next(after: id, among: unjudged) else {
            return .done(.profileReview(membership), .answersJudged)
        }
        return .done(.criterionReview(next, of: membership), verdict == .accepted ? .answerAccepted : .answerRejected)
    }

    @Sendable private static func acceptRest(_ visit: Visit) async throws -> Reply {
        let membership: ID<Membership> = try visit.id("membership")
        let identity = try visit.identity
        try await visit.office.authorise(.reviewProfile, on: membership, for: identity)
        let unjudged = try await visit.office.readModels.marks(of: membership).filter { !$0.isJudged }
        try await visit.office.judge(
            unjudged.map { ($0.criterion, .accepted) }, in: membership, by: identity)
        return .done(.profileReview(membership), .answersAccepted)
    }

    @Sendable private static func approve(_ visit: Visit) async throws -> Reply {
        let membership: ID<Membership> = try visit.id("membership")
        try await visit.office.approveProfile(membership, by: try visit.identity)
        return .done(.profileReview(membership), .profileAccepted)
    }
}

extension AnsweredCriterion {
    fileprivate func saved(by name: String?) -> AnsweredCriterion {
        AnsweredCriterion(
            id: id, level: level, answer: answer, revision: revision, savedAt: savedAt, savedBy: name, verdict: verdict,
            isChanged: isChanged)
    }
}
