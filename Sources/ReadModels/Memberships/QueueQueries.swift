import GRDB
import Programme

/// A running clock with the membership that it is about.
public struct QueueRow: Sendable, Equatable {
    public let deadline: Deadline
    public let membership: MembershipSummary

    public var key: QueueKey { QueueKey(due: deadline.due, membership: membership.id, clock: deadline.clock) }
}

/// A place in the queue, from which the next page begins.
public struct QueueKey: Sendable, Equatable {
    public let due: Day
    public let membership: ID<Membership>
    public let clock: ClockKey

    public init(due: Day, membership: ID<Membership>, clock: ClockKey) {
        self.due = due
        self.membership = membership
        self.clock = clock
    }
}

/// What of the office's work a list shows.
public struct QueueFilter: Sendable, Equatable {
    /// Only cases assigned to this person; `nil` for all.
    public var specialist: ID<Person>?
    /// Only these clocks; empty for all.
    public var clocks: [ClockKey]
    /// Clocks whose window has not opened on this day are left out.
    public var today: Day

    public init(of specialist: ID<Person>? = nil, clocks: [ClockKey] = [], today: Day) {
        self.specialist = specialist
        self.clocks = clocks
        self.today = today
    }
}

/// How many clocks of a queue have run out, and how many will within some days.
public struct QueueCounts: Sendable, Equatable {
    public let overdue: Int
    public let soon: Int

    public init(overdue: Int, soon: Int) {
        self.overdue = overdue
        self.soon = soon
    }
}

extension ReadModels {
    /// The office's work by legal clock, soonest due first.
    ///
    /// - Parameter after: The last row of the page before.
    public func queue(_ filter: QueueFilter, after: QueueKey?, limit: Int) async throws -> [QueueRow] {
        try await queue(filter, beyond: after, isForwards: true, limit: limit)
    }

    /// A page of the office's work by legal clock, soonest due first.
    public func queue(
        _ filter: QueueFilter, at place: ListPlace<QueueKey>, limit: Int
    ) async throws -> ListPage<QueueRow> {
        try await ListPage(at: place, limit: limit) { key, isForwards, limit in
            try await queue(filter, beyond: key, isForwards: isForwards, limit: limit)
        }
    }

    private func queue(
        _ filter: QueueFilter, beyond key: QueueKey?, isForwards: Bool, limit: Int
    ) async throws -> [QueueRow] {
        var (conditions, arguments) = filter.sql
        if let key {
            conditions.append("(due, deadlines.membership, clock) \(isForwards ? ">" : "<") (?, ?, ?)")
            arguments += [key.due.description, key.membership.blob, key.clock.rawValue]
        }
        let direction = isForwards ? "ASC" : "DESC"
        let sql = """
            SELECT \(DeadlineTable.columns), \(MembershipSummary.columns) FROM \(filter.source)
            JOIN companies ON companies.id = memberships.company
            LEFT JOIN profiles ON profiles.membership = memberships.id
            WHERE \(conditions.joined(separator: " AND "))
            ORDER BY due \(direction), deadlines.membership \(direction), clock \(direction) LIMIT \(limit)
            """
        return try pool.readHere { [arguments] db in
            try Row.fetchAll(db, SQLRequest(sql: sql, arguments: arguments, cached: true))
                .map { row in
                    var reader = RowReader(row)
                    return QueueRow(
                        deadline: try DeadlineTable.read(&reader), membership: try MembershipSummary(&reader))
                }
        }
    }

    /// The most urgent part of a queue in figures.
    ///
    /// Only clocks that end before `horizon` are looked at, so that the count costs nothing to speak of however many
    /// clocks run.
    public func urgency(_ filter: QueueFilter, before horizon: Day) async throws -> QueueCounts {
        let (conditions, arguments) = filter.sql
        let sql = """
            SELECT coalesce(sum(due < ?), 0) AS overdue, count(*) AS whole FROM \(filter.specialist == nil ? "deadlines" : filter.source)
            WHERE \(conditions.joined(separator: " AND ")) AND due < ?
            """
        let all: StatementArguments = [filter.today.description] + arguments + [horizon.description]
        return try pool.readHere { db in
            guard let row = try Row.fetchOne(db, SQLRequest(sql: sql, arguments: all, cached: true)) else {
                return QueueCounts(overdue: 0, soon: 0)
            }
            let overdue: Int = row["overdue"]
            return QueueCounts(overdue: overdue, soon: row["whole"] - overdue)
        }
    }
}

extension QueueFilter {
    /// One person has few cases among many clocks, so they are found first; for everybody's queue the index by due
    /// day is walked until the page is full. A cross join keeps SQLite to that order.
    fileprivate var source: String {
        specialist == nil
            ? "deadlines CROSS JOIN memberships ON memberships.id = deadlines.membership"
            : "memberships CROSS JOIN deadlines ON deadlines.membership = memberships.id"
    }

    fileprivate var sql: (conditions: [String], arguments: StatementArguments) {
        var conditions = ["actionable <= ?"]
        var arguments: StatementArguments = [today.description]
        if let specialist {
            conditions.append("memberships.specialist = ?")
            arguments += [specialist.blob]
        }
        if !clocks.isEmpty {
            conditions.append("clock IN (\(clocks.map { _ in "?" }.joined(separator: ", ")))")
            arguments += StatementArguments(clocks.map(\.rawValue))
        }
        return (conditions, arguments)
    }
}
