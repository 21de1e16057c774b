import Journal
import Office
import Pages
import Programme
import ReadModels

struct EligibilityAnswersForm: FormInput {
    /// By question, as `active-in-role`: `yes` or `no`. A question that is absent is not answered.
    let answers: [String: String]?
    /// The revision that the form was based on.
    let revision: Int
}

extension ApplicationEndpoints {
    @Sendable static func showAnswers(_ visit: Visit) async throws -> EligibilityAnswersPage {
        let membership = try await visit.ownMembership()
        let state = try await visit.office.membership(membership.id)
        return try visit.answersPage(
            membership, state, answers: state.answers, revision: state.revisions[.eligibility] ?? 0)
    }

    @Sendable static func saveAnswers(_ visit: Visit, _ form: EligibilityAnswersForm) async throws -> Reply {
        let membership = try await visit.ownMembership()
        let answers = try visit.rules(of: membership).read(form.answers ?? [:])
        do {
            let revision = try await visit.office.answerEligibility(
                answers, basedOn: form.revision, in: membership.id, by: try visit.identity)
            let hasNo = answers.values.contains(false)
            return .saved(
                hasNo ? .eligibilityAnswers(membership.id) : .application(membership.id), .eligibilitySaved,
                revision: revision)
        } catch let refusal as Membership.Refusal {
            guard case .stale(let current) = refusal else { throw refusal }
            let record = try await MembershipRecord(of: membership.id, in: visit.office)
            let base = record.state(whenRevisionOf: .eligibility, was: form.revision).answers
            let (merged, clashes) = Merge.fields(base: base, yours: answers, theirs: record.state.answers)
            if clashes.isEmpty, !visit.isJSON {
                try await visit.office.answerEligibility(
                    merged, basedOn: current, in: membership.id, by: try visit.identity)
                return .done(.eligibilityAnswers(membership.id), .merged)
            }
            return try await conflict(
                visit, membership, record, yours: answers, merged: merged, current: current,
                clashes.isEmpty ? Wording.mergeable : refusal.worded(visit.office.rulebook).sentence)
        }
    }

    private static func conflict(
        _ visit: Visit, _ membership: MembershipSummary, _ record: MembershipRecord, yours: [QuestionKey: Bool],
        merged: [QuestionKey: Bool], current: Int, _ sentence: String
    ) async throws -> Reply {
        let last = record.last { if case .answered = $0 { true } else { false } }
        let questions = try visit.rules(of: membership).questions
        func word(_ answer: Bool?) -> String { answer.map { $0 ? "Yes" : "No" } ?? "" }
        let theirs = questions.reduce(into: [:]) { $0[$1.text] = word(record.state.answers[$1.key]) }
        let conflict = try await visit.conflict(
            questions.map { ($0.text, word(yours[$0.key])) }, theirs, last: last,
            current: .eligibilityAnswers(membership.id))
        let page = try visit.answersPage(
            membership, record.state, answers: merged, revision: current, conflict: conflict)
        return .conflict(page, sentence)
    }
}

extension EntityTypeRules {
    /// What a form says about the questions of this type, `yes` or `no` by question; anything else is left out.
    func read(_ answers: [String: String]) -> [QuestionKey: Bool] {
        questions.reduce(into: [:]) { read, question in
            switch answers[question.key.rawValue] {
            case "yes"?: read[question.key] = true
            case "no"?: read[question.key] = false
            default: break
            }
        }
    }
}

extension Visit {
    fileprivate func answersPage(
        _ membership: MembershipSummary, _ state: Membership.State, answers: [QuestionKey: Bool], revision: Int,
        conflict: ConflictShown? = nil
    ) throws -> EligibilityAnswersPage {
        EligibilityAnswersPage(
            head: head(membership), id: membership.id, rules: try rules(of: membership), answers: answers,
            revision: revision, canSave: state.isApplicationOpen && may(.editApplication), closed: closed(state),
            conflict: conflict)
    }
}
