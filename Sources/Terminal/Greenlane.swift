import ArgumentParser

/// The command line: one noun a command.
public struct Greenlane: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "greenlane",
        abstract: "An open trusted-trader platform: CTPAT for companies and for the programme office.",
        discussion: """
            Greenlane is not a system of U.S. Customs and Border Protection. The official booklets, letters and portal
            prevail.
            """,
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, GenerateCommand.self, ReadModelsCommand.self, APICommand.self,
            OfficeCommand.self, PeopleCommand.self, MailCommand.self, CriteriaCommand.self,
            RulebookCommand.self, JournalCommand.self,
        ])

    public init() {}

    /// Begins once everything that belongs to the program is there.
    public static func main() async {
        if let problem = ResourceFolders.problem() {
            Output.remark("greenlane: \(problem)")
            exit(withError: ExitCode.failed)
        }
        await main(nil)
    }
}
