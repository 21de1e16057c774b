import GRDB

/// The tables of a vault file and the marks by which it is known.
enum VaultSchema {
    /// "GLVT".
    static let applicationID = 0x474C_5654
    static let version = 1

    static func create(_ db: Database) throws {
        try db.execute(
            sql: """
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
