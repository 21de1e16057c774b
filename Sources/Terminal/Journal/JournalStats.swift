import ArgumentParser
import Journal

/// `greenlane journal stats`.
struct JournalStats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count what the journal holds.")

    @OptionGroup var data: DataOption
    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        try await reporting {
            let statistics = try await data.openJournalForReading().statistics()
            if json { try Output.json(StatisticsDocument(statistics)) } else { write(statistics) }
        }
    }

    private func write(_ statistics: JournalStatistics) {
        Output.result("\(statistics.entries) entries in \(statistics.streams) streams, \(size(statistics.bytes))")
        if let first = statistics.first, let last = statistics.last { Output.result("from \(first) to \(last)") }
        Output.result("head \(statistics.head)")
        guard !statistics.kinds.isEmpty else { return }
        var table = TextTable([.text("kind"), .number("entries")])
        table.rows = statistics.kinds.map { [$0.kind, "\($0.entries)"] }
        Output.result("")
        table.lines(width: Output.width).forEach(Output.result)
    }

    private func size(_ bytes: Int) -> String {
        bytes < 1 << 20 ? "\((bytes + 1023) / 1024) KiB" : "\((bytes + (1 << 19)) >> 20) MiB"
    }
}

/// What a journal holds as JSON.
private struct StatisticsDocument: Encodable {
    let entries: Int
    let streams: Int
    let kinds: [String: Int]
    let first: String?
    let last: String?
    let head: String
    let bytes: Int

    init(_ statistics: JournalStatistics) {
        entries = statistics.entries
        streams = statistics.streams
        kinds = Dictionary(statistics.kinds.map { ($0.kind, $0.entries) }, uniquingKeysWith: +)
        first = statistics.first?.description
        last = statistics.last?.description
        head = statistics.head.description
        bytes = statistics.bytes
    }
}
