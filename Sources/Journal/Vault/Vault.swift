import GRDB
import Programme

/// What must not be in the record: who people are, and what lets them in.
///
/// The journal names people by identifier only. Here their details can be corrected and erased without touching
/// history. A change that returns survives a power failure.
public final class Vault: Sendable {
    public let path: String
    let pool: DatabasePool

    /// Opens a vault, or makes one.
    ///
    /// - Throws: `VaultError`, naming the file and what is wrong with it. A file that is no vault is not touched.
    public init(path: String) throws {
        self.path = path
        do {
            pool = try VaultSchema.open(path)
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB: throw VaultError.unknownFile(path: path, problem: "it is not a database")
            case .SQLITE_CORRUPT:
                throw VaultError.unknownFile(path: path, problem: error.message ?? "its pages are malformed")
            default: throw VaultError.cannotOpen(path: path, problem: error.message ?? "\(error.resultCode)")
            }
        }
    }

    public func close() throws { try pool.close() }

    func change<Value: Sendable>(_ work: @Sendable @escaping (Database) throws -> Value) async throws -> Value {
        try await pool.write(work)
    }

    func read<Value: Sendable>(_ work: @Sendable @escaping (Database) throws -> Value) async throws -> Value {
        try await pool.read(work)
    }
}

// MARK: - Facts about the installation

extension Vault {
    /// A fact about this installation, as whether it shows a demonstration.
    public func metadata(_ key: String) async throws -> String? {
        try await read { try String.fetchOne($0, sql: "SELECT value FROM metadata WHERE key = ?", arguments: [key]) }
    }

    /// Sets a fact; `nil` takes it away.
    public func setMetadata(_ key: String, to value: String?) async throws {
        try await change { db in
            if let value {
                try db.execute(sql: "INSERT OR REPLACE INTO metadata VALUES (?, ?)", arguments: [key, value])
            } else {
                try db.execute(sql: "DELETE FROM metadata WHERE key = ?", arguments: [key])
            }
        }
    }
}
