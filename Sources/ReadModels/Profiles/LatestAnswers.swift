import GRDB
import Journal
import Programme

/// What one person answered on one day, without what the answers say. An answer counts where it was changed last.
public struct DayOfAnswers: Sendable, Equatable {
    public let count: Int
    /// The criterion that was answered last.
    public let criterion: CriterionID
    /// When that was.
    public let at: Instant
    public let by: Actor?
}

extension ReadModels {
    /// The latest days on which a profile was worked on, by person, latest first.
    public func latestAnswers(of membership: ID<Membership>, limit: Int) async throws -> [DayOfAnswers] {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    // Beside max(), SQLite takes the other columns from the row that has the maximum.
                    sql: """
                        SELECT category, item, max(at) AS latest, by, count(*) AS answers FROM answers WHERE membership = ?
                        GROUP BY by, at / 86400000 ORDER BY latest DESC LIMIT \(limit)
                        """, arguments: [membership.blob], cached: true)
            ).map { row in
                DayOfAnswers(
                    count: row["answers"], criterion: CriterionID(category: row["category"], item: row["item"]),
                    at: Instant(milliseconds: row["latest"]), by: Actor(row["by"] as String))
            }
        }
    }
}
