import GRDB

@testable import ReadModels

extension ReadModels {
    /// Every row of every table as a line, sorted: two read models with the same lines answer every question alike.
    func dump() async throws -> [String] {
        try await pool.read { db in
            let tables = try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
                    "\(table): " + row.map { "\($0)=\($1)" }.joined(separator: " ")
                }.sorted()
            }
        }
    }
}

extension [String] {
    /// The first line that only one of two dumps has; `nil` if they are the same.
    func difference(from other: [String]) -> String? {
        guard self != other else { return nil }
        return Set(self).symmetricDifference(other).min() ?? "the same lines, another number of times"
    }
}
