import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// Hands messages in at a mail server (RFC 5321), one connection for each.
public struct SMTPMailer: Mailer {
    private let settings: SMTPSettings
    private let sender: Mailbox

    public init(_ settings: SMTPSettings, sender: Mailbox) {
        self.settings = settings
        self.sender = sender
    }

    public func send(_ mail: Mail) async throws(MailFailure) {
        do {
            try await withDeadline(seconds: settings.timeout) { try await deliver(mail) }
        } catch let failure as MailFailure {
            throw failure
        } catch {
            throw .later("\(settings.host):\(settings.port): \(error)")
        }
    }

    private func deliver(_ mail: Mail) async throws {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(10))
            .connect(host: settings.host, port: settings.port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        try await channel.executeThenClose { inbound, outbound in
            var dialogue = SMTPDialogue(channel: channel.channel, inbound: inbound, outbound: outbound)
            try await dialogue.greet(as: sender.address.domain)
            if settings.encryption == .required {
                try await dialogue.startTLS(with: tls(), host: settings.host)
                try await dialogue.introduce(as: sender.address.domain)
            }
            if let login = settings.login { try await dialogue.logIn(login) }
            try await dialogue.handIn(
                MIMEMessage(mail, from: sender).bytes, from: sender.address, to: mail.to.address)
            await dialogue.leave()
        }
    }

    private func tls() throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if let file = settings.trustedCertificates { configuration.trustRoots = .file(file) }
        return try NIOSSLContext(configuration: configuration)
    }

    private func withDeadline(seconds: Int, _ work: @escaping @Sendable () async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask(operation: work)
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                throw MailFailure.later("the mail server took longer than \(seconds) seconds")
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}
