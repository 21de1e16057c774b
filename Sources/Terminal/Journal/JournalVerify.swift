import ArgumentParser
import Journal

/// `greenlane journal verify --against 4711:9f86…`.
struct JournalVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every entry, the chain between them and the file.",
        discussion: """
            Names the first entry that was altered, is missing or was swapped, and whether the end was cut off. The head \
            that is printed is worth keeping somewhere else: whoever can write to the file could make all of it anew, \
            and only a head that was kept elsewhere (--against) shows that.
            """)

    @OptionGroup var data: DataOption
    @Option(
        help: ArgumentHelp("A head that was kept; may be repeated.", valueName: "position:hash"), transform: readHead)
    var against: [Head] = []
    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        try await reporting {
            let journal = try data.openJournalForReading()
            let bar = ProgressBar("Checking entries")
            let verification = try await journal.verify(against: against) { bar.show($0, of: $1) }
            bar.finish()
            if json {
                try Output.json(VerificationDocument(verification))
            } else if let problem = verification.problem {
                Output.result("Not sound: \(problem).")
            } else {
                Output.result("Sound: \(verification.checked) entries. Head \(verification.head)")
            }
            if !verification.isSound { throw ExitCode.refused }
        }
    }
}

/// Reads a head as it is printed.
private func readHead(_ text: String) throws -> Head {
    guard let head = Head(text) else {
        throw ValidationError("'\(text)' is not a head; write POSITION:HASH as `greenlane journal verify` prints it.")
    }
    return head
}

/// The outcome of a check as JSON.
private struct VerificationDocument: Encodable {
    let sound: Bool
    let checked: Int
    let head: String
    let problem: String?

    init(_ verification: Verification) {
        sound = verification.isSound
        checked = verification.checked
        head = verification.head.description
        problem = verification.problem?.description
    }
}
