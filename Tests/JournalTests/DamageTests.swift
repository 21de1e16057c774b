import Foundation
import GRDB
import Programme
import Testing

@testable import Journal

/// What somebody with access to the file could do to it, and what a check then says.
@Suite struct `A check of the journal` {
    let folder: TemporaryFolder
    let path: String

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path(of: "journal.sqlite")
        let journal = try SQLiteJournal(path: path)
        try await journal.fill(30)
        try journal.close()
    }

    private func tamper(_ sql: String) throws {
        let database = try DatabaseQueue(path: path)
        try database.writeWithoutTransaction { try $0.execute(sql: sql) }
        try database.close()
    }

    private func problem(against kept: [Head] = []) async throws -> JournalProblem? {
        try await SQLiteJournal(path: path, for: .reading).verify(against: kept).problem
    }

    @Test func `finds nothing in a journal that nobody touched`() async throws {
        let journal = try SQLiteJournal(path: path, for: .reading)
        let verification = try await journal.verify()
        #expect(verification == Verification(checked: 30, head: try await journal.head(), problem: nil))
    }

    @Test(arguments: [
        "body = replace(body, 'note 9', 'note 8')", "actor = 'system/other'", "at = at + 1", "kind = 'thing.forgotten'",
        "schema = 2", "stream = 'thing/z'", "version = 400", "hash = zeroblob(32)",
    ])
    func `names an entry that was altered`(change: String) async throws {
        let change = change.replacingOccurrences(of: "replace(body", with: "CAST(replace(CAST(body AS TEXT)")
            .replacingOccurrences(of: "'note 8')", with: "'note 8') AS BLOB)")
        try tamper("UPDATE entry SET \(change) WHERE position = 10")
        #expect(try await problem() == .altered(position: 10))
    }

    @Test(arguments: [1, 15, 29])
    func `names an entry that is missing`(position: Int) async throws {
        try tamper("DELETE FROM entry WHERE position = \(position)")
        #expect(try await problem() == .missing(position: position))
    }

    @Test(arguments: [(4, 5), (4, 20), (1, 30)])
    func `names two entries that were swapped`(one: Int, other: Int) async throws {
        try tamper(
            """
            UPDATE entry SET position = -1 WHERE position = \(one);
            UPDATE entry SET position = \(one) WHERE position = \(other);
            UPDATE entry SET position = \(other) WHERE position = -1
            """)
        #expect(try await problem() == .swapped(position: one, with: other))
    }

    @Test func `names two entries whose bodies were swapped`() async throws {
        try tamper(
            """
            CREATE TEMP TABLE kept AS SELECT position, body FROM entry;
            UPDATE entry SET body = (SELECT body FROM kept WHERE position = 20) WHERE position = 4;
            UPDATE entry SET body = (SELECT body FROM kept WHERE position = 4) WHERE position = 20
            """)
        #expect(try await problem() == .swapped(position: 4, with: 20))
    }

    @Test func `notices a tail that was cut off`() async throws {
        let head = try await SQLiteJournal(path: path, for: .reading).head()
        try tamper("DELETE FROM entry WHERE position > 25")
        #expect(try await problem() == .truncated(last: 25, head: head))
        #expect(throws: JournalError.self) { try SQLiteJournal(path: path) }
    }

    @Test func `notices against a kept head a tail that was cut off with its traces`() async throws {
        let kept = try await SQLiteJournal(path: path, for: .reading).head()
        try tamper(
            """
            DELETE FROM entry WHERE position > 25;
            UPDATE head SET position = 25, hash = (SELECT hash FROM entry WHERE position = 25)
            """)
        #expect(try await problem() == nil)
        #expect(try await problem(against: [kept]) == .truncated(last: 25, head: kept))
    }

    @Test func `notices against a kept head that all of history was written anew`() async throws {
        let kept = try await SQLiteJournal(path: path, for: .reading).entries(after: 19, limit: 1)[0].head
        let forged = try SQLiteJournal(path: folder.path(of: "forged.sqlite"))
        for number in 0..<30 {
            _ = try await forged.append(
                .note(number == 3 ? "forged" : "note \(number)", on: stream("a"), after: number))
        }
        #expect(try await forged.verify().problem == nil)
        #expect(try await forged.verify(against: [kept]).problem == .differs(from: kept))
    }

    @Test func `notices entries beyond the end`() async throws {
        try tamper(
            "INSERT INTO entry SELECT 31, 'thing/new', 1, at, actor, kind, schema, body, hash FROM entry WHERE position = 30"
        )
        guard case .overrun(31, _) = try await problem() else {
            Issue.record("the entry was not noticed")
            return
        }
    }

    @Test func `notices an index that disagrees with the entries`() async throws {
        try tamper(
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, 'UNIQUE (stream, version)', 'UNIQUE (version, stream)') WHERE name = 'entry'
            """)
        guard case .file = try await problem() else {
            Issue.record("the index was not noticed")
            return
        }
    }

    /// Whatever bit flips, the check names a problem or everything that can be read is as before.
    @Test(arguments: 0..<150 as Range<UInt64>)
    func `misses no flipped bit that changes what is read`(seed: UInt64) async throws {
        var random = Seeded(seed)
        let before = try await export()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let bit = Int.random(in: 0..<bytes.count * 8, using: &random)
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        try bytes.write(to: URL(fileURLWithPath: path))
        do {
            let journal = try SQLiteJournal(path: path, for: .reading)
            if try await journal.verify().problem != nil { return }
            #expect(try await export() == before, "bit \(bit) of byte \(bit / 8) went unnoticed")
            let histories = try await ["a", "b", "c"].asyncMap {
                try await journal.history(of: stream($0), after: 0).count
            }
            #expect(histories == [10, 10, 10])
        } catch {
            // The file cannot even be opened: noticed as well.
        }
    }

    private func export() async throws -> [UInt8] {
        var lines: [UInt8] = []
        try await SQLiteJournal(path: path, for: .reading).export { lines += $0 }
        return lines
    }
}

extension Array {
    func asyncMap<Value>(_ transform: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await transform(element)) }
        return values
    }
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
