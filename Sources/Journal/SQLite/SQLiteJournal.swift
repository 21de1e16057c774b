import FoundationEssentials
import GRDB
import Programme

/// A journal in one SQLite file.
///
/// An append that returns survives the end of the process and a power failure: the file is in WAL mode with
/// `synchronous=FULL`, and that is made sure of at every opening. One process writes, any number read beside it.
public final class SQLiteJournal: JournalStore {
    /// What a journal is opened for.
    public enum Purpose: Sendable {
        /// Appending, by this process alone. A missing journal is made; a damaged one is refused.
        case writing

        /// Reading, beside a process that may be writing.
        case reading
    }

    public let path: String
    let pool: DatabasePool
    private let followers: Followers
    private let committing: GroupCommit?
    private let checkpoints = Checkpoints()
    private let lock: WriterLock?

    /// Opens a journal.
    ///
    /// All of a journal of up to 100,000 entries is checked first, which takes less than a second; of a longer one
    /// its end, or all of it if an earlier writer noted that the storage failed. `verify` checks any journal whole.
    ///
    /// - Throws: `JournalError`, naming the file and what is wrong with it. Nothing is overwritten.
    public convenience init(path: String, for purpose: Purpose = .writing) throws {
        try self.init(path: path, for: purpose, durability: .full)
    }

    package static let mostCheckedAtOpening = 100_000

    /// How much an acknowledgement promises. Only `full` is for use; `normal` shows that the tests can tell.
    package enum Durability: String, Sendable {
        case full = "FULL"
        case normal = "NORMAL"
    }

    /// - Parameter mostChecked: how long a journal is still checked whole when it is opened.
    package init(
        path: String, for purpose: Purpose, durability: Durability, mostChecked: Int = mostCheckedAtOpening
    ) throws {
        self.path = path
        lock = purpose == .writing ? try WriterLock(path: path + ".lock") : nil
        let file = JournalFile(path: path)
        switch purpose {
        case .writing:
            try file.ensureExists()
            try file.checkIdentity()
            let isSmall = try file.checkTail(thoroughly: false).position <= mostChecked
            let tail = try file.checkTail(thoroughly: isSmall || lock?.earlierFailure != nil)
            pool = try file.openForWriting(durability)
            lock?.noteSound()
            followers = Followers(latest: tail.position)
            try pool.writeWithoutTransaction { [checkpoints] in try checkpoints.watch($0) }
            committing = GroupCommit(
                pool: pool, tail: tail, followers: followers, checkpoints: checkpoints,
                onFailure: { [lock] in lock?.noteFailure($0) })
        case .reading:
            try file.checkIdentity()
            pool = try file.openForReading()
            followers = Followers(latest: try pool.read(SQLiteJournal.head).position)
            committing = nil
        }
    }

    /// Ends all use of the file and lets another process write to it. Nothing may be asked of the journal afterwards.
    public func close() throws {
        followers.finish()
        try pool.close()
        lock?.release()
    }

    // MARK: - The store

    public var condition: JournalCondition {
        committing?.condition ?? .readOnly(reason: "it was opened for reading")
    }

    public func append(_ append: Append) async throws -> Appended {
        guard let committing else { throw JournalError.readOnly(reason: "it was opened for reading") }
        return try await committing.append(append)
    }

    public func history(of stream: StreamID, after version: Int) async throws -> [Entry] {
        try readHere { db in
            try EntryRows.fetch(
                db, "SELECT \(EntryRows.columns) FROM entry WHERE stream = ? AND version > ? ORDER BY version",
                text: stream.description, numbers: [version])
        }
    }

    public func entries(after position: Int, limit: Int) async throws -> [Entry] {
        try await read { db in try SQLiteJournal.entries(db, after: position, limit: limit) }
    }

    public func head() async throws -> Head { try readHere(SQLiteJournal.head) }

    public func heads() -> AsyncStream<Int> { followers.stream() }

    /// Reads in one consistent state of the file; what SQLite says is passed on as what it means for a journal.
    func read<Value: Sendable>(_ reading: @Sendable @escaping (Database) throws -> Value) async throws -> Value {
        do {
            return try await pool.read(reading)
        } catch {
            throw JournalError.reading(path, error)
        }
    }

    private func readHere<Value>(_ reading: (Database) throws -> Value) throws -> Value {
        do {
            return try pool.readHere(reading)
        } catch {
            throw JournalError.reading(path, error)
        }
    }

    // MARK: - Queries

    static func entries(_ db: Database, after position: Int, limit: Int) throws -> [Entry] {
        try EntryRows.fetch(
            db, "SELECT \(EntryRows.columns) FROM entry WHERE position > ? ORDER BY position LIMIT ?",
            numbers: [position, limit])
    }

    static func head(_ db: Database) throws -> Head {
        guard
            let row = try Row.fetchOne(db, sql: "SELECT position, hash FROM head"),
            let hash = EntryHash(row["hash"] as Data)
        else { throw UnreadableRow(position: 0, column: "head") }
        return Head(position: row["position"], hash: hash)
    }
}
