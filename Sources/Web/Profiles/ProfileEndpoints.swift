import Office
import Pages
import Programme
import ReadModels

/// The security profile on the company's side: answering it, and handing it in.
enum ProfileEndpoints {
    static let all: [Endpoint] = [
        .page(
            "/memberships/{membership}/profile", "A security profile by category", query: filterQuery, ProfilePage.self,
            overview),
        .page(
            "/memberships/{membership}/profile/{criterion}", "One criterion and the company's answer",
            ProfileCriterionPage.self, criterion),
        .form(
            "/memberships/{membership}/profile/{criterion}", "Answer a criterion", AnswerForm.self, answer),
        .page(
            "/memberships/{membership}/profile/{criterion}/history", "What was said of one criterion",
            CriterionHistoryPage.self, history),
        .page(
            "/memberships/{membership}/profile-submission", "What is missing before a profile can be handed in",
            ProfileSubmissionPage.self, submissionPage),
        .action("/memberships/{membership}/profile-submission", "Hand the security profile in", submit),
        .file(
            "/memberships/{membership}/profile.csv", "A security profile as a table", type: CSV.mediaType,
            query: filterQuery, table),
    ]

    static let filterQuery: [Endpoint.QueryParameter] = [
        .init("show", "open, rejected or mine; for the office also unjudged or changed"),
        .init("level", "must or should"), .init("category", "The number of a category"),
    ]

    static func filter(_ visit: Visit) -> ProfileFilter {
        ProfileFilter(level: visit.query("level"), show: visit.query("show"), category: visit.query("category"))
    }
}

// MARK: - Pages

extension ProfileEndpoints {
    @Sendable private static func overview(_ visit: Visit) async throws -> ProfilePage {
        let reading = try await ProfileReading(visit, as: .readOwnRecord)
        let criteria = try await reading.criteria()
        let subject = try await reading.subject(naming: Set(criteria.compactMap { $0.answer?.responsible }))
        return ProfilePage(
            subject, criteria, filter: filter(visit), reader: reading.identity.person, maySubmit: reading.may(.submit))
    }

    @Sendable private static func criterion(_ visit: Visit) async throws -> ProfileCriterionPage {
        try await page(visit) { $0 }
    }

    /// The page of a criterion, with what was sent where that was refused.
    private static func page(
        _ visit: Visit, _ change: (ProfileCriterionPage.Asker) -> ProfileCriterionPage.Asker
    ) async throws -> ProfileCriterionPage {
        let reading = try await ProfileReading(visit, as: .readOwnRecord)
        let id = try reading.criterion(visit)
        let (office, membership) = (visit.office, reading.membership)
        let row = try await office.readModels.answer(to: id, of: membership.id)
        let entries = try await office.profileHistory(of: id, in: membership.id)
        let mayAnswer = reading.may(.answerCriteria)
        let colleagues = mayAnswer ? try await colleagues(of: reading) : []
        let subject = try await reading.subject(naming: entries.people.union(colleagues))
        let answered = row.map { row in
            AnsweredCriterion(row, savedBy: row.by?.person.flatMap { subject.names[$0] })
        }
        return ProfileCriterionPage(
            answered ?? AnsweredCriterion(id: id, level: reading.levels[id] ?? .should), in: subject,
            open: try await reading.open(), mustsDone: membership.progress?.mustsDone ?? 0,
            facts: reading.facts(entries, names: subject.names),
            for: change(.init(mayAnswer: mayAnswer, colleagues: colleagues)))
    }

    private static func colleagues(of reading: ProfileReading) async throws -> [ID<Person>] {
        try await reading.office.readModels.people(of: reading.identity.organisation).map(\.person)
    }

    @Sendable private static func history(_ visit: Visit) async throws -> CriterionHistoryPage {
        let reading = try await ProfileReading(visit, as: .readOwnRecord)
        let id = try reading.criterion(visit)
        let row = try await visit.office.readModels.answer(to: id, of: reading.membership.id)
        let entries = try await visit.office.profileHistory(of: id, in: reading.membership.id)
        let subject = try await reading.subject(naming: entries.people)
        return CriterionHistoryPage(
            row.map { AnsweredCriterion($0, savedBy: nil) }
                ?? AnsweredCriterion(id: id, level: reading.levels[id] ?? .should),
            in: subject, facts: reading.facts(entries, names: subject.names))
    }

    @Sendable private static func submissionPage(_ visit: Visit) async throws -> ProfileSubmissionPage {
        let reading = try await ProfileReading(visit, as: .readOwnRecord)
        let criteria = try await reading.criteria()
        let subject = try await reading.subject(naming: Set(criteria.compactMap { $0.answer?.responsible }))
        return ProfileSubmissionPage(subject, criteria, maySubmit: reading.may(.submit))
    }
}

// MARK: - Changes

extension ProfileEndpoints {
    @Sendable private static func answer(_ visit: Visit, _ form: AnswerForm) async throws -> Reply {
        let reading = try await ProfileReading(visit, as: .readOwnRecord)
        let id = try reading.criterion(visit)
        switch form.read(colleagues: try await colleagues(of: reading)) {
        case .failure(let invalid):
            return .rejected(try await page(visit) { $0.typed(form, invalid.problems) }, invalid.problems)
        case .success(let answer):
            do {
                let revision = try await visit.office.answer(
                    id, with: answer, basedOn: form.revision ?? 0, in: reading.membership.id, by: reading.identity)
                return try await afterSaving(answer, to: id, revision, then: form.then, visit)
            } catch let refusal as Profile.Refusal {
                guard case .stale = refusal else { throw refusal }
                return .conflict(
                    try await page(visit) { $0.overtaken(form) }, refusal.worded(visit.office.rulebook).sentence)
            }
        }
    }

    private static func afterSaving(
        _ answer: Answer, to id: CriterionID, _ revision: Int, then: String?, _ visit: Visit
    ) async throws -> Reply {
        let membership: ID<Membership> = try visit.id("membership")
        let here = Route.profileCriterion(id, of: membership)
        guard answer.isComplete else { return .saved(here, .answerIncomplete, revision: revision) }
        guard then == "next" else { return .saved(here, .answerSaved, revision: revision) }
        let open = try await ProfileReading(visit, as: .readOwnRecord).open()
        guard let next = CriterionPlace.next(after: id, among: open) else {
            return .saved(.profile(membership), .answersComplete, revision: revision)
        }
        return .saved(.profileCriterion(next, of: membership), .answerSaved, revision: revision)
    }

    @Sendable private static func submit(_ visit: Visit) async throws -> Reply {
        let membership: ID<Membership> = try visit.id("membership")
        try await visit.office.submitProfile(membership, by: try visit.identity)
        return .done(.profile(membership), .profileSubmitted)
    }
}

extension ProfileCriterionPage.Asker {
    fileprivate func typed(_ form: AnswerForm, _ problems: [FieldProblem]) -> Self {
        var asker = self
        asker.typed = form.fields
        asker.errors = Dictionary(problems.map { ($0.field, $0.message) }, uniquingKeysWith: { first, _ in first })
        return asker
    }

    fileprivate func overtaken(_ form: AnswerForm) -> Self {
        var asker = self
        asker.typed = form.fields
        asker.isOvertaken = true
        return asker
    }
}

// MARK: - Export

extension ProfileEndpoints {
    @Sendable private static func table(_ visit: Visit) async throws -> Reply {
        let reading = try await ProfileReading(visit, as: .readOwnRecord)
        let criteria = try await reading.criteria()
        let subject = try await reading.subject(naming: Set(criteria.compactMap { $0.answer?.responsible }))
        return ProfileTableFile(subject, criteria, filter: filter(visit), reader: reading.identity.person)
            .csv.file(named: "security-profile-\(reading.membership.entityType.rawValue)")
    }
}

extension NoticeCode {
    static let answerSaved = NoticeCode(rawValue: "answer-saved")
    static let answerIncomplete = NoticeCode(rawValue: "answer-incomplete")
    static let answersComplete = NoticeCode(rawValue: "answers-complete")
    static let profileSubmitted = NoticeCode(rawValue: "profile-submitted")
    static let answerAccepted = NoticeCode(rawValue: "answer-accepted")
    static let answerRejected = NoticeCode(rawValue: "answer-rejected")
    static let answersJudged = NoticeCode(rawValue: "answers-judged")
    static let answersAccepted = NoticeCode(rawValue: "answers-accepted")
    static let profileAccepted = NoticeCode(rawValue: "profile-accepted")
}
