import GRDB
import Journal
import Programme

/// That an answer was given or changed, without what it says.
public struct AnswerChange: Sendable, Equatable {
    public let criterion: CriterionID
    public let at: Instant
    public let by: Actor?
}

extension ReadModels {
    /// The answers of a profile that changed last, latest first.
    public func latestAnswers(of membership: ID<Membership>, limit: Int) async throws -> [AnswerChange] {
        try await pool.read { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: "SELECT category, item, at, by FROM answers WHERE membership = ? ORDER BY at DESC LIMIT \(limit)",
                    arguments: [membership.blob], cached: true)
            ).map { row in
                AnswerChange(
                    criterion: CriterionID(category: row["category"], item: row["item"]),
                    at: Instant(milliseconds: row["at"]), by: Actor(row["by"] as String))
            }
        }
    }
}
