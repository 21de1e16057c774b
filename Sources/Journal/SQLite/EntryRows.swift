import GRDB
import GRDBSQLite
import Programme

/// Reads and writes entries through SQLite's own calls: this is the path on which every append and every rebuild goes.
enum EntryRows {
    static let columns = "position, stream, version, at, actor, kind, schema, body, hash"

    /// The entries that a query of `columns` finds.
    static func fetch(_ db: Database, _ sql: String, text: String? = nil, numbers: [Int]) throws -> [Entry] {
        let statement = try db.cachedStatement(sql: sql).sqliteStatement
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        var index: Int32 = 0
        if let text {
            index += 1
            bind(text, at: index, of: statement)
        }
        for number in numbers {
            index += 1
            sqlite3_bind_int64(statement, index, Int64(number))
        }
        var entries: [Entry] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: entries.append(try entry(statement))
            case SQLITE_DONE: return entries
            case let code: throw failure(code, statement)
            }
        }
    }

    static func entry(_ statement: OpaquePointer) throws -> Entry {
        let position = Int(sqlite3_column_int64(statement, 0))
        guard let stream = StreamID(text(statement, 1)) else {
            throw UnreadableRow(position: position, column: "stream")
        }
        guard let actor = Actor(text(statement, 4)) else { throw UnreadableRow(position: position, column: "actor") }
        guard let hash = EntryHash(blob(statement, 8)) else { throw UnreadableRow(position: position, column: "hash") }
        return Entry(
            position: position, stream: stream, version: Int(sqlite3_column_int64(statement, 2)),
            at: Instant(milliseconds: sqlite3_column_int64(statement, 3)), actor: actor,
            body: EventBody(
                kind: text(statement, 5), schema: Int(sqlite3_column_int64(statement, 6)),
                json: Array(blob(statement, 7))),
            hash: hash)
    }

    static func bind(_ text: String, at index: Int32, of statement: OpaquePointer) {
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = sqlite3_bind_text(statement, index, characters.baseAddress, Int32(characters.count), copied)
            }
        }
    }

    static func bind(_ bytes: [UInt8], at index: Int32, of statement: OpaquePointer) {
        bytes.withUnsafeBytes { bytes in
            if bytes.isEmpty {
                _ = sqlite3_bind_zeroblob(statement, index, 0)
            } else {
                _ = sqlite3_bind_blob(statement, index, bytes.baseAddress, Int32(bytes.count), copied)
            }
        }
    }

    private static func text(_ statement: OpaquePointer, _ column: Int32) -> String {
        guard let start = sqlite3_column_text(statement, column) else { return "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    private static func blob(_ statement: OpaquePointer, _ column: Int32) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_blob(statement, column)
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
    }

    static func failure(_ code: Int32, _ statement: OpaquePointer) -> DatabaseError {
        let message = sqlite3_db_handle(statement).map { String(cString: sqlite3_errmsg($0)) }
        return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }

    /// Tells SQLite to copy what is bound, as its macro `SQLITE_TRANSIENT` does, which Swift cannot import.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

/// A row that no append could have written.
struct UnreadableRow: Error {
    let position: Int
    let column: String
}
