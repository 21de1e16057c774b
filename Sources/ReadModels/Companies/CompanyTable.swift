import GRDB
import Programme

/// Writes companies.
enum CompanyTable {
    static func put(_ id: ID<Company>, _ company: Company.State, in db: Database) throws {
        guard let details = company.details else { return }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO companies VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .execute(arguments: [
                id.blob, details.name, folded(details.name), details.doingBusinessAs, details.headquarters.country,
                details.headquarters.city, details.employees, company.sites.count,
            ])
        try db.cachedStatement(sql: "UPDATE memberships SET folded = ?, country = ? WHERE company = ?")
            .execute(arguments: [folded(details.name), details.headquarters.country, id.blob])
    }

    /// How names are compared: in small letters.
    static func folded(_ name: String) -> String { name.lowercased() }
}
