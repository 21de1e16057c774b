import Foundation
import GRDB
import Programme

/// A membership as lists and heads of pages show it.
public struct MembershipSummary: Sendable, Equatable {
    public let id: ID<Membership>
    public let company: ID<Company>
    public let companyName: String
    public let country: String
    public let entityType: EntityType
    public let status: MembershipStatus
    public let openedOn: Day
    public let submittedOn: Day?
    public let completeSince: Day?
    public let certifiedOn: Day?
    public let endedOn: Day?
    public let tier: Tier?
    /// For the office only.
    public let specialist: ID<Person>?
    /// For the office only: the applicant never sees it.
    public let vetting: VettingState
    /// For the office only: minutes of review recorded so far.
    public let minutes: Int
    /// The version of the membership's history that this shows.
    public let version: Int
    public let progress: ProfileProgress?

    init(_ row: Row) throws {
        var reader = RowReader(row)
        try self.init(&reader)
    }

    /// Reads what `columns` names, in that order.
    init(_ row: inout RowReader) throws {
        id = row.id()
        company = row.id()
        companyName = row.next()
        country = row.next()
        entityType = EntityType(rawValue: row.next())
        status = try row.value()
        openedOn = try row.day("the first day of a membership")
        submittedOn = row.dayIfAny()
        completeSince = row.dayIfAny()
        certifiedOn = row.dayIfAny()
        endedOn = row.dayIfAny()
        tier = (row.nextIfAny() as Int?).flatMap(Tier.init)
        specialist = row.idIfAny()
        vetting = try row.value()
        minutes = row.next()
        version = row.next()
        progress = try ProfileProgress(&row)
    }

    static let columns = """
        memberships.id, memberships.company, companies.name, companies.country, entity_type, status, opened_on,
        submitted_on, complete_since, certified_on, ended_on, tier, specialist, vetting, minutes, memberships.version,
        \(ProfileProgress.columns)
        """
    static let tables = """
        memberships JOIN companies ON companies.id = memberships.company
        LEFT JOIN profiles ON profiles.membership = memberships.id
        """
}

/// A place in the list of unassigned cases, from which another page begins.
public struct UnassignedKey: Sendable, Equatable {
    public let submittedOn: Day
    public let membership: ID<Membership>

    public init(submittedOn: Day, membership: ID<Membership>) {
        self.submittedOn = submittedOn
        self.membership = membership
    }
}

extension ReadModels {
    public func membership(_ id: ID<Membership>) async throws -> MembershipSummary? {
        try pool.readHere { db in
            try Row.fetchOne(
                db,
                SQLRequest(
                    sql:
                        "SELECT \(MembershipSummary.columns) FROM \(MembershipSummary.tables) WHERE memberships.id = ?",
                    arguments: [id.blob], cached: true)
            ).map(MembershipSummary.init)
        }
    }

    /// All memberships of a company, oldest first.
    public func memberships(of company: ID<Company>) async throws -> [MembershipSummary] {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: """
                        SELECT \(MembershipSummary.columns) FROM \(MembershipSummary.tables)
                        WHERE memberships.company = ? ORDER BY memberships.id
                        """, arguments: [company.blob], cached: true)
            ).map(MembershipSummary.init)
        }
    }

    /// The running clocks of a membership, soonest due first.
    public func deadlines(of membership: ID<Membership>) async throws -> [Deadline] {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: "SELECT \(DeadlineTable.columns) FROM deadlines WHERE membership = ? ORDER BY due, clock",
                    arguments: [membership.blob], cached: true)
            ).map {
                var reader = RowReader($0)
                return try DeadlineTable.read(&reader)
            }
        }
    }

    /// How many open cases each specialist has. A case is open until it is decided.
    public func workload() async throws -> [ID<Person>: Int] {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT specialist, count(*) AS cases FROM memberships
                    WHERE specialist IS NOT NULL AND status NOT IN ('rejected', 'withdrawn') GROUP BY specialist
                    """
            ).reduce(into: [:]) { $0[$1.id("specialist")] = $1["cases"] }
        }
    }

    /// The open cases of a specialist, oldest first. A case is open until it is rejected or withdrawn.
    public func openCases(of specialist: ID<Person>) async throws -> [ID<Membership>] {
        try pool.readHere { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id FROM memberships WHERE specialist = ? AND status NOT IN ('rejected', 'withdrawn') ORDER BY id
                    """, arguments: [specialist.blob]
            ).map { $0.id("id") }
        }
    }

    /// Submitted and not at its end, and with nobody. A member has a specialist, too.
    private static let isUnassigned = """
        status IN ('pre-applicant', 'applicant', 'returned', 'approved', 'certified')
        AND specialist IS NULL
        """

    /// A page of the submitted cases and members that nobody works on, oldest first.
    public func unassigned(at place: ListPlace<UnassignedKey>, limit: Int) async throws -> ListPage<MembershipSummary> {
        try await ListPage(at: place, limit: limit) { key, isForwards, limit in
            let (beyond, direction) = isForwards ? (">", "ASC") : ("<", "DESC")
            let arguments: StatementArguments = key.map { [$0.submittedOn.description, $0.membership.blob] } ?? []
            return try pool.readHere { db in
                try Row.fetchAll(
                    db,
                    SQLRequest(
                        sql: """
                            SELECT \(MembershipSummary.columns) FROM \(MembershipSummary.tables)
                            WHERE \(Self.isUnassigned)
                            \(key == nil ? "" : "AND (submitted_on, memberships.id) \(beyond) (?, ?)")
                            ORDER BY submitted_on \(direction), memberships.id \(direction) LIMIT \(limit)
                            """, arguments: arguments, cached: true)
                ).map(MembershipSummary.init)
            }
        }
    }

    /// How many submitted cases and members nobody works on.
    public func unassignedCount() async throws -> Int {
        try pool.readHere { db in
            try Int.fetchOne(
                db,
                SQLRequest(
                    sql: """
                        SELECT count(*) FROM memberships
                        WHERE \(Self.isUnassigned)
                        """, cached: true)) ?? 0
        }
    }
}
