import Office
import Pages
import Programme

/// The hours of each review (6 U.S.C. 971).
enum TimeEndpoints {
    static let all: [Endpoint] = [
        .page("/cases/{membership}/time", "The time recorded on a case", TimePage.self) { try await $0.timePage() },
        .form("/cases/{membership}/time", "Record time spent on a review", TimeForm.self, record),
    ]

    @Sendable private static func record(_ visit: Visit, _ form: TimeForm) async throws -> Reply {
        let problems = form.problems
        guard problems.isEmpty, let review = form.knownReview, let minutes = form.knownMinutes,
            let day = form.knownDay(today: visit.today)
        else { return .rejected(try await visit.timePage(form, problems), problems) }
        do {
            try await visit.office.recordTime(
                review, minutes: minutes, on: day, note: (form.note ?? "").bare, in: try visit.id("membership"),
                by: try visit.identity)
        } catch CaseFile.Refusal.minutesOutOfRange {
            let problem = FieldProblem("minutes", visit.sentence(CaseFile.Refusal.minutesOutOfRange))
            return .rejected(try await visit.timePage(form, [problem]), [problem])
        }
        return .done(.caseTime(try visit.id("membership")), .timeRecorded)
    }
}

struct TimeForm: FormInput {
    /// `certification`, `validation`, `revalidation` or `annual-review`.
    let review: String?
    /// 1 to 1,440.
    let minutes: FormNumber?
    /// Today if absent.
    let day: String?
    let note: String?

    var knownReview: CaseFile.Review? { review.flatMap(CaseFile.Review.init(rawValue:)) }
    var knownMinutes: Int? { minutes.flatMap { Int($0.text.bare) } }
    func knownDay(today: Day) -> Day? { day.map { $0.isEmpty ? today : Day($0) } ?? today }

    var problems: [FieldProblem] {
        var problems: [FieldProblem] = []
        if knownReview == nil { problems.append(FieldProblem("review", "Choose a kind of review.")) }
        if knownMinutes == nil { problems.append(FieldProblem("minutes", "Give whole minutes, as 45.")) }
        if knownDay(today: Day(number: 0)) == nil { problems.append(FieldProblem("day", "Give a date as 2026-03-14.")) }
        return problems
    }
}

extension Visit {
    fileprivate func timePage(_ form: TimeForm? = nil, _ problems: [FieldProblem] = []) async throws -> TimePage {
        let summary = try await caseSummary()
        let loaded = try await loadCase(summary)
        let recorded = loaded.file.compactMap { entry, event -> TimePage.Recorded? in
            guard case .timeRecorded(let review, let minutes, let day, let note) = event else { return nil }
            return TimePage.Recorded(review, minutes: minutes, on: day, note: note, who: loaded.name(entry.actor))
        }
        let typed = form.map {
            TimePage.Typed(
                review: $0.review ?? "", minutes: $0.minutes?.text ?? "", day: $0.day ?? "", note: $0.note ?? "",
                errors: problems.messages)
        }
        return TimePage(
            loaded.record, recorded: recorded, abilities: try abilities(on: summary), typed: typed,
            rulebook: office.rulebook)
    }
}

extension [FieldProblem] {
    /// By field; the first of each.
    var messages: [String: String] {
        reduce(into: [:]) { messages, problem in
            if messages[problem.field] == nil { messages[problem.field] = problem.message }
        }
    }
}
