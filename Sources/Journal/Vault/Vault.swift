import Foundation
import GRDB
import Programme

/// People and secrets, apart from the journal: what may have to be corrected, erased or replaced.
///
/// The journal names people by identifier only. An acknowledged write is on stable storage.
public final class Vault: Sendable {
    let pool: DatabasePool

    /// Opens the vault, or begins one if there is none.
    ///
    /// - Throws: `VaultError.cannotOpen` or `.unknownFile`; neither touches the file.
    public init(path: String) throws {
        let isNew = !FileManager.default.fileExists(atPath: path)
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            if isNew { try pool.write(VaultSchema.create) }
        } catch let error as DatabaseError {
            throw VaultError.cannotOpen(path: path, problem: error.message ?? "\(error.resultCode)")
        }
        let (application, version) = try pool.read { db in
            (try Int.fetchOne(db, sql: "PRAGMA application_id"), try Int.fetchOne(db, sql: "PRAGMA user_version"))
        }
        guard application == VaultSchema.applicationID, version == VaultSchema.version else {
            throw VaultError.unknownFile(path: path, problem: "application \(application ?? 0), version \(version ?? 0)")
        }
    }

    public func close() throws { try pool.close() }
}

enum VaultSchema {
    /// "GLVT".
    static let applicationID = 0x474C_5654
    static let version = 1

    static func create(_ db: Database) throws {
        try db.execute(sql: """
            CREATE TABLE people (
                id BLOB PRIMARY KEY NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL, folded_email TEXT UNIQUE,
                phone TEXT NOT NULL, title TEXT NOT NULL, erased INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
            CREATE TABLE credentials (
                person BLOB PRIMARY KEY NOT NULL REFERENCES people (id) ON DELETE CASCADE, hash TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
            CREATE TABLE sessions (
                token BLOB PRIMARY KEY NOT NULL, person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE,
                created INTEGER NOT NULL, last_seen INTEGER NOT NULL, csrf TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE INDEX sessions_by_person ON sessions (person);
            CREATE TABLE preferences (
                person BLOB NOT NULL REFERENCES people (id) ON DELETE CASCADE, name TEXT NOT NULL, value TEXT NOT NULL,
                PRIMARY KEY (person, name)) STRICT, WITHOUT ROWID;
            CREATE TABLE metadata (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
            PRAGMA application_id = \(applicationID);
            PRAGMA user_version = \(version);
            """)
    }
}
