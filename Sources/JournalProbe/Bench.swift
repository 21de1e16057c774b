import FoundationEssentials
import Journal

/// Durable appends a second, beside what SQLite itself does with the same rows on the same disk in the same run.
struct Bench {
    let folder: String
    let seconds: Double
    let rounds: Int

    init(_ options: Options) {
        folder = options.text("folder", "bench-data")
        seconds = Double(options.number("seconds", 2))
        rounds = options.number("rounds", 3)
    }

    private var subjects: [(name: String, run: (String) async throws -> Double)] {
        [
            (
                "plain SQLite, one transaction a write",
                { try PlainSQLite(path: $0).writesPerSecond(for: seconds, group: 1) }
            ),
            ("journal, 1 writer", { try await appendsPerSecond(path: $0, writers: 1) }),
            (
                "plain SQLite, 64 writes a transaction",
                { try PlainSQLite(path: $0).writesPerSecond(for: seconds, group: 64) }
            ),
            ("journal, 64 writers", { try await appendsPerSecond(path: $0, writers: 64) }),
        ]
    }

    func run() async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var results = subjects.map { _ in [Double]() }
        for round in 0..<rounds {
            for (index, subject) in subjects.enumerated() {
                let path = "\(folder)/bench-\(round)-\(index).sqlite"
                remove(path)
                results[index].append(try await subject.run(path))
                remove(path)
            }
        }
        let medians = results.map { $0.sorted()[$0.count / 2] }
        for (subject, median) in zip(subjects, medians) { say("\(pad(Int(median)))/s  \(subject.name)") }
        try await measureReading()
        say("journal with 1 writer: \(Int(100 * medians[1] / medians[0])) % of plain SQLite")
        say("journal with 64 writers: \(Int(100 * medians[3] / medians[2])) % of plain SQLite with the same grouping")
    }

    private func appendsPerSecond(path: String, writers: Int) async throws -> Double {
        let journal = try SQLiteJournal(path: path)
        let start = ContinuousClock.now
        let deadline = start + .seconds(seconds)
        let appends = try await withThrowingTaskGroup(of: Int.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    let stream = StreamID(category: "load", key: "bench-\(writer)")
                    var version = 0
                    while ContinuousClock.now < deadline {
                        _ = try await journal.append(.load(stream, after: version))
                        version += 1
                    }
                    return version
                }
            }
            return try await group.reduce(0, +)
        }
        let elapsed = ContinuousClock.now - start
        try journal.close()
        return Double(appends) / (elapsed / .seconds(1))
    }

    /// How fast all entries are read, as for rebuilding read models, and checked.
    private func measureReading() async throws {
        let path = "\(folder)/bench-read.sqlite"
        remove(path)
        defer { remove(path) }
        let journal = try SQLiteJournal(path: path)
        for thousand in 0..<50 {
            var append = Append.load(StreamID(category: "load", key: "bench-\(thousand)"), after: 0)
            append.events = (0..<1000).flatMap { _ in append.events }
            _ = try await journal.append(append)
        }
        var last = 0
        let read = try await ContinuousClock().measure {
            while let end = try await journal.entries(after: last, limit: 1000).last { last = end.position }
        }
        say("\(pad(Int(Double(last) / (read / .seconds(1)))))/s  entries read in order")
        let checked = try await ContinuousClock().measure { _ = try await journal.verify() }
        say("\(pad(Int(Double(last) / (checked / .seconds(1)))))/s  entries checked")
        try journal.close()
    }

    private func remove(_ path: String) {
        for ending in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + ending) }
    }

    private func pad(_ number: Int) -> String {
        let digits = "\(number)"
        return String(repeating: " ", count: max(0, 9 - digits.count)) + digits
    }
}
