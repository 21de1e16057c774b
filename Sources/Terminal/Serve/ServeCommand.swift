import ArgumentParser
import Catalogue
import Foundation
import Journal
import Logging
import Office
import Pages
import Programme
import ServiceLifecycle
import Web
import Worlds

/// `greenlane serve`: the web server.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Start the web server.",
        discussion: "With --demo an invented world is made first if the data directory is empty.")

    @OptionGroup var data: DataOption

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on. [GREENLANE_PORT]")
    var port: Int?

    @Option(help: "How people reach the server, as https://greenlane.example. With https, cookies are marked secure.")
    var publicURL: String?

    @Option(
        name: .customLong("trusted-proxy"),
        help: ArgumentHelp(
            "A proxy before the server, as 10.0.0.5 or 10.0.0.0/24, that is believed about where requests come from "
                + "(X-Forwarded-For). May be given several times. [GREENLANE_TRUSTED_PROXIES, with commas]",
            valueName: "address"))
    var trustedProxies: [String] = []

    @Option(help: "A directory with the operator's own additions and corrections to the programme's data.")
    var overlay: String?

    @Flag(help: "Serve a demonstration world: invented companies, passwords that everybody knows.")
    var demo = false

    func validate() throws {
        guard (0...65535).contains(try chosenPort()) else {
            throw ValidationError("The port is a number from 0 to 65535.")
        }
        _ = try proxies()
    }

    /// The option, else the environment, else 8080.
    private func chosenPort() throws -> Int {
        if let port { return port }
        guard let text = ProcessInfo.processInfo.environment["GREENLANE_PORT"], !text.isEmpty else { return 8080 }
        guard let number = Int(text) else { throw ValidationError("GREENLANE_PORT is \(text), which is no number.") }
        return number
    }

    /// The options, else the environment, else none.
    private func proxies() throws -> TrustedProxies {
        let environment = ProcessInfo.processInfo.environment["GREENLANE_TRUSTED_PROXIES"] ?? ""
        let named = trustedProxies.isEmpty ? environment.split(separator: ",").map(String.init) : trustedProxies
        do {
            return try TrustedProxies(named)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    func run() async throws {
        try await reporting {
            let programme = try ProgrammeLoader.load(overlay: overlay.map { URL(fileURLWithPath: $0) })
            try await check()
            if demo { try await makeDemonstration(programme) }
            let installation = try await Installation.open(data.directory, data: programme, clock: try await clock())
            try await serve(installation)
            try installation.close()
        }
    }

    /// A demonstration world and a real installation never mix. Only the vault is looked into, so that a server that is
    /// refused has not touched the journal.
    private func check() async throws {
        guard Installation.exists(in: data.directory) else { return }
        let (isDemonstration, isUnfinished) = try await Installation.demonstration(in: data.directory)
        if isUnfinished {
            throw Refusal(
                "Making the demonstration world in \(data.directory.path) was interrupted. Delete the directory and start "
                    + "again.")
        }
        switch (demo, isDemonstration) {
        case (true, true), (false, false):
            return
        case (false, true):
            throw Refusal(
                "\(data.directory.path) holds a demonstration world, whose passwords everybody knows. Start it with "
                    + "--demo, or give another directory.")
        case (true, false):
            throw Refusal(
                "\(data.directory.path) holds a real installation. A demonstration needs a directory of its own.")
        }
    }

    private func makeDemonstration(_ programme: ProgrammeData) async throws {
        guard !Installation.exists(in: data.directory) else { return }
        try await WorldMaking.make(
            .demonstration, in: data.directory, data: programme, label: "Making the demonstration world")
    }

    /// The machine's, or one that the visitors of a demonstration move forward.
    private func clock() async throws -> any TimeSource {
        guard demo else { return SystemClock() }
        return DemonstrationClock(daysAhead: try await Installation.daysAhead(in: data.directory))
    }

    private func serve(_ installation: Installation) async throws {
        let port = try chosenPort()
        var logger = Logger(label: "greenlane")
        logger.logLevel = .notice
        let office = installation.office
        let bar = ProgressBar("Building read models")
        try await office.readModels.catchUp { bar.show($0, of: $1) }
        bar.finish()
        // Whoever moves the time of a demonstration does not want to wait for the mail of the days gone by.
        let reminders = ReminderService(
            office: office, mailer: try mailer(), logger: logger, pause: .seconds(demo ? 5 : 15 * 60))
        let server = try WebServer(
            office: office, isSecure: publicURL?.hasPrefix("https://") ?? false,
            demonstration: demo ? Self.demonstration : nil, time: DemonstrationTime(of: office), proxies: try proxies(),
            logger: logger)
        let application = server.application(host: host, port: port, logger: logger) { [self] port in announce(port) }
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    .init(
                        service: BackgroundService(office: office, reminders: reminders, logger: logger),
                        successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(service: application),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do {
            try await group.run()
        } catch let error where String(describing: error).contains("Address already in use") {
            throw Refusal("Port \(port) is in use. Give another with --port.")
        }
    }

    /// A mail server if one is configured, else a folder.
    private func mailer() throws -> any Mailer {
        let environment = ProcessInfo.processInfo.environment
        let sender = try SMTPSettings.sender(in: environment)
        if let settings = try SMTPSettings(environment: environment) { return SMTPMailer(settings, sender: sender) }
        return OutboxMailer(folder: data.directory.appendingPathComponent("outbox").path, sender: sender)
    }

    /// Prints at once, also where output is a file.
    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    private func announce(_ port: Int) {
        let address = publicURL ?? "http://\(host == "0.0.0.0" ? "127.0.0.1" : host):\(port)"
        say("Greenlane is at \(address)")
        if demo {
            say("\nEverything here is invented. Sign in as:\n")
            for account in DemonstrationAccount.all {
                say("  \(account.email.padding(toLength: 36, withPad: " ", startingAt: 0)) \(account.who)")
            }
            say("\nThe password of all of them is: \(DemonstrationAccount.password)")
        }
        say("\nStop it with Ctrl-C.")
    }
}

extension ServeCommand {
    /// The accounts as the sign-in page shows them.
    private static var demonstration: Demonstration {
        Demonstration(
            accounts: DemonstrationAccount.all.map {
                .init(signInName: $0.email, password: DemonstrationAccount.password, who: $0.who)
            })
    }
}
