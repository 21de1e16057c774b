import Foundation
import Testing

@testable import Office

@Suite struct `Handing a message in` {
    private func settings(
        _ server: FakeMailServer, host: String = "127.0.0.1", login: SMTPSettings.Login? = nil,
        encryption: SMTPSettings.Encryption? = nil, trusted: String? = nil, timeout: Int = 90
    ) -> SMTPSettings {
        var settings = SMTPSettings(
            host: host, port: server.port, login: login, encryption: encryption, trustedCertificates: trusted)
        settings.timeout = timeout
        return settings
    }

    private func failure(of settings: SMTPSettings) async throws -> MailFailure? {
        let mail = try Mail.sample()
        do {
            try await SMTPMailer(settings, sender: .sampleSender).send(mail)
            return nil
        } catch { return error }
    }

    @Test func `follows the order of RFC 5321`() async throws {
        let server = try await FakeMailServer(.init())
        #expect(try await failure(of: settings(server)) == nil)
        let lines = server.lines
        #expect(
            lines.prefix(4) == [
                "EHLO office.example", "MAIL FROM:<noreply@office.example>", "RCPT TO:<ana@example.com>", "DATA",
            ])
        #expect(lines.contains("Subject: Annual review"))
        #expect(lines.suffix(3) == ["Hello", ".", "QUIT"])
    }

    @Test func `doubles a full stop at the beginning of a line`() async throws {
        let server = try await FakeMailServer(.init())
        let mail = try Mail.sample(text: ".\n.hidden\n..two")
        try await SMTPMailer(settings(server), sender: .sampleSender).send(mail)
        #expect(server.lines.suffix(5) == ["..", "..hidden", "...two", ".", "QUIT"])
    }

    @Test func `begins encryption before anything is said that others should not read`() async throws {
        let file = try TestCertificate.localhost.file()
        defer { try? FileManager.default.removeItem(atPath: file) }
        let server = try await FakeMailServer(
            .init(offers: ["STARTTLS"], offersAfterTLS: ["AUTH LOGIN PLAIN"], certificate: .localhost))
        let login = SMTPSettings.Login(user: "green", password: "lane")
        #expect(
            try await failure(
                of: settings(server, host: "localhost", login: login, encryption: .required, trusted: file)) == nil)
        #expect(
            server.lines.prefix(6) == [
                "EHLO office.example", "STARTTLS", "<TLS>", "EHLO office.example",
                "AUTH PLAIN " + Data("\0green\0lane".utf8).base64EncodedString(), "MAIL FROM:<noreply@office.example>",
            ])
    }

    @Test func `does not go on without encryption where it is required`() async throws {
        let server = try await FakeMailServer(.init())
        #expect(
            try await failure(of: settings(server, encryption: .required))
                == .later("the mail server offers no encryption"))
        #expect(server.lines == ["EHLO office.example"])
    }

    @Test func `does not trust a certificate that nobody vouches for`() async throws {
        let server = try await FakeMailServer(.init(offers: ["STARTTLS"], certificate: .localhost))
        let failure = try #require(try await failure(of: settings(server, host: "localhost", encryption: .required)))
        guard case .later = failure else { return #expect(Bool(false), "\(failure)") }
        #expect(!server.lines.contains { $0.hasPrefix("MAIL") })
    }

    @Test func `does not take a certificate of another name`() async throws {
        let file = try TestCertificate.localhost.file()
        defer { try? FileManager.default.removeItem(atPath: file) }
        let server = try await FakeMailServer(.init(offers: ["STARTTLS"], certificate: .localhost))
        #expect(try await failure(of: settings(server, encryption: .required, trusted: file)) != nil)
        #expect(!server.lines.contains { $0.hasPrefix("MAIL") })
    }

    @Test func `stops when somebody has put words before the encryption`() async throws {
        let server = try await FakeMailServer(.init(offers: ["STARTTLS"], injected: "\r\n250 injected"))
        #expect(
            try await failure(of: settings(server, encryption: .required))
                == .later("the mail server spoke before encryption began"))
    }

    @Test(arguments: [("RCPT", "550 no such person"), (".", "554 not wanted")])
    func `is given up when the server refuses for good`(word: String, answer: String) async throws {
        let server = try await FakeMailServer(.init(answers: [word: answer]))
        #expect(try await failure(of: settings(server)) == .rejected(answer))
    }

    @Test(arguments: [
        ("RCPT", "451 later"), (".", "452 no room"), ("MAIL", "530 sign in first"), ("DATA", "421 closing"),
        ("EHLO", "500 what"),
    ])
    func `is put off when the server may take it another time`(word: String, answer: String) async throws {
        let server = try await FakeMailServer(.init(answers: [word: answer]))
        let failure = try #require(try await failure(of: settings(server)))
        guard case .later(let reason) = failure else { return #expect(Bool(false), "\(failure)") }
        #expect(reason.contains(answer))
    }

    @Test(arguments: ["EHLO", "RCPT", "."])
    func `does not wait for ever`(word: String) async throws {
        let server = try await FakeMailServer(.init(silentFrom: word))
        #expect(
            try await failure(of: settings(server, timeout: 1)) == .later("the mail server took longer than 1 seconds"))
    }

    @Test(arguments: ["220", "hello there", "999 what", String(repeating: "x", count: 20_000)])
    func `is put off by a server that speaks something else`(greeting: String) async throws {
        let server = try await FakeMailServer(.init(greeting: greeting))
        // A greeting of the bare code is one; that conversation goes on, on a busy machine for longer than two seconds.
        let failure = try await failure(of: settings(server, timeout: greeting == "220" ? 90 : 2))
        #expect((failure == nil) == (greeting == "220"))
    }

    @Test func `is put off when there is no server`() async throws {
        let port: Int
        do {
            let server = try await FakeMailServer(.init())
            port = server.port
        }
        try await Task.sleep(for: .milliseconds(50))
        let failure = try await failure(
            of: SMTPSettings(host: "127.0.0.1", port: port))
        guard case .later = failure else { return #expect(Bool(false), "\(String(describing: failure))") }
    }
}

@Suite struct `The settings of the mail server` {
    @Test func `come from the environment`() throws {
        let settings = try #require(
            try SMTPSettings(environment: [
                "GREENLANE_SMTP_HOST": "mail.example", "GREENLANE_SMTP_USER": "u", "GREENLANE_SMTP_PASSWORD": "p",
            ]))
        #expect(settings.host == "mail.example" && settings.port == 587 && settings.encryption == .required)
        #expect(settings.login?.user == "u")
        #expect(try SMTPSettings(environment: [:]) == nil)
    }

    @Test(arguments: [
        ("localhost", true), ("127.0.0.1", true), ("::1", true), ("127.example", false), ("mail.example", false),
    ])
    func `ask for encryption but on the same machine`(host: String, isOff: Bool) throws {
        let settings = try SMTPSettings(environment: ["GREENLANE_SMTP_HOST": host])
        #expect(settings?.encryption == (isOff ? .off : .required))
    }

    @Test func `name who messages come from`() throws {
        #expect(try SMTPSettings.sender(in: ["GREENLANE_SMTP_FROM": "noreply@office.example"]) == .sampleSender)
        #expect(try SMTPSettings.sender(in: [:]).address.description == "greenlane@localhost.localdomain")
        #expect(throws: MailSettingsProblem.self) { try SMTPSettings.sender(in: ["GREENLANE_SMTP_FROM": "a\r\nb@c.d"]) }
    }

    @Test(arguments: ["GREENLANE_SMTP_PORT", "GREENLANE_SMTP_TLS"])
    func `are refused by name when they cannot be used`(variable: String) {
        #expect {
            try SMTPSettings(environment: ["GREENLANE_SMTP_HOST": "mail.example", variable: "nonsense"])
        } throws: { ($0 as? MailSettingsProblem)?.variable == variable }
    }
}
