import Programme

/// A message to one person, in plain text.
public struct Mail: Hashable, Sendable {
    /// Names the message for ever: whoever is given the same one twice has one message.
    public let id: ID
    public let to: Mailbox
    /// One line; line breaks in it become spaces.
    public let subject: String
    public let text: String
    public let at: Instant

    public init(id: ID, to: Mailbox, subject: String, text: String, at: Instant) {
        self.id = id
        self.to = to
        self.subject = subject
        self.text = text
        self.at = at
    }

    /// Small letters, digits and hyphens, so that it can name a file and stand in a header.
    public struct ID: Hashable, Sendable, CustomStringConvertible {
        public let description: String

        public init?(_ text: String) {
            let isSafe = text.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
            guard isSafe, (1...120).contains(text.utf8.count) else { return nil }
            description = text
        }
    }
}

/// A name and an address, as `Ana Ruiz <ana@example.com>`.
public struct Mailbox: Hashable, Sendable {
    public let name: String
    public let address: EmailAddress

    public init(name: String, address: EmailAddress) {
        self.name = name
        self.address = address
    }
}
