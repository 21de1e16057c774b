import GRDB
import Programme

/// A reminder or a letter, with the membership that it is about.
public struct InboxRow: Sendable, Equatable {
    /// Its place in the journal, by which the inbox is ordered and paged.
    public let position: Int
    public let membership: ID<Membership>
    public let company: ID<Company>
    public let companyName: String
    public let entityType: EntityType
    public let subject: Subject
    public let at: Instant

    public enum Subject: Sendable, Equatable {
        case reminder(Reminder.Notice)
        /// A letter of the programme office to the company, by its number among those of the membership.
        case letter(Int, Letter.Code)
    }

    init(_ row: Row) throws {
        position = row["position"]
        membership = row.id("membership")
        company = row.id("company")
        companyName = row["name"]
        entityType = EntityType(rawValue: row["entity_type"])
        at = Instant(milliseconds: row["at"])
        subject =
            if let number = row["letter"] as Int? {
                .letter(number, try row.value("kind"))
            } else {
                .reminder(try Self.notice(row))
            }
    }

    private static func notice(_ row: Row) throws -> Reminder.Notice {
        guard let due = row.day("due") else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a reminder has a day that is none")
        }
        let audience: Reminder.Audience =
            switch (row["audience"] as String, row.idIfAny("person") as ID<Person>?) {
            case ("company", _): .company
            case (_, let person?): .specialist(person)
            case (_, nil): .supervisors
            }
        return Reminder.Notice(
            clock: ClockKey(rawValue: row["clock"]), due: due, step: try row.value("step"), audience: audience)
    }

    fileprivate static let source = """
        FROM inbox JOIN memberships ON memberships.id = inbox.membership JOIN companies ON companies.id = memberships.company
        """
    fileprivate static let columns = "inbox.*, memberships.company, companies.name, memberships.entity_type"
}

/// Whose inbox is meant.
public enum InboxOwner: Sendable, Equatable {
    case company(ID<Company>)
    /// What concerns a person of the office; what is assigned to nobody only if they lead.
    case office(ID<Person>, leads: Bool)

    fileprivate var condition: (sql: String, arguments: StatementArguments) {
        switch self {
        case .company(let id):
            ("audience = 'company' AND membership IN (SELECT id FROM memberships WHERE company = ?)", [id.blob])
        case .office(let person, leads: false):
            ("audience = 'office' AND ifnull(person, x'') = ?", [person.blob])
        case .office(let person, leads: true):
            ("audience = 'office' AND ifnull(person, x'') IN (?, x'')", [person.blob])
        }
    }
}

extension ReadModels {
    /// A page of reminders and letters, latest first. A place is the position of one.
    public func inbox(of owner: InboxOwner, at place: ListPlace<Int>, limit: Int) async throws -> ListPage<InboxRow> {
        let (condition, arguments) = owner.condition
        return try await ListPage(at: place, limit: limit) { key, isForwards, limit in
            let (beyond, direction) = isForwards ? ("<", "DESC") : (">", "ASC")
            return try pool.readHere { db in
                try Row.fetchAll(
                    db,
                    SQLRequest(
                        sql: """
                            SELECT \(InboxRow.columns) \(InboxRow.source)
                            WHERE \(condition) AND position \(beyond) ? ORDER BY position \(direction) LIMIT \(limit)
                            """, arguments: arguments + [key ?? Int.max], cached: true)
                ).map(InboxRow.init)
            }
        }
    }

    /// How many came after a position.
    public func inboxCount(of owner: InboxOwner, after position: Int) async throws -> Int {
        let (condition, arguments) = owner.condition
        return try pool.readHere { db in
            try Int.fetchOne(
                db,
                SQLRequest(
                    sql: "SELECT count(*) FROM inbox WHERE \(condition) AND position > ?",
                    arguments: arguments + [position], cached: true)) ?? 0
        }
    }

    /// Everybody's reminders and letters in the order in which they came.
    public func inbox(after position: Int, limit: Int) async throws -> [InboxRow] {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: """
                        SELECT \(InboxRow.columns) \(InboxRow.source) WHERE position > ? ORDER BY position LIMIT \(limit)
                        """, arguments: [position], cached: true)
            ).map(InboxRow.init)
        }
    }
}

/// A deadline that may have to be reminded of, with the steps that were given.
public struct DeadlineToWatch: Sendable, Equatable {
    public let membership: ID<Membership>
    public let deadline: Deadline
    public let given: Set<ReminderStep>
}

extension ReadModels {
    /// The deadlines whose window is open, that are near, or that are past and not for long, soonest due first.
    ///
    /// - Parameters:
    ///   - days: How near.
    ///   - after: The last row of the page before.
    public func deadlinesToWatch(
        on day: Day, within days: Int, after: QueueKey?, limit: Int
    ) async throws -> [DeadlineToWatch] {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: """
                        SELECT \(DeadlineTable.columns), deadlines.membership, (SELECT group_concat(step) FROM inbox
                            WHERE inbox.membership = deadlines.membership AND inbox.clock = deadlines.clock
                            AND inbox.due = deadlines.due) AS given
                        FROM deadlines
                        WHERE due >= ?6 AND (due <= ?1 OR opens <= ?2) AND (due, membership, clock) > (?3, ?4, ?5)
                        ORDER BY due, membership, clock LIMIT \(limit)
                        """,
                    arguments: [
                        (day + days).description, day.description, after?.due.description ?? "",
                        after?.membership.blob ?? ID<Membership>(high: 0, low: 0).blob, after?.clock.rawValue ?? "",
                        (day - ReminderStep.longestPast).description,
                    ], cached: true)
            ).map { row in
                var row = RowReader(row)
                let deadline = try DeadlineTable.read(&row)
                let membership: ID<Membership> = row.id()
                let given: String? = row.nextIfAny()
                return DeadlineToWatch(
                    membership: membership, deadline: deadline,
                    given: Set((given ?? "").split(separator: ",").compactMap { ReminderStep(rawValue: String($0)) }))
            }
        }
    }
}
