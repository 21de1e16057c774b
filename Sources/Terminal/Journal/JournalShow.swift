import ArgumentParser
import Journal

/// `greenlane journal show membership/0190…`.
struct JournalShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the history of one thing, entry by entry.")

    @Argument(help: ArgumentHelp("The stream, as membership/0190….", valueName: "stream"), transform: streamNamed)
    var stream: StreamID
    @OptionGroup var data: DataOption
    @Flag(help: "Print a JSON array of entries, each as in an export.")
    var json = false

    func run() async throws {
        try await reporting {
            let history = try await data.openJournalForReading().history(of: stream, after: 0)
            guard !history.isEmpty else { throw Refusal("The journal has no stream \(stream).") }
            if json {
                Output.result("[" + history.map(\.exportLine).joined(separator: ",\n") + "]")
            } else {
                for entry in history {
                    Output.result(
                        "\(entry.version)  \(entry.at)  \(entry.actor)  \(entry.body.kind) (schema \(entry.body.schema))"
                            + "  entry \(entry.position)")
                    Output.result("   " + String(decoding: entry.body.json, as: UTF8.self))
                }
            }
        }
    }
}

private func streamNamed(_ text: String) throws -> StreamID {
    guard let stream = StreamID(text) else {
        throw ValidationError("'\(text)' is not the name of a stream; write it as membership/0190….")
    }
    return stream
}
