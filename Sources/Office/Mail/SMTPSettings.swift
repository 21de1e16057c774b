/// Where messages are handed in.
public struct SMTPSettings: Sendable {
    public var host: String
    public var port: Int
    public var login: Login?
    public var encryption: Encryption
    /// A file of certificates (PEM) to trust instead of the system's, for a mail server with an authority of its own.
    public var trustedCertificates: String?
    /// Seconds that the whole handing-in of one message may take.
    public var timeout = 30

    public struct Login: Sendable {
        public var user: String
        public var password: String

        public init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    public enum Encryption: String, Sendable {
        /// STARTTLS, or nothing is sent.
        case required
        /// None: on the same machine, or when the operator says so.
        case off
    }

    public init(
        host: String, port: Int, login: Login? = nil, encryption: Encryption? = nil, trustedCertificates: String? = nil
    ) {
        self.host = host
        self.port = port
        self.login = login
        self.encryption = encryption ?? (Self.isLoopback(host) ? .off : .required)
        self.trustedCertificates = trustedCertificates
    }

    static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || (host.hasPrefix("127.") && host.split(separator: ".").count == 4)
    }
}

extension SMTPSettings {
    /// What the environment says of the mail server, as the operator's guide describes it.
    ///
    /// - Returns: `nil` if no host is set: messages then go to the outbox folder.
    /// - Throws: `MailSettingsProblem` naming the variable and what it should be.
    public init?(environment: [String: String]) throws(MailSettingsProblem) {
        func value(_ name: String) -> String? {
            environment["GREENLANE_SMTP_" + name].flatMap { $0.isEmpty ? nil : $0 }
        }
        guard let host = value("HOST") else { return nil }
        guard let port = Int(value("PORT") ?? "587"), (1...65535).contains(port) else {
            throw MailSettingsProblem("GREENLANE_SMTP_PORT", "a port from 1 to 65535")
        }
        guard
            let encryption = value("TLS").map({ Encryption(rawValue: $0) })
                ?? (Self.isLoopback(host) ? .off : .required)
        else { throw MailSettingsProblem("GREENLANE_SMTP_TLS", "required or off") }
        self.init(
            host: host, port: port,
            login: value("USER").map { Login(user: $0, password: value("PASSWORD") ?? "") },
            encryption: encryption, trustedCertificates: value("CA_FILE"))
    }

    /// Who messages come from: `GREENLANE_SMTP_FROM`, or an address that nobody can answer.
    public static func sender(in environment: [String: String]) throws(MailSettingsProblem) -> Mailbox {
        guard let address = EmailAddress(environment["GREENLANE_SMTP_FROM"] ?? "greenlane@localhost.localdomain") else {
            throw MailSettingsProblem("GREENLANE_SMTP_FROM", "an e-mail address")
        }
        return Mailbox(name: "Greenlane", address: address)
    }
}

/// A setting that cannot be used.
public struct MailSettingsProblem: Error, Hashable, Sendable, CustomStringConvertible {
    public let variable: String
    public let expected: String

    init(_ variable: String, _ expected: String) {
        self.variable = variable
        self.expected = expected
    }

    public var description: String { "\(variable) has to be \(expected)" }
}
