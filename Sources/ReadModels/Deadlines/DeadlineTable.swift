import GRDB
import Programme

/// Writes the running clocks of memberships.
enum DeadlineTable {
    static func put(
        _ id: ID<Membership>, _ deadlines: [Deadline], under rulebook: Rulebook, in db: Database
    ) throws {
        try db.cachedStatement(sql: "DELETE FROM deadlines WHERE membership = ?").execute(arguments: [id.blob])
        for deadline in deadlines {
            let recurs = rulebook[deadline.clock]?.recurs ?? false
            try db.cachedStatement(sql: "INSERT INTO deadlines VALUES (?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
                id.blob, deadline.clock.rawValue, deadline.started.description, deadline.opens?.description,
                deadline.due.description, (deadline.opens ?? deadline.started).description, recurs,
            ])
        }
    }

    /// The memberships of which a recurring clock has run out, so that the next round has to be written.
    static func outrun(before day: Day, in db: Database) throws -> [ID<Membership>] {
        try Row.fetchAll(
            db, sql: "SELECT DISTINCT membership FROM deadlines WHERE recurs = 1 AND due < ?",
            arguments: [day.description]
        ).map { $0.id("membership") }
    }

    static func read(_ row: Row) throws -> Deadline {
        guard let started = row.day("started"), let due = row.day("due") else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a deadline has a day that is none")
        }
        return Deadline(
            clock: ClockKey(rawValue: row["clock"]), started: started, opens: row.day("opens"), due: due)
    }
}
