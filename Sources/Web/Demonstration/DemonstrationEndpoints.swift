import Office
import Pages
import Programme

/// Moving time. Only a server that serves a demonstration has these.
enum DemonstrationEndpoints {
    static let all: [Endpoint] = [
        .form(
            "/demonstration/time", "Move a demonstration’s time forward; no other server has this", TimeMoveForm.self,
            move)
    ]

    @Sendable private static func move(_ visit: Visit, _ form: TimeMoveForm) async throws -> Reply {
        guard let time = visit.time else { throw OfficeError.notFound }
        guard let step = form.step.flatMap(DemonstrationTime.Step.init(rawValue:)) else {
            throw FieldProblem("step", "Choose day, week or deadline.")
        }
        guard let day = form.from.flatMap({ Day($0) }) else {
            throw FieldProblem("from", "Give the demonstration’s date as 2026-03-14.")
        }
        try await time.move(step, from: day)
        return .done(form.back.flatMap { Route(local: $0) } ?? .home, .timeMoved)
    }
}

struct TimeMoveForm: FormInput {
    /// `day`, `week` or `deadline`: to the next day on which a window opens or something is due.
    let step: String?
    /// The demonstration’s date as it was shown. If it is another by now, time is not moved.
    let from: String?
    /// The path of the page to come back to.
    let back: String?
}

extension NoticeCode {
    static let timeMoved = NoticeCode(rawValue: "time-moved")
}
