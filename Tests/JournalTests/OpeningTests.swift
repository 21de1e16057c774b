import Foundation
import GRDB
import Testing

@testable import Journal

@Suite struct `Opening a journal` {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path(of: "journal.sqlite")
    }

    @Test func `sets what makes an acknowledged append survive a power failure`() throws {
        let journal = try SQLiteJournal(path: path)
        let (mode, level) = try journal.pool.writeWithoutTransaction { db in
            (try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Int.fetchOne(db, sql: "PRAGMA synchronous"))
        }
        #expect(mode == "wal")
        #expect(level == 2, "2 is FULL")
    }

    @Test func `goes on where it ended`() async throws {
        let first = try SQLiteJournal(path: path)
        try await first.fill(4)
        let head = try await first.head()
        try first.close()
        let second = try SQLiteJournal(path: path)
        #expect(try await second.head() == head)
        _ = try await second.append(.note("later", on: stream("a"), after: 2))
        #expect(try await second.verify() == Verification(checked: 5, head: try await second.head(), problem: nil))
    }

    @Test func `is refused to a second writer and allowed to readers`() async throws {
        let writer = try SQLiteJournal(path: path)
        #expect(throws: JournalError.inUse(lockFile: path + ".lock", holder: "process \(getpid())")) {
            try SQLiteJournal(path: path)
        }
        let reader = try SQLiteJournal(path: path, for: .reading)
        try await writer.fill(3)
        #expect(try await reader.head().position == 3)
        #expect(reader.condition == .readOnly(reason: "it was opened for reading"))
        await #expect(throws: JournalError.readOnly(reason: "it was opened for reading")) {
            try await reader.append(.note("x", on: stream("a"), after: 1))
        }
    }

    @Test func `is refused when there is nothing to read`() {
        #expect(throws: JournalError.notFound(path: path)) { try SQLiteJournal(path: path, for: .reading) }
    }

    @Test func `is refused in a folder that does not exist`() {
        #expect(
            throws: JournalError.cannotOpen(
                path: "/nowhere/at/all/journal.sqlite.lock", problem: "No such file or directory")
        ) {
            try SQLiteJournal(path: "/nowhere/at/all/journal.sqlite")
        }
    }

    @Test(arguments: [
        "", "not a database, but long enough to hold a header of one hundred bytes, which is what is read first by it.",
    ])
    func `refuses a file that is no journal and leaves it alone`(content: String) throws {
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: JournalError.self) { try SQLiteJournal(path: path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(content.utf8))
    }

    @Test func `refuses another program's database and leaves it alone`() throws {
        let other = try DatabaseQueue(path: path)
        try other.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
        try other.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(throws: JournalError.unknownFile(path: path, problem: "it is another program's database")) {
            try SQLiteJournal(path: path)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func `refuses a format that is newer than itself`() throws {
        try SQLiteJournal(path: path).close()
        let database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 9") }
        try database.close()
        #expect(throws: JournalError.unknownFile(path: path, problem: "its format is 9; this version reads 1")) {
            try SQLiteJournal(path: path)
        }
    }

    @Test func `refuses a log whose journal is gone`() throws {
        try Data("left over".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
        #expect(throws: JournalError.self) { try SQLiteJournal(path: path) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `refuses a journal whose last entry was altered`() async throws {
        let journal = try SQLiteJournal(path: path)
        try await journal.fill(5)
        try journal.close()
        let database = try DatabaseQueue(path: path)
        try await database.writeWithoutTransaction {
            try $0.execute(sql: "UPDATE entry SET at = at + 1 WHERE position = 5")
        }
        try database.close()
        #expect(throws: JournalError.damaged(path: path, problem: "entry 5 was altered")) {
            try SQLiteJournal(path: path)
        }
    }

    @Test func `checks all of it after the storage failed`() async throws {
        let journal = try SQLiteJournal(path: path)
        try await journal.fill(20)
        try journal.close()
        let database = try DatabaseQueue(path: path)
        try await database.writeWithoutTransaction {
            try $0.execute(sql: "UPDATE entry SET at = at - 1 WHERE position = 3")
        }
        try database.close()
        #expect(
            throws: JournalError.damaged(path: path, problem: "entry 3 was altered"), "a short one is checked whole"
        ) {
            try SQLiteJournal(path: path)
        }
        // Of a long one only the end is looked at usually, since a server should start at once.
        try SQLiteJournal(path: path, for: .writing, durability: .full, mostChecked: 10).close()

        try Data("failed: disk full\n".utf8).write(to: URL(fileURLWithPath: path + ".lock"))
        #expect(throws: JournalError.damaged(path: path, problem: "entry 3 was altered")) {
            try SQLiteJournal(path: path, for: .writing, durability: .full, mostChecked: 10)
        }
    }

    @Test func `goes read-only when something else changes the file`() async throws {
        let journal = try SQLiteJournal(path: path)
        try await journal.fill(3)
        let intruder = try DatabaseQueue(path: path)
        try await intruder.writeWithoutTransaction { try $0.execute(sql: "UPDATE head SET position = 7") }
        await #expect(
            throws: JournalError.notConfirmed(reason: "something other than this process changed the journal")
        ) {
            try await journal.append(.note("x", on: stream("d"), after: 0))
        }
        #expect(journal.condition == .readOnly(reason: "something other than this process changed the journal"))
        await #expect(throws: JournalError.readOnly(reason: "something other than this process changed the journal")) {
            try await journal.append(.note("x", on: stream("d"), after: 0))
        }
        #expect(try await journal.entries(after: 0, limit: 10).count == 3)
    }

    @Test func `lets readers read while a transaction is being written`() async throws {
        let journal = try SQLiteJournal(path: path)
        try await journal.fill(3)
        let intruder = try DatabaseQueue(path: path)
        let (begun, hasBegun) = AsyncStream.makeStream(of: Bool.self)
        let mayEnd = DispatchSemaphore(value: 0)
        intruder.asyncWriteWithoutTransaction { db in
            let worked = (try? db.execute(sql: "BEGIN IMMEDIATE; UPDATE head SET position = 7")) != nil
            hasBegun.yield(worked)
            mayEnd.wait()
            try? db.execute(sql: "ROLLBACK")
        }
        for await worked in begun {
            #expect(worked)
            break
        }
        #expect(try await journal.head().position == 3)
        #expect(try await journal.entries(after: 0, limit: 10).count == 3)
        mayEnd.signal()
        _ = try await journal.append(.note("x", on: stream("d"), after: 0))
    }
}
