import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

@testable import Office

/// A mail server that says what it is told to and remembers what it heard. It keeps to one line at a time.
final class FakeMailServer: Sendable {
    /// What it does with one client.
    struct Manners: Sendable {
        var greeting = "220 fake.example ready"
        var offers = ["PIPELINING"]
        var offersAfterTLS: [String]?
        var certificate: TestCertificate?
        /// Answers by the first word of a command; `.` is the end of a message.
        var answers: [String: String] = [:]
        /// Says nothing more from this word on.
        var silentFrom: String?
        /// Put behind the answer to STARTTLS, as somebody in between would.
        var injected = ""
    }

    let port: Int
    private let channel: any Channel
    private let heard: Heard

    init(_ manners: Manners) async throws {
        let heard = Heard()
        self.heard = heard
        let tls = try manners.certificate?.context()
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Talk(manners, heard: heard, tls: tls))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        port = channel.localAddress?.port ?? 0
    }

    deinit { channel.close(promise: nil) }

    /// Every line that came, with `<TLS>` where encryption began.
    var lines: [String] { heard.lines.withLock { $0 } }

    final class Heard: Sendable {
        let lines = Mutex<[String]>([])
        func note(_ line: String) { lines.withLock { $0.append(line) } }
    }
}

private final class Talk: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let manners: FakeMailServer.Manners
    private let heard: FakeMailServer.Heard
    private let tls: NIOSSLContext?
    private var received = ""
    private var isMessage = false
    private var isEncrypted = false
    private var isSilent = false

    init(_ manners: FakeMailServer.Manners, heard: FakeMailServer.Heard, tls: NIOSSLContext?) {
        self.manners = manners
        self.heard = heard
        self.tls = tls
    }

    func channelActive(context: ChannelHandlerContext) { say(manners.greeting, context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += String(buffer: unwrapInboundIn(data))
        while let end = received.utf8.firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(received.utf8[..<end])?.replacing("\r", with: "") ?? ""
            received = String(received.utf8[received.utf8.index(after: end)...]) ?? ""
            take(line, context)
        }
    }

    private func take(_ line: String, _ context: ChannelHandlerContext) {
        heard.note(line)
        if isMessage, line != "." { return }
        let word = isMessage ? "." : String(line.split(separator: " ").first ?? "")
        isMessage = false
        if word == manners.silentFrom { isSilent = true }
        if isSilent { return }
        switch word {
        case "EHLO":
            let offers = isEncrypted ? manners.offersAfterTLS ?? manners.offers : manners.offers
            let lines = ["fake.example"] + offers
            let answer = lines.enumerated().map { "250\($0.offset == lines.count - 1 ? " " : "-")\($0.element)" }
            say(manners.answers[word] ?? answer.joined(separator: "\r\n"), context)
        case "STARTTLS":
            say((manners.answers[word] ?? "220 go ahead") + manners.injected, context)
            encrypt(context)
        case "DATA":
            isMessage = manners.answers[word] == nil
            say(manners.answers[word] ?? "354 go ahead", context)
        case "AUTH": say(manners.answers[word] ?? "235 welcome", context)
        case "QUIT": say("221 bye", context)
        default: say(manners.answers[word] ?? "250 fine", context)
        }
    }

    private func encrypt(_ context: ChannelHandlerContext) {
        guard let tls else { return }
        heard.note("<TLS>")
        isEncrypted = true
        try? context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls), position: .first)
    }

    private func say(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text + "\r\n")), promise: nil)
    }
}
