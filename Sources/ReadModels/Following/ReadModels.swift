import Foundation
import GRDB
import Journal
import Programme
import Synchronization

/// Tables that answer questions, kept in step with the journal.
///
/// They hold nothing that the journal does not: the file can be deleted at any time and comes back the same. It
/// therefore needs no fsync, and one that is damaged, of another schema, or ahead of its journal is built anew.
public final class ReadModels: Sendable {
    public let rulebook: Rulebook
    let pool: DatabasePool
    private let journal: any JournalStore
    private let follower: Follower
    /// How far the tables are, for those who wait.
    private let arrivals = Arrivals()

    /// Opens the file, or begins a new one if it cannot be used.
    ///
    /// - Parameters:
    ///   - path: Where the file is or will be.
    ///   - today: The day up to which recurring clocks are rolled forward.
    public static func open(
        at path: String, following journal: any JournalStore, under rulebook: Rulebook, today: Day
    ) async throws -> ReadModels {
        let head = try await journal.head().position
        if let pool = try? openPool(path), try await isUsable(pool, head: head, rulebook: rulebook) {
            return try ReadModels(pool: pool, journal: journal, rulebook: rulebook)
        }
        try remove(path)
        let pool = try openPool(path)
        try await pool.write { db in
            try Schema.create(db)
            try db.execute(
                sql: "INSERT INTO progress VALUES (1, ?, ?, 0, ?)",
                arguments: [Schema.version, fingerprint(rulebook), today.description])
        }
        return try ReadModels(pool: pool, journal: journal, rulebook: rulebook)
    }

    private init(pool: DatabasePool, journal: any JournalStore, rulebook: Rulebook) throws {
        self.pool = pool
        self.journal = journal
        self.rulebook = rulebook
        self.follower = Follower(pool: pool, journal: journal, rulebook: rulebook)
    }

    /// Deletes the file, so that the next opening builds it anew.
    public static func remove(_ path: String) throws {
        for file in [path, path + "-wal", path + "-shm"] where FileManager.default.fileExists(atPath: file) {
            try FileManager.default.removeItem(atPath: file)
        }
    }

    private static func openPool(_ path: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 8
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -32000")
            try db.execute(sql: "PRAGMA mmap_size = 268435456")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        let pool = try DatabasePool(path: path, configuration: configuration)
        // The tables can be rebuilt, so no write to them has to wait for the disk.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        return pool
    }

    /// A file of another schema, made under other clocks, or ahead of its journal, is not this journal's.
    private static func isUsable(_ pool: DatabasePool, head: Int, rulebook: Rulebook) async throws -> Bool {
        let usable = try? await pool.read { db in
            guard let row = try Row.fetchOne(db, sql: "SELECT schema, rulebook, position FROM progress") else {
                return false
            }
            let isSound = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok"
            return row["schema"] == Schema.version && row["rulebook"] == fingerprint(rulebook)
                && row["position"] <= head && isSound
        }
        return usable ?? false
    }

    /// Changes when a clock changes, since due dates stand in the tables.
    private static func fingerprint(_ rulebook: Rulebook) -> String {
        rulebook.clocks.map { "\($0.key.rawValue):\($0.length):\($0.opensBefore ?? 0):\($0.recurs)" }
            .joined(separator: " ") + " \(rulebook.holidays.map(\.number).sorted())"
    }
}

// MARK: - Following

extension ReadModels {
    /// How far the tables have come.
    public func position() async throws -> Int {
        try await pool.read { try Int.fetchOne($0, sql: "SELECT position FROM progress") ?? 0 }
    }

    /// Takes in everything that the journal holds now.
    ///
    /// - Parameter progress: Called after each batch with the position reached and the head at the start.
    public func catchUp(progress: (@Sendable (_ reached: Int, _ head: Int) -> Void)? = nil) async throws {
        let head = try await journal.head().position
        try await follower.follow(to: head) { [arrivals] reached in
            arrivals.reached(reached)
            progress?(reached, head)
        }
    }

    /// Follows the journal until the task is cancelled. Whoever then still waits for the tables is told that they stopped.
    ///
    /// - Throws: what kept the tables from following, as a full disk. Following may be tried again.
    public func follow() async throws {
        do {
            try await catchUp()
            arrivals.recover()
            for await head in journal.heads() {
                try await follower.follow(to: head) { [arrivals] in arrivals.reached($0) }
            }
            arrivals.fail("the server is stopping")
        } catch {
            arrivals.fail(String(describing: error))
            throw error
        }
    }

    /// Whether a change can be shown once it is recorded.
    ///
    /// - Throws: `ReadModelError.stopped` while the tables do not follow.
    public func check() throws {
        if let failure = arrivals.failure { throw ReadModelError.stopped(reason: failure) }
    }

    /// Returns once the tables hold the entry at a position, so that people read what they wrote.
    public func reach(_ position: Int) async throws {
        try await arrivals.wait(for: position)
    }

    /// Rolls recurring clocks forward to a day. Calling it again, or with an earlier day, changes nothing.
    public func advance(to day: Day) async throws {
        try await follower.advance(to: day)
    }
}
