import Foundation
import Programme
import Testing

@testable import Journal

@Suite struct `Moving a journal` {
    let folder: TemporaryFolder
    let journal: SQLiteJournal

    init() async throws {
        folder = try TemporaryFolder()
        journal = try SQLiteJournal(path: folder.path(of: "one.sqlite"))
        try await journal.fill(20)
        let odd = EventBody(
            kind: "thing.odd", schema: 7, json: Array(#"{"a":"q\"uote \\ back\u0001 – ünï 🚢"}"#.utf8) + [0x0A])
        _ = try await journal.append(
            Append(
                expectations: [], events: [(stream("odd/key:~!"), odd)], actor: .person(ID(high: 1, low: 2)), at: noon))
    }

    private func export() async throws -> String {
        var lines: [UInt8] = []
        try await journal.export { lines += $0 }
        return try #require(String(validating: lines, as: UTF8.self))
    }

    private func load(_ text: String, into name: String = "two.sqlite") throws -> Head {
        let file = folder.path(of: "export.ndjson")
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        let handle = try #require(FileHandle(forReadingAtPath: file))
        return try SQLiteJournal.import(from: handle.fileDescriptor, into: folder.path(of: name))
    }

    @Test func `gives the same entries and hashes`() async throws {
        let head = try load(try await export())
        let copy = try SQLiteJournal(path: folder.path(of: "two.sqlite"))
        #expect(head == (try await journal.head()))
        #expect(try await copy.everything() == (try await journal.everything()))
        #expect(try await copy.verify().isSound)
        _ = try await copy.append(.note("goes on", on: stream("a"), after: 7))
    }

    @Test func `replaces an empty journal and no other`() async throws {
        let text = try await export()
        try SQLiteJournal(path: folder.path(of: "two.sqlite")).close()
        _ = try load(text)
        #expect(throws: JournalError.notEmpty(path: folder.path(of: "two.sqlite"), entries: 21)) { try load(text) }
        try journal.close()
        #expect(throws: JournalError.notEmpty(path: journal.path, entries: 21)) { try load(text, into: "one.sqlite") }
    }

    @Test(arguments: [
        ("\"position\":5,", "\"position\":6,", "line 5: entry 5 is missing"),
        ("note 4", "note 5", "line 5: entry 5 was altered"),
        ("{\"position\":5,", "{", "line 5: \"position\" is missing"),
        ("\"position\":5,", "\"position\":\"5\",", "line 5: \"position\" has the wrong type"),
        ("{\"position\":5,", "{\"position\":5", "line 5: it is not JSON"),
        ("\"position\":5,\"stream\":\"thing/", "\"position\":5,\"stream\":\"", "line 5: \"b\" is not a stream"),
        ("{\"position\":5,", "\n{\"position\":5,", "line 5: it is not JSON"),
    ])
    func `names the line that cannot be taken, and leaves nothing`(old: String, new: String, problem: String)
        async throws
    {
        let text = try await export().replacingOccurrences(of: old, with: new)
        let error = try #require(throws: JournalError.self) { try load(text) }
        #expect(error.description == problem)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("two") }
        #expect(left == ["two.sqlite.lock"])
    }

    @Test func `takes a last line without a line feed, and an export of nothing`() async throws {
        #expect(try load(String(try await export().dropLast())).position == 21)
        #expect(try load("", into: "three.sqlite") == .origin)
    }

    @Test func `lets a hundred lines of Python check what was exported`() async throws {
        let verifier = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Faults/verify_export.py").path
        let good = folder.path(of: "good.ndjson")
        try Data(try await export().utf8).write(to: URL(fileURLWithPath: good))
        let head = try await journal.head()
        #expect(try python(verifier, good, "--against", "\(head)") == 0)
        let bad = folder.path(of: "bad.ndjson")
        try Data(try await export().replacingOccurrences(of: "note 4", with: "note 5").utf8).write(
            to: URL(fileURLWithPath: bad))
        #expect(try python(verifier, bad) == 1)
    }

    private func python(_ arguments: String...) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }

    @Test func `counts what a journal holds`() async throws {
        let statistics = try await journal.statistics()
        #expect(statistics.entries == 21)
        #expect(statistics.streams == 4)
        #expect(statistics.kinds == [.init(kind: "thing.noted", entries: 20), .init(kind: "thing.odd", entries: 1)])
        #expect(statistics.first == noon)
        #expect(statistics.head == (try await journal.head()))
        #expect(statistics.bytes > 4096)
    }
}
