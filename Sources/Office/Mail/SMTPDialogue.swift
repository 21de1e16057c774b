import Foundation
import NIOCore
import NIOSSL

/// The talk with a mail server: what is said, what has to be answered, and what an answer means.
struct SMTPDialogue {
    private let channel: any Channel
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var received = ByteBuffer()
    /// What the server says it can do, in capitals.
    private var offers: [String] = []

    private struct Reply {
        let code: Int
        let lines: [String]
    }

    init(
        channel: any Channel, inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
        self.channel = channel
        self.inbound = inbound.makeAsyncIterator()
        self.outbound = outbound
    }

    mutating func greet(as name: Substring) async throws {
        try expect(220, in: try await reply(), to: "the greeting")
        try await introduce(as: name)
    }

    mutating func introduce(as name: Substring) async throws {
        let reply = try await ask("EHLO \(name)")
        try expect(250, in: reply, to: "EHLO")
        offers = reply.lines.dropFirst().map { $0.uppercased() }
    }

    mutating func startTLS(with context: NIOSSLContext, host: String) async throws {
        guard offers.contains("STARTTLS") else { throw MailFailure.later("the mail server offers no encryption") }
        try expect(220, in: try await ask("STARTTLS"), to: "STARTTLS")
        // Whatever stands behind the answer was put there by somebody in between.
        guard received.readableBytes == 0 else {
            throw MailFailure.later("the mail server spoke before encryption began")
        }
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        try await channel.eventLoop.submit { [channel] in
            try channel.pipeline.syncOperations.addHandler(
                NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : host), position: .first)
        }.get()
        offers = []
    }

    mutating func logIn(_ login: SMTPSettings.Login) async throws {
        guard offers.contains(where: { $0.hasPrefix("AUTH ") && $0.split(separator: " ").contains("PLAIN") }) else {
            throw MailFailure.later("the mail server offers no sign-in by AUTH PLAIN")
        }
        let secret = Data("\0\(login.user)\0\(login.password)".utf8).base64EncodedString()
        try expect(235, in: try await ask("AUTH PLAIN \(secret)"), to: "sign-in")
    }

    mutating func handIn(_ message: [UInt8], from sender: EmailAddress, to recipient: EmailAddress) async throws {
        try expect(250, in: try await ask("MAIL FROM:<\(sender)>"), to: "the sender")
        let taken = try await ask("RCPT TO:<\(recipient)>")
        if (500...599).contains(taken.code) { throw MailFailure.rejected(Self.text(taken)) }
        if taken.code != 251 { try expect(250, in: taken, to: "the recipient") }
        try expect(354, in: try await ask("DATA"), to: "DATA")
        try await outbound.write(ByteBuffer(bytes: Self.stuffed(message)))
        let done = try await reply()
        if (500...599).contains(done.code) { throw MailFailure.rejected(Self.text(done)) }
        try expect(250, in: done, to: "the message")
    }

    /// The message has been taken: what the server says to a farewell changes nothing.
    mutating func leave() async {
        _ = try? await ask("QUIT")
    }

    /// A line that begins with a full stop gets a second one, so that none ends the message before its end.
    static func stuffed(_ message: [UInt8]) -> [UInt8] {
        let stop = UInt8(ascii: ".")
        let newline = UInt8(ascii: "\n")
        var bytes: [UInt8] = []
        bytes.reserveCapacity(message.count + 64)
        var last = newline
        for byte in message {
            if byte == stop, last == newline { bytes.append(stop) }
            bytes.append(byte)
            last = byte
        }
        if !bytes.suffix(2).elementsEqual("\r\n".utf8) { bytes += "\r\n".utf8 }
        return bytes + ".\r\n".utf8
    }
}

// MARK: - Lines

extension SMTPDialogue {
    private mutating func ask(_ command: String) async throws -> Reply {
        try await outbound.write(ByteBuffer(string: command + "\r\n"))
        return try await reply()
    }

    private func expect(_ code: Int, in reply: Reply, to what: String) throws {
        guard reply.code == code else { throw MailFailure.later("\(what) was answered with \(Self.text(reply))") }
    }

    private static func text(_ reply: Reply) -> String {
        "\(reply.code) \(reply.lines.joined(separator: " ").prefix(300))"
    }

    /// One answer: lines with the same code, of which the last has a space behind it.
    private mutating func reply() async throws -> Reply {
        var lines: [String] = []
        while lines.count < 100 {
            let line = try await line()
            guard let code = Int(line.prefix(3)), (200...599).contains(code) else { break }
            lines.append(String(line.dropFirst(4)))
            if line.dropFirst(3).first != "-" { return Reply(code: code, lines: lines) }
        }
        throw MailFailure.later("the server does not speak SMTP")
    }

    private mutating func line() async throws -> String {
        while true {
            if let end = received.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
                let length = end - received.readerIndex + 1
                let line = received.readString(length: length) ?? ""
                // A carriage return and a line feed are one character.
                return String(line.dropLast())
            }
            guard received.readableBytes < 8192 else { throw MailFailure.later("the server does not speak SMTP") }
            guard var more = try await inbound.next() else { throw MailFailure.later("the mail server hung up") }
            received.writeBuffer(&more)
        }
    }
}
