import GRDB
import GRDBSQLite

/// The rows of the journal written by SQLite alone: no checks, no hashes, no queue, one thread.
struct PlainSQLite {
    private let database: DatabaseQueue

    init(path: String) throws {
        database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                    CREATE TABLE entry (
                        position INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL,
                        at INTEGER NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, schema INTEGER NOT NULL,
                        body BLOB NOT NULL, hash BLOB NOT NULL, UNIQUE (stream, version)) STRICT
                    """)
        }
    }

    /// How many rows a second become durable when so many of them share a transaction.
    func writesPerSecond(for seconds: Double, group: Int) throws -> Double {
        try database.writeWithoutTransaction { db in
            // The cache keeps the statement alive.
            let insert = try db.cachedStatement(sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .sqliteStatement
            let start = ContinuousClock.now
            let deadline = start + .seconds(seconds)
            var rows = 0
            while ContinuousClock.now < deadline {
                try db.execute(sql: "BEGIN IMMEDIATE")
                for member in 0..<group {
                    rows += 1
                    try write(row: rows, stream: "load/bench-\(member)", version: (rows - 1) / group + 1, with: insert)
                }
                try db.execute(sql: "COMMIT")
            }
            return Double(rows) / ((ContinuousClock.now - start) / .seconds(1))
        }
    }

    private func write(row: Int, stream: String, version: Int, with insert: OpaquePointer) throws {
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        let json = "{\"answer\":\"\(stream) \(version)\",\"narrative\":\"\(Load.narrative)\"}"
        sqlite3_bind_int64(insert, 1, Int64(row))
        sqlite3_bind_text(insert, 2, stream, -1, copied)
        sqlite3_bind_int64(insert, 3, Int64(version))
        sqlite3_bind_int64(insert, 4, 1_700_000_000_000)
        sqlite3_bind_text(insert, 5, "system/probe", -1, copied)
        sqlite3_bind_text(insert, 6, "load.answered", -1, copied)
        sqlite3_bind_int64(insert, 7, 1)
        sqlite3_bind_blob(insert, 8, json, Int32(json.utf8.count), copied)
        sqlite3_bind_zeroblob(insert, 9, 32)
        let code = sqlite3_step(insert)
        sqlite3_reset(insert)
        guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
