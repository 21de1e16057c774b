import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Office
import Programme
import TestSupport

@testable import Web

/// The whole server without a socket: requests go to its router.
struct TestServer: Sendable {
    let house: TestOffice
    let server: WebServer
    private let responder: any HTTPResponder<ServerContext>

    init(isSecure: Bool = false, proxies: TrustedProxies = .none, isDemonstration: Bool = false) async throws {
        house = try await TestOffice(daysAhead: isDemonstration ? 0 : nil)
        server = try WebServer(
            office: house.office, isSecure: isSecure, demonstration: nil,
            time: DemonstrationTime(of: house.office), proxies: proxies, logger: Self.silence)
        let router = server.router()
        router.add(middleware: server.fallback)
        responder = router.buildResponder()
    }

    func get(_ path: String, as token: String? = nil, _ headers: HTTPFields = [:]) async throws -> Answer {
        try await send(Self.request(.get, path, headers.signedIn(token)))
    }

    /// Sends a form as a browser does from a page of this server.
    func post(
        _ path: String, _ body: String, as token: String? = nil, type: String = "application/x-www-form-urlencoded",
        _ headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        headers[.contentType] = type
        return try await send(Self.request(.post, path, headers.signedIn(token), body: Array(body.utf8)))
    }

    /// - Parameter address: Where the connection comes from.
    func send(_ request: Request, from address: String? = nil) async throws -> Answer {
        let channel = EmbeddedChannel()
        if let address { channel.remoteAddress = try SocketAddress(ipAddress: address, port: 40_000) }
        defer { _ = try? channel.finish() }
        let context = ServerContext(source: .init(channel: channel, logger: Self.silence))
        let response = try await responder.respond(to: request, context: context)
        let collected = Collected()
        try await response.body.write(Collector(collected: collected))
        return Answer(
            status: response.status.code, headers: response.headers, text: String(buffer: await collected.bytes))
    }

    /// Says nothing, and carries the number of a request as the running server's does.
    private static let silence = {
        var logger = Logger(label: "tests") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        logger[metadataKey: "hb.request.id"] = "request-1"
        return logger
    }()

    static func request(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], body: [UInt8] = []
    ) -> Request {
        Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "localhost:8080", path: path, headerFields: headers),
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
    }
}

/// What came back.
struct Answer: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String

    var cookies: [String] { headers[values: .setCookie] }
}

extension HTTPFields {
    fileprivate func signedIn(_ token: String?) -> HTTPFields {
        guard let token else { return self }
        var headers = self
        headers[.cookie] = "\(Responses.cookieName)=\(token)"
        return headers
    }
}

private actor Collected {
    var bytes = ByteBuffer()
    func add(_ buffer: ByteBuffer) { bytes.writeImmutableBuffer(buffer) }
}

private struct Collector: ResponseBodyWriter {
    let collected: Collected

    mutating func write(_ buffer: ByteBuffer) async throws { await collected.add(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
