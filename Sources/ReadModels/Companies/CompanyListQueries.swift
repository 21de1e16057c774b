import GRDB
import Programme

/// What the list of companies is narrowed to.
public struct CompanyFilter: Sendable, Equatable {
    public var text = ""
    public var entityType: EntityType?
    public var status: MembershipStatus?
    /// ISO 3166-1 alpha-2.
    public var country: String?

    public init(
        text: String = "", entityType: EntityType? = nil, status: MembershipStatus? = nil, country: String? = nil
    ) {
        self.text = text
        self.entityType = entityType
        self.status = status
        self.country = country
    }
}

/// A place in the list of companies, from which the next page begins.
public struct CompanyKey: Sendable, Equatable {
    public let name: String
    public let membership: ID<Membership>

    public init(name: String, membership: ID<Membership>) {
        self.name = name
        self.membership = membership
    }
}

extension ReadModels {
    /// Memberships that the office may see, by company name. Drafts are the company's own and never appear.
    public func companies(_ filter: CompanyFilter, after: CompanyKey?, limit: Int) async throws -> [MembershipSummary] {
        let (conditions, arguments) = Self.conditions(filter, after)
        return try await pool.read { db in
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: """
                        SELECT \(MembershipSummary.columns) FROM \(MembershipSummary.tables)
                        WHERE \(conditions) ORDER BY companies.folded, memberships.id LIMIT \(limit)
                        """, arguments: arguments, cached: true)
            ).map(MembershipSummary.init)
        }
    }

    private static func conditions(_ filter: CompanyFilter, _ after: CompanyKey?) -> (String, StatementArguments) {
        var conditions = ["submitted_on IS NOT NULL"]
        var arguments: StatementArguments = []
        if !filter.text.isEmpty {
            conditions.append("instr(companies.folded, ?) > 0")
            arguments += [CompanyTable.folded(filter.text)]
        }
        for (column, value) in [
            ("entity_type", filter.entityType?.rawValue), ("status", filter.status?.rawValue),
            ("companies.country", filter.country),
        ] {
            guard let value else { continue }
            conditions.append("\(column) = ?")
            arguments += [value]
        }
        if let after {
            conditions.append("(companies.folded, memberships.id) > (?, ?)")
            arguments += [CompanyTable.folded(after.name), after.membership.blob]
        }
        return (conditions.joined(separator: " AND "), arguments)
    }
}
