import GRDB
import GRDBSQLite
import Programme

/// What the writer knows of the end of the journal.
struct Tail: Sendable {
    var position: Int
    var hash: EntryHash
    var at: Instant

    static let origin = Tail(position: 0, hash: .origin, at: Instant(milliseconds: .min))

    var head: Head { Head(position: position, hash: hash) }
}

/// One open transaction: appends are checked and written one after the other, and become durable together.
///
/// The database's cache keeps the statements alive.
struct JournalWriter {
    private(set) var tail: Tail
    private let before: Tail
    private let versionOf: OpaquePointer
    private let insert: OpaquePointer
    private let setHead: OpaquePointer

    /// The versions at which streams are known to stand.
    private(set) var versions: [StreamID: Int]

    /// - Parameter versions: what an earlier writer knew, if nobody has written since.
    init(_ db: Database, after tail: Tail, knowing versions: [StreamID: Int] = [:]) throws {
        self.tail = tail
        before = tail
        self.versions = versions
        versionOf = try db.cachedStatement(sql: "SELECT max(version) FROM entry WHERE stream = ?").sqliteStatement
        insert = try db.cachedStatement(
            sql: "INSERT INTO entry (\(EntryRows.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        ).sqliteStatement
        setHead = try db.cachedStatement(sql: "UPDATE head SET position = ?, hash = ? WHERE position = ?")
            .sqliteStatement
    }

    /// Records one append, or refuses it and leaves the transaction as it was.
    mutating func append(_ append: Append) throws -> Result<Appended, JournalError> {
        for (stream, expected) in append.expectations {
            let found = try version(of: stream)
            if found != expected { return .failure(.conflict(stream: stream, expected: expected, found: found)) }
        }
        let at = max(append.at, tail.at)
        let first = tail.position + 1
        let actor = append.actor.description
        for (stream, body) in append.events {
            let version = try version(of: stream) + 1
            try write(stream: stream, version: version, at: at, actor: actor, body: body)
            versions[stream] = version
        }
        return .success(Appended(first: first, last: tail.position, at: at))
    }

    /// Writes an entry of another journal, which has been checked to be the next one.
    mutating func copy(_ entry: Entry) throws {
        try write(
            stream: entry.stream, version: entry.version, at: entry.at, actor: entry.actor.description, body: entry.body
        )
    }

    /// Notes the end of the journal beside it, so that a tail that is later cut off is missed, and makes sure that
    /// nobody else wrote meanwhile.
    func finish() throws {
        defer { sqlite3_reset(setHead) }
        sqlite3_bind_int64(setHead, 1, Int64(tail.position))
        EntryRows.bind(tail.hash.bytes, at: 2, of: setHead)
        sqlite3_bind_int64(setHead, 3, Int64(before.position))
        try done(setHead)
        guard sqlite3_changes(sqlite3_db_handle(setHead)) == 1 else { throw ChangedByOthers() }
    }

    private mutating func version(of stream: StreamID) throws -> Int {
        if let known = versions[stream] { return known }
        defer { sqlite3_reset(versionOf) }
        EntryRows.bind(stream.description, at: 1, of: versionOf)
        let code = sqlite3_step(versionOf)
        guard code == SQLITE_ROW else { throw EntryRows.failure(code, versionOf) }
        let version = Int(sqlite3_column_int64(versionOf, 0))
        versions[stream] = version
        return version
    }

    private mutating func write(
        stream: StreamID, version: Int, at: Instant, actor: String, body: EventBody
    ) throws {
        let position = tail.position + 1
        let stream = stream.description
        let hash = EntryDigest.hash(
            after: tail.hash, position: position, stream: stream, version: version, at: at, actor: actor, body: body)
        defer { sqlite3_reset(insert) }
        sqlite3_bind_int64(insert, 1, Int64(position))
        EntryRows.bind(stream, at: 2, of: insert)
        sqlite3_bind_int64(insert, 3, Int64(version))
        sqlite3_bind_int64(insert, 4, at.milliseconds)
        EntryRows.bind(actor, at: 5, of: insert)
        EntryRows.bind(body.kind, at: 6, of: insert)
        sqlite3_bind_int64(insert, 7, Int64(body.schema))
        EntryRows.bind(body.json, at: 8, of: insert)
        EntryRows.bind(hash.bytes, at: 9, of: insert)
        try done(insert)
        tail = Tail(position: position, hash: hash, at: at)
    }

    private func done(_ statement: OpaquePointer) throws {
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else { throw EntryRows.failure(code, statement) }
    }
}

/// The journal does not end where this writer left it.
struct ChangedByOthers: Error, CustomStringConvertible {
    let description = "something other than this process changed the journal"
}
