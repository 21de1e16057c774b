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

    static let columns = "clock, started, opens, due"

    /// Reads what `columns` names, in that order.
    static func read(_ row: inout RowReader) throws -> Deadline {
        Deadline(
            clock: ClockKey(rawValue: row.next()), started: try row.day("the start of a clock"), opens: row.dayIfAny(),
            due: try row.day("the due date of a clock"))
    }
}
