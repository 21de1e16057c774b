import GRDB

/// The tables of a vault file and the marks by which it is known.
enum VaultSchema {
    /// `GLV1` in ASCII.
    static let applicationID = 0x474C_5631
    static let version = 1

    static let statements = """
        CREATE TABLE person (
            id TEXT PRIMARY KEY,
            name TEXT,
            email TEXT UNIQUE,
            phone TEXT,
            title TEXT
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE credential (
            person TEXT PRIMARY KEY REFERENCES person,
            phc TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE session (
            token BLOB PRIMARY KEY CHECK (length(token) = 32),
            person TEXT NOT NULL REFERENCES person,
            created INTEGER NOT NULL,
            last_seen INTEGER NOT NULL,
            csrf_secret TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_person ON session (person);
        CREATE TABLE preference (
            person TEXT NOT NULL REFERENCES person,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (person, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE metadata (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """

    /// Opens a vault, making its tables in a new file.
    static func open(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "vault"
        // What is erased is overwritten, not just forgotten.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
        if fileExists(path) { try checkIdentity(path) }
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { db in
            // The pool itself sets NORMAL, with which a power failure loses the latest changes.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "none"
            let level = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
            guard mode == "wal", level == 2 else {
                throw VaultError.unsafeSettings("journal_mode=\(mode), synchronous=\(level)")
            }
            if try Int.fetchOne(db, sql: "PRAGMA user_version") == 0 {
                try db.execute(sql: "BEGIN IMMEDIATE; \(statements) COMMIT")
            }
        }
        return pool
    }

    /// Refuses another program's file before anything touches it. A file without tables is a vault that was
    /// interrupted while it was made.
    private static func checkIdentity(_ path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        let database = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? database.close() }
        let (application, version, tables) = try database.read { db in
            (
                try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            )
        }
        if application == 0, version == 0, tables == 0 { return }
        guard application == applicationID else {
            throw VaultError.unknownFile(path: path, problem: "it is another program's database")
        }
        guard version == Self.version else {
            throw VaultError.unknownFile(
                path: path, problem: "its format is \(version); this version reads \(Self.version)")
        }
    }
}
