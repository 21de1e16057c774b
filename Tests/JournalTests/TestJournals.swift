import Foundation
import Journal
import Programme
import Testing

/// A folder that is removed when the test that holds it ends.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "journal-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func path(of name: String) -> String { path + "/" + name }
}

/// Makes empty stores of one kind. A store that is added later is added to `all` and has to pass the same suite.
struct StoreKind: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (TemporaryFolder) throws -> any JournalStore

    static let all = [
        StoreKind(testDescription: "SQLite") { try SQLiteJournal(path: $0.path(of: "journal.sqlite")) }
    ]
}

let clerk = Actor.system("tests")
let noon = Instant(milliseconds: 1_700_000_000_000)

func stream(_ key: some CustomStringConvertible) -> StreamID {
    StreamID(category: "thing", key: "\(key)")
}

func body(_ text: String) -> EventBody {
    EventBody(kind: "thing.noted", schema: 1, json: Array("{\"text\":\"\(text)\"}".utf8))
}

extension Append {
    /// One fact on a stream that is expected at a version.
    static func note(_ text: String, on stream: StreamID, after version: Int, at: Instant = noon) -> Append {
        Append(expectations: [(stream, version)], events: [(stream, body(text))], actor: clerk, at: at)
    }
}

extension JournalStore {
    /// All of a journal, read in pages.
    func everything(page: Int = 100) async throws -> [Entry] {
        var all: [Entry] = []
        while true {
            let next = try await entries(after: all.count, limit: page)
            if next.isEmpty { return all }
            all += next
        }
    }

    /// Notes on streams `a`, `b`, `c` in turn.
    func fill(_ count: Int) async throws {
        for number in 0..<count {
            let stream = stream(["a", "b", "c"][number % 3])
            _ = try await append(.note("note \(number)", on: stream, after: number / 3))
        }
    }
}
