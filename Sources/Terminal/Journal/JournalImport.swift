import ArgumentParser
import Foundation
import Journal

/// `greenlane journal import journal.ndjson`.
struct JournalImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a journal from an export, checking every line.",
        discussion: """
            The data directory must hold no journal or an empty one. It appears whole or, if a line is refused, not at \
            all. Entries, positions and hashes are those of the journal that was exported.
            """)

    @Argument(help: ArgumentHelp("The export; - for standard input.", valueName: "file"))
    var file: String
    @OptionGroup var data: DataOption
    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        try await reporting {
            let source = try openSource()
            try Installation.prepare(data.directory)
            let bar = ProgressBar("Importing entries")
            let path = Installation.journalPath(in: data.directory)
            let head = try SQLiteJournal.import(from: source.fileDescriptor, into: path) { bar.show($0, of: $0) }
            bar.finish()
            if json {
                try Output.json(["head": head.description, "entries": "\(head.position)"])
            } else {
                Output.result("\(head.position) entries. Head \(head)")
            }
        }
    }

    private func openSource() throws -> FileHandle {
        if file == "-" { return .standardInput }
        guard let source = FileHandle(forReadingAtPath: file) else { throw Refusal("The file \(file) cannot be read.") }
        return source
    }
}
