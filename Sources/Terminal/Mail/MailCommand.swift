import ArgumentParser
import Foundation
import Office
import Programme

/// `greenlane mail`: whether messages go out.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Try out the mail server.", subcommands: [MailTry.self])
}

/// `greenlane mail try`: sends one message with the settings that the server would use.
struct MailTry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try", abstract: "Send a message to an address.",
        discussion: """
            The mail server is set by GREENLANE_SMTP_HOST, _PORT, _USER, _PASSWORD, _FROM, _TLS (required or off) and
            _CA_FILE. Without a host the message goes to the outbox folder of the data directory.
            """)

    @OptionGroup var data: DataOption
    @Option(help: "The address that gets it.") var to: String
    @Option(help: "The name beside the address.") var name = ""
    @Option(help: "The subject.") var subject = "A message from Greenlane"
    @Option(help: "The text.") var text = "This message was sent to try out the mail server. Nothing has to be done."

    func run() async throws {
        try await reporting {
            guard let address = EmailAddress(to) else { throw Refusal("'\(to)' is not an e-mail address.") }
            let now = SystemClock().now()
            guard let id = Mail.ID("trial-\(now.milliseconds)") else { return }
            let mail = Mail(
                id: id, to: Mailbox(name: name, address: address), subject: subject, text: text, at: now)
            do {
                try await mailer().send(mail)
            } catch let failure as MailFailure {
                throw Refusal(failure.description)
            } catch let problem as MailSettingsProblem {
                throw Refusal(problem.description)
            }
            Output.result("\(id) was handed in for \(address).")
        }
    }

    private func mailer() throws -> any Mailer {
        let environment = ProcessInfo.processInfo.environment
        let sender = try SMTPSettings.sender(in: environment)
        guard let settings = try SMTPSettings(environment: environment) else {
            return OutboxMailer(folder: data.directory.appendingPathComponent("outbox").path, sender: sender)
        }
        return SMTPMailer(settings, sender: sender)
    }
}
