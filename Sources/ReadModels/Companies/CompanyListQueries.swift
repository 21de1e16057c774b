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
        try await companies(filter, beyond: after, isForwards: true, limit: limit)
    }

    /// A page of the memberships that the office may see, by company name.
    public func companies(
        _ filter: CompanyFilter, at place: ListPlace<CompanyKey>, limit: Int
    ) async throws -> ListPage<MembershipSummary> {
        try await ListPage(at: place, limit: limit) { key, isForwards, limit in
            try await companies(filter, beyond: key, isForwards: isForwards, limit: limit)
        }
    }

    private func companies(
        _ filter: CompanyFilter, beyond key: CompanyKey?, isForwards: Bool, limit: Int
    ) async throws -> [MembershipSummary] {
        let (conditions, arguments) = Self.conditions(filter, key, isForwards: isForwards)
        let direction = isForwards ? "ASC" : "DESC"
        return try pool.readHere { db in
            // The place in the list is found in the index alone, however few match; the rest is read for one page.
            try Row.fetchAll(
                db,
                SQLRequest(
                    sql: """
                        SELECT \(MembershipSummary.columns) FROM (
                            SELECT id AS found, folded FROM memberships INDEXED BY memberships_by_name
                            WHERE \(conditions) ORDER BY folded \(direction), id \(direction) LIMIT \(limit))
                        JOIN memberships ON memberships.id = found JOIN companies ON companies.id = memberships.company
                        LEFT JOIN profiles ON profiles.membership = found
                        ORDER BY companies.folded \(direction), found \(direction)
                        """, arguments: arguments, cached: true)
            ).map(MembershipSummary.init)
        }
    }

    /// The countries of the companies, as ISO 3166-1 alpha-2 codes in order.
    public func countries() async throws -> [String] {
        try pool.readHere { db in
            // Each step of the recursion jumps to the next country in the index.
            try String.fetchAll(
                db,
                SQLRequest(
                    sql: """
                        WITH RECURSIVE found(country) AS (
                            SELECT min(country) FROM companies
                            UNION ALL
                            SELECT (SELECT min(country) FROM companies WHERE companies.country > found.country)
                            FROM found WHERE found.country IS NOT NULL)
                        SELECT country FROM found WHERE country > ''
                        """, cached: true))
        }
    }

    private static func conditions(
        _ filter: CompanyFilter, _ key: CompanyKey?, isForwards: Bool
    ) -> (String, StatementArguments) {
        var conditions = ["submitted_on IS NOT NULL"]
        var arguments: StatementArguments = []
        if !filter.text.isEmpty {
            conditions.append("instr(folded, ?) > 0")
            arguments += [CompanyTable.folded(filter.text)]
        }
        if let country = filter.country {
            conditions.append("country = ?")
            arguments += [country]
        }
        if let type = filter.entityType {
            conditions.append("entity_type = ?")
            arguments += [type.rawValue]
        }
        if let status = filter.status {
            conditions.append("status = ?")
            arguments += [status.rawValue]
        }
        if let key {
            conditions.append("(folded, id) \(isForwards ? ">" : "<") (?, ?)")
            arguments += [CompanyTable.folded(key.name), key.membership.blob]
        }
        return (conditions.joined(separator: " AND "), arguments)
    }
}
