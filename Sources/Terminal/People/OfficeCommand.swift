import ArgumentParser
import Office
import Programme

/// `greenlane office`: the programme office of this installation.
struct OfficeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office", abstract: "Set up the programme office.", subcommands: [OfficeFound.self])
}

/// `greenlane office found`: the first thing to do with a new installation.
struct OfficeFound: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "found", abstract: "Found the programme office with its first operator.",
        discussion: "The operator's password is read from standard input and has to have 15 characters or more.")

    @OptionGroup var data: DataOption
    @Option(help: "What the office is called.") var office = "Programme Office"
    @Option(help: "The operator's name.") var name: String
    @Option(help: "The operator's e-mail address, to sign in with.") var email: String
    @Flag(help: "Print the result as JSON.") var json = false

    func run() async throws {
        try await reporting {
            let password = try PasswordInput.read()
            let entry = PersonEntry(name: name, email: email)
            // Told before a file is made, so that a refusal leaves nothing behind.
            if let problems = Office.problems(founding: office, operator: entry, password: password) {
                throw Refusal(problems)
            }
            let person = try await withOffice(in: data.directory, mustExist: false) { office in
                try await office.foundOffice(self.office, operator: entry, password: password)
            }
            if json {
                try Output.json(["person": person.description])
            } else {
                Output.result("\(office) is founded. \(name) signs in as \(email).")
            }
        }
    }
}
