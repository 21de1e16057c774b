import GRDB
import Programme

extension ReadModels {
    /// The running clock that is the next to open its window or to fall due after a day, over all memberships.
    public func nextDeadline(after day: Day) async throws -> QueueRow? {
        let sql = """
            SELECT \(DeadlineTable.columns), \(MembershipSummary.columns)
            FROM (
                SELECT * FROM (SELECT *, due AS turn FROM deadlines WHERE due > ?1 ORDER BY due LIMIT 1)
                UNION ALL
                SELECT * FROM (SELECT *, opens AS turn FROM deadlines WHERE opens > ?1 ORDER BY opens LIMIT 1)
                ORDER BY turn LIMIT 1) AS deadlines
            JOIN memberships ON memberships.id = deadlines.membership
            JOIN companies ON companies.id = memberships.company
            LEFT JOIN profiles ON profiles.membership = memberships.id
            """
        return try pool.readHere { db in
            try Row.fetchOne(db, SQLRequest(sql: sql, arguments: [day.description], cached: true)).map { row in
                var reader = RowReader(row)
                return QueueRow(deadline: try DeadlineTable.read(&reader), membership: try MembershipSummary(&reader))
            }
        }
    }
}
