import Journal

/// Opens a journal for writing, as a server does after a failure, checks it and lists what it holds.
struct Check {
    let path: String

    init(_ options: Options) { path = options.text("journal", "journal.sqlite") }

    func run() async throws {
        do {
            let journal = try SQLiteJournal(path: path)
            let verification = try await journal.verify()
            if let problem = verification.problem { say("problem \(problem)") }
            say("sound-to \(verification.checked)")
            try await journal.export { lines in say(String(decoding: lines.dropLast(), as: UTF8.self)) }
        } catch {
            say("refused \(error)")
        }
    }
}
