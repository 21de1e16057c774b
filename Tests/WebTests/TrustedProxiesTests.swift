import HTTPTypes
import Testing

@testable import Web

@Suite struct `Where a request comes from` {
    private func client(_ trusted: [String], _ connection: String?, _ fields: [String]) throws -> String? {
        try TrustedProxies(trusted).client(connection: connection, forwardedFor: fields)
    }

    @Test func `is its connection as long as no proxy is trusted, whatever it says`() throws {
        #expect(try client([], "198.51.100.7", ["203.0.113.1"]) == "198.51.100.7")
        #expect(try client([], nil, ["203.0.113.1"]) == nil)
    }

    @Test func `is what a trusted proxy heard, and not what the visitor wrote further left`() throws {
        #expect(try client(["10.0.0.5"], "10.0.0.5", ["203.0.113.1"]) == "203.0.113.1")
        #expect(try client(["10.0.0.5"], "10.0.0.5", ["192.0.2.66, 10.0.0.5, 203.0.113.1"]) == "203.0.113.1")
        #expect(try client(["10.0.0.5"], "10.0.0.5", ["192.0.2.66", "203.0.113.1"]) == "203.0.113.1")
        #expect(try client(["10.0.0.5"], "10.0.0.6", ["203.0.113.1"]) == "10.0.0.6")
    }

    @Test func `is followed through several proxies and no further`() throws {
        let two = ["10.0.0.0/24", "2001:db8::/32"]
        #expect(try client(two, "2001:db8::1", ["192.0.2.66, 203.0.113.1, 10.0.0.9"]) == "203.0.113.1")
        #expect(try client(two, "10.0.1.1", ["203.0.113.1"]) == "10.0.1.1")
        #expect(try client(two, "10.0.0.1", ["10.0.0.2"]) == "10.0.0.2")
    }

    @Test(arguments: [
        ("203.0.113.1:4711", "203.0.113.1"), ("[2001:db8:0::7]:4711", "2001:db8::7"), ("2001:DB8::7", "2001:db8::7"),
        ("::ffff:203.0.113.1", "203.0.113.1"), ("unknown", "127.0.0.1"), ("", "127.0.0.1"), ("1.2.3.4.5", "127.0.0.1"),
    ])
    func `has one spelling, and what is none is not believed`(written: String, read: String) throws {
        #expect(try client(["127.0.0.1"], "127.0.0.1", [written]) == read)
    }

    @Test func `knows a proxy whose old address is written as a new one`() throws {
        #expect(try client(["10.0.0.5"], "::ffff:10.0.0.5", ["203.0.113.1"]) == "203.0.113.1")
    }

    @Test(arguments: ["", "proxy.example", "10.0.0.0/33", "10.0.0.0/", "2001:db8::/129", "10.0.0.0/8/8", "10.0.0"])
    func `is not asked of something that is no proxy`(text: String) {
        #expect(throws: TrustedProxies.Malformed.self) { try TrustedProxies([text]) }
    }
}

@Suite struct `Guessing behind a proxy` {
    /// Twenty wrong passwords for as many accounts through the proxy, and whether the next is slowed down.
    private func isSlowed(
        _ server: TestServer, _ last: String, _ header: @Sendable (Int) -> String
    ) async throws -> Bool {
        func attempt(_ number: Int, _ forwarded: String) async throws -> Int {
            try await server.send(
                TestServer.request(
                    .post, "/api/v1/sign-in", [.contentType: "application/json", .xForwardedFor: forwarded],
                    body: Array(#"{"email":"p\#(number)@example.com","password":"guess"}"#.utf8)), from: "10.0.0.5"
            ).status
        }
        for number in 0..<20 { #expect(try await attempt(number, header(number)) == 401) }
        return try await attempt(20, last) == 429
    }

    @Test func `slows the visitor down and nobody else`() async throws {
        let server = try await TestServer(proxies: TrustedProxies(["10.0.0.5"]))
        #expect(try await isSlowed(server, "203.0.113.1") { _ in "203.0.113.1" })
        let another = try await TestServer(proxies: TrustedProxies(["10.0.0.5"]))
        #expect(try await !isSlowed(another, "203.0.113.2") { _ in "203.0.113.1" })
    }

    @Test func `is slowed down in spite of a forged header`() async throws {
        let server = try await TestServer(proxies: TrustedProxies(["10.0.0.5"]))
        #expect(try await isSlowed(server, "192.0.2.99, 203.0.113.1") { "192.0.2.\($0), 203.0.113.1" })
        let plain = try await TestServer()
        #expect(try await isSlowed(plain, "203.0.113.99") { "203.0.113.\($0)" }, "no proxy is trusted by default")
    }
}
