import GRDB
import Programme

extension Vault {
    /// Forgets sessions that nobody can use any more.
    ///
    /// - Returns: How many there were.
    @discardableResult
    public func endSessions(createdBefore created: Instant, orUnseenSince seen: Instant) async throws -> Int {
        try await pool.write { db in
            try db.execute(
                sql: "DELETE FROM sessions WHERE created < ? OR last_seen < ?",
                arguments: [created.milliseconds, seen.milliseconds])
            return db.changesCount
        }
    }
}
