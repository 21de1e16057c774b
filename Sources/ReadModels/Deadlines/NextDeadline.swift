import GRDB
import Programme

extension ReadModels {
    /// The running clock that is the next to open its window or to fall due after a day, over all memberships.
    public func nextDeadline(after day: Day) async throws -> QueueRow? {
        let sql = """
            SELECT \(DeadlineTable.columns), \(MembershipSummary.columns)
            FROM (SELECT * FROM deadlines WHERE due > ?1
                ORDER BY CASE WHEN opens > ?1 THEN opens ELSE due END, membership, clock LIMIT 1) AS deadlines
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
