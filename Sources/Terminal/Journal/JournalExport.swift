import ArgumentParser
import Foundation
import Journal

/// `greenlane journal export --to journal.ndjson`.
struct JournalExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole journal, one JSON object an entry a line.",
        discussion: "docs/journal-format.md says how anybody can check the hashes in it without this program.")

    @Option(help: ArgumentHelp("A new file; without it the lines go to standard output.", valueName: "file"))
    var to: String?
    @OptionGroup var data: DataOption
    @Flag(help: "Print the count and the head as JSON; only with --to.")
    var json = false

    func validate() throws {
        if json, to == nil {
            throw ValidationError("--json goes with --to, since the export itself is standard output.")
        }
    }

    func run() async throws {
        try await reporting {
            let journal = try data.openJournalForReading()
            let (file, finish) = try openTarget()
            let bar = ProgressBar("Exporting entries")
            let head = try await journal.export(progress: { bar.show($0, of: $1) }) { lines in
                try file.write(contentsOf: Data(lines))
            }
            try finish()
            bar.finish()
            if json {
                try Output.json(["head": head.description, "entries": "\(head.position)"])
            } else {
                Output.remark("\(head.position) entries. Head \(head)")
            }
        }
    }

    /// Where the lines go. A file gets its name when it is whole.
    private func openTarget() throws -> (file: FileHandle, finish: () throws -> Void) {
        guard let to else { return (.standardOutput, {}) }
        guard !FileManager.default.fileExists(atPath: to) else { throw Refusal("There is already a file \(to).") }
        let temporary = to + ".part"
        guard
            FileManager.default.createFile(atPath: temporary, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: temporary)
        else { throw Refusal("The file \(temporary) cannot be written.") }
        return (
            file,
            {
                try file.synchronize()
                try file.close()
                try FileManager.default.moveItem(atPath: temporary, toPath: to)
            }
        )
    }
}
