/// Sends messages. Asked twice to send the same one, it may send it twice, but with the same identifier.
public protocol Mailer: Sendable {
    func send(_ mail: Mail) async throws(MailFailure)
}

/// Why a message was not sent.
public enum MailFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// This message will never go: the address does not exist, say.
    case rejected(String)
    /// It may go later: the mail server cannot be reached, is not set up as it should be, or asks for patience.
    case later(String)

    public var description: String {
        switch self {
        case .rejected(let reason): "the mail server refused the message: \(reason)"
        case .later(let reason): "the message could not be sent yet: \(reason)"
        }
    }
}
