import GRDB

/// The tables of a journal file and the marks by which it is known.
enum JournalSchema {
    /// `GLJ1` in ASCII, in the header of every journal file.
    static let applicationID = 0x474C_4A31
    static let version = 1

    static let statements = """
        CREATE TABLE entry (
            position INTEGER PRIMARY KEY,
            stream TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            kind TEXT NOT NULL,
            schema INTEGER NOT NULL CHECK (schema > 0),
            body BLOB NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            UNIQUE (stream, version)
        ) STRICT;
        CREATE TABLE head (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            position INTEGER NOT NULL,
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        INSERT INTO head VALUES (1, 0, zeroblob(32));
        PRAGMA application_id = \(applicationID);
        PRAGMA user_version = \(version);
        """

    /// Makes an empty journal. It is made under another name first, so that a journal at its own name is always whole.
    static func create(at path: String) throws {
        let temporary = path + ".new"
        for leftover in [temporary, temporary + "-journal", temporary + "-wal", temporary + "-shm"] {
            removeFile(leftover)
        }
        let database = try DatabaseQueue(path: temporary)
        try database.inDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.inTransaction(.immediate) {
                try db.execute(sql: statements)
                return .commit
            }
        }
        try database.close()
        try publish(temporary, as: path)
    }
}
