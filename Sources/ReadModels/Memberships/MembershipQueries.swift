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
        guard let opened = row.day("opened_on") else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a membership has no first day")
        }
        id = row.id("id")
        company = row.id("company")
        companyName = row["name"]
        country = row["country"]
        entityType = EntityType(rawValue: row["entity_type"])
        status = try row.value("status")
        openedOn = opened
        submittedOn = row.day("submitted_on")
        completeSince = row.day("complete_since")
        certifiedOn = row.day("certified_on")
        endedOn = row.day("ended_on")
        tier = (row["tier"] as Int?).flatMap(Tier.init)
        specialist = row.idIfAny("specialist")
        vetting = try row.value("vetting")
        minutes = row["minutes"]
        version = row["version"]
        progress = try ProfileProgress(row)
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

extension ReadModels {
    public func membership(_ id: ID<Membership>) async throws -> MembershipSummary? {
        try await pool.read { db in
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
        try await pool.read { db in
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
        try await pool.read { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: "SELECT * FROM deadlines WHERE membership = ? ORDER BY due, clock",
                    arguments: [membership.blob], cached: true)
            ).map(DeadlineTable.read)
        }
    }

    /// How many open cases each specialist has. A case is open until it is decided.
    public func workload() async throws -> [ID<Person>: Int] {
        try await pool.read { db in
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
        try await pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id FROM memberships WHERE specialist = ? AND status NOT IN ('rejected', 'withdrawn') ORDER BY id
                    """, arguments: [specialist.blob]
            ).map { $0.id("id") }
        }
    }

    /// Submitted cases and members that nobody is assigned to, oldest first.
    public func unassigned(limit: Int) async throws -> [MembershipSummary] {
        try await pool.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT \(MembershipSummary.columns) FROM \(MembershipSummary.tables)
                    WHERE specialist IS NULL AND status IN ('pre-applicant', 'applicant', 'returned', 'approved', 'certified')
                    ORDER BY submitted_on, memberships.id LIMIT ?
                    """, arguments: [limit]
            ).map(MembershipSummary.init)
        }
    }

    /// How many submitted cases and members nobody is assigned to.
    public func unassignedCount() async throws -> Int {
        try await pool.read { db in
            try Int.fetchOne(
                db,
                SQLRequest(
                    sql: """
                        SELECT count(*) FROM memberships
                        WHERE specialist IS NULL AND status IN ('pre-applicant', 'applicant', 'returned', 'approved', 'certified')
                        """, cached: true)) ?? 0
        }
    }
}
