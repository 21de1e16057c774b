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
        return try await pool.read { db in
            let source = try Self.source(filter, in: db)
            return try Row.fetchAll(
                db,
                SQLRequest(
                    sql: """
                        SELECT \(MembershipSummary.columns) FROM \(source)
                        LEFT JOIN profiles ON profiles.membership = memberships.id
                        WHERE \(conditions) ORDER BY companies.folded \(direction), memberships.id \(direction)
                        LIMIT \(limit)
                        """, arguments: arguments, cached: true)
            ).map(MembershipSummary.init)
        }
    }

    /// The countries of the companies, as ISO 3166-1 alpha-2 codes in order.
    public func countries() async throws -> [String] {
        try await pool.read { db in
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

    /// Walking the companies by name fills a page soon unless few memberships match; then those few are found first
    /// and sorted. Which it is, the index over status and entity type tells.
    private static func source(_ filter: CompanyFilter, in db: Database) throws -> String {
        let byName = "companies CROSS JOIN memberships ON memberships.company = companies.id"
        guard filter.status != nil || filter.entityType != nil else { return byName }
        let statuses = filter.status.map { [$0] } ?? MembershipStatus.allCases
        var condition = "status IN (\(statuses.map { "'\($0.rawValue)'" }.joined(separator: ", ")))"
        var arguments: StatementArguments = []
        if let type = filter.entityType {
            condition += " AND entity_type = ?"
            arguments += [type.rawValue]
        }
        let matching = try Int.fetchOne(
            db,
            SQLRequest(
                sql: "SELECT count(*) FROM (SELECT 1 FROM memberships WHERE \(condition) LIMIT \(fewMatches))",
                arguments: arguments, cached: true))
        guard (matching ?? 0) < fewMatches else { return byName }
        return "memberships CROSS JOIN companies ON companies.id = memberships.company"
    }

    private static let fewMatches = 1000

    private static func conditions(
        _ filter: CompanyFilter, _ key: CompanyKey?, isForwards: Bool
    ) -> (String, StatementArguments) {
        var conditions = ["submitted_on IS NOT NULL"]
        var arguments: StatementArguments = []
        if !filter.text.isEmpty {
            conditions.append("instr(companies.folded, ?) > 0")
            arguments += [CompanyTable.folded(filter.text)]
        }
        if let country = filter.country {
            conditions.append("companies.country = ?")
            arguments += [country]
        }
        if let type = filter.entityType {
            conditions.append("entity_type = ?")
            arguments += [type.rawValue]
        }
        // Spelt out, so that the index over status and entity type serves a type alone, too.
        let statuses = filter.status.map { [$0] } ?? (filter.entityType == nil ? [] : MembershipStatus.allCases)
        if !statuses.isEmpty {
            conditions.append("status IN (\(statuses.map { "'\($0.rawValue)'" }.joined(separator: ", ")))")
        }
        if let key {
            // The first condition says no more than the second, in a form that the index by name can use.
            let beyond = isForwards ? ">" : "<"
            conditions.append("companies.folded \(beyond)= ? AND (companies.folded, memberships.id) \(beyond) (?, ?)")
            let folded = CompanyTable.folded(key.name)
            arguments += [folded, folded, key.membership.blob]
        }
        return (conditions.joined(separator: " AND "), arguments)
    }
}
