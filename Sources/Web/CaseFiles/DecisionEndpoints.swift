import Office
import Pages
import Programme

/// What the office decides: send back, certify, reject.
enum DecisionEndpoints {
    static let all: [Endpoint] = [
        .page("/cases/{membership}/return", "What would go back to the company", ReturnPage.self) {
            try await $0.returnPage()
        },
        .form("/cases/{membership}/return", "Send a case back for correction", ReturnForm.self, sendBack),
        .page("/cases/{membership}/certification", "What certifying does and who sees it", CertificationPage.self) {
            try await $0.certificationPage()
        },
        .action("/cases/{membership}/certification", "Certify: Tier 1 from today", certify),
        .page("/cases/{membership}/rejection", "What rejecting does and who sees it", RejectionPage.self) {
            try await $0.rejectionPage()
        },
        .form("/cases/{membership}/rejection", "Reject an application with reasons", RejectionForm.self, reject),
    ]

    @Sendable private static func sendBack(_ visit: Visit, _ form: ReturnForm) async throws -> Reply {
        let problems = form.problems
        guard problems.isEmpty, let scope = form.knownScope else {
            return .rejected(try await visit.returnPage(form, problems), problems)
        }
        do {
            try await visit.office.sendBack(
                scope, reasons: (form.reasons ?? "").bare, answerBy: form.knownAnswerBy, in: try visit.id("membership"),
                by: try visit.identity)
        } catch let refusal as any WordedRefusal {
            guard let field = ReturnForm.field(of: refusal) else { throw refusal }
            let problem = FieldProblem(field, refusal.worded(visit.office.rulebook).sentence)
            return .rejected(try await visit.returnPage(form, [problem]), [problem])
        }
        return .done(.caseFile(try visit.id("membership")), .sentBack)
    }

    @Sendable private static func certify(_ visit: Visit) async throws -> Reply {
        do {
            try await visit.office.certify(try visit.id("membership"), by: try visit.identity)
        } catch let refusal as Membership.Refusal where !visit.isJSON {
            // The page lists everything that stands in the way, not only what was found first.
            return .rejected(
                try await visit.certificationPage(), [FieldProblem("certification", visit.sentence(refusal))])
        }
        return .done(.caseFile(try visit.id("membership")), .certified)
    }

    @Sendable private static func reject(_ visit: Visit, _ form: RejectionForm) async throws -> Reply {
        do {
            try await visit.office.reject(
                try visit.id("membership"), reasons: (form.reasons ?? "").bare, by: try visit.identity)
        } catch Membership.Refusal.reasonsMissing {
            let problem = FieldProblem("reasons", visit.sentence(Membership.Refusal.reasonsMissing))
            return .rejected(try await visit.rejectionPage(form, error: problem.message), [problem])
        }
        return .done(.caseFile(try visit.id("membership")), .rejected)
    }
}

struct ReturnForm: FormInput {
    /// `application`, `profile` or `both`.
    let scope: String?
    let reasons: String?
    /// The day by which an answer is asked for, as 2026-03-14; none if absent or empty.
    let answerBy: String?

    var knownScope: Membership.Return.Scope? { scope.flatMap(Membership.Return.Scope.init(rawValue:)) }
    var knownAnswerBy: Day? { answerBy.flatMap { Day($0) } }

    var problems: [FieldProblem] {
        var problems: [FieldProblem] = []
        if knownScope == nil { problems.append(FieldProblem("scope", "Choose what goes back.")) }
        if (reasons ?? "").bare.isEmpty {
            problems.append(FieldProblem("reasons", "Write down what to correct and how."))
        }
        if let answerBy, !answerBy.isEmpty, Day(answerBy) == nil {
            problems.append(FieldProblem("answerBy", "Give a date as 2026-03-14, or none."))
        }
        return problems
    }

    /// The field beside which a refusal is shown; `nil` for one that concerns none.
    static func field(of refusal: any WordedRefusal) -> String? {
        switch refusal {
        case Membership.Refusal.reasonsMissing: "reasons"
        case Membership.Refusal.profileNotInHand, Profile.Refusal.nothingRejected, Profile.Refusal.notUnderReview:
            "scope"
        default: nil
        }
    }
}

struct RejectionForm: FormInput {
    let reasons: String?
}

extension Visit {
    fileprivate func returnPage(_ form: ReturnForm? = nil, _ problems: [FieldProblem] = []) async throws -> ReturnPage {
        let summary = try await caseSummary()
        let loaded = try await loadCase(summary)
        let answers = loaded.record.rejected.isEmpty ? [] : try await office.readModels.answers(of: summary.id)
        let rejected = answers.compactMap { row -> ReturnPage.Rejected? in
            guard case .rejected(let comment) = row.verdict else { return nil }
            return ReturnPage.Rejected(
                row.criterion, title: office.criteria[row.criterion]?.title ?? "", comment: comment,
                href: .criterionReview(row.criterion, of: summary.id))
        }
        let typed = form.map {
            ReturnPage.Typed(
                scope: $0.scope ?? "", reasons: $0.reasons ?? "", answerBy: $0.answerBy ?? "", errors: problems.messages
            )
        }
        return ReturnPage(
            loaded.record, rejected: rejected, abilities: try abilities(on: summary), typed: typed,
            rulebook: office.rulebook)
    }

    fileprivate func certificationPage() async throws -> CertificationPage {
        let summary = try await caseSummary()
        let loaded = try await loadCase(summary)
        return CertificationPage(loaded.record, abilities: try abilities(on: summary), rulebook: office.rulebook)
    }

    fileprivate func rejectionPage(_ form: RejectionForm? = nil, error: String? = nil) async throws -> RejectionPage {
        let summary = try await caseSummary()
        let loaded = try await loadCase(summary)
        return RejectionPage(
            loaded.record, abilities: try abilities(on: summary), reasons: form?.reasons ?? "", error: error,
            rulebook: office.rulebook)
    }
}
