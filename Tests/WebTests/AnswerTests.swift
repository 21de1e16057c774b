import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import Web

@Suite struct `Every answer` {
    /// One of each kind: the status that is expected, and how it is asked for.
    private static let kinds: [(status: Int, ask: @Sendable (TestServer, String) async throws -> Answer)] = [
        (200, { server, _ in try await server.get("/") }),
        (200, { server, _ in try await server.get("/api/v1/faq") }),
        (200, { server, token in try await server.get("/company", as: token) }),
        (200, { server, token in try await server.get("/api/v1/company", as: token) }),
        (200, { server, _ in try await server.get(server.someStaticFile) }),
        (303, { server, _ in try await server.get("/company") }),
        (
            303,
            { server, _ in try await server.post("/sign-in", "email=ana%40example.com&password=\(server.typedPassword)")
            }
        ),
        (400, { server, _ in try await server.post("/sign-in", "{", type: "application/json") }),
        (401, { server, _ in try await server.get("/api/v1/company") }),
        (403, { server, token in try await server.post("/company/details", "name=A", as: token) }),
        (404, { server, _ in try await server.get("/nowhere") }),
        (404, { server, _ in try await server.get("/api/v1/nowhere") }),
        (404, { server, token in try await server.get("/queue", as: token) }),
        (405, { server, _ in try await server.send(TestServer.request(.delete, "/sign-in")) }),
        (
            413,
            { server, _ in
                try await server.post("/sign-in", String(repeating: "a", count: FormDecoding.largest + 1))
            }
        ),
        (415, { server, _ in try await server.post("/sign-in", "a", type: "text/plain") }),
        (422, { server, _ in try await server.post("/sign-in", "email=a%40example.com&password=wrong") }),
    ]

    @Test(arguments: kinds.indices)
    func `says how far to trust it`(kind: Int) async throws {
        let server = try await TestServer(isSecure: true)
        let token = try await server.house.signUpCompany().token
        let answer = try await Self.kinds[kind].ask(server, token)
        #expect(answer.status == Self.kinds[kind].status)
        #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(answer.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
        #expect(answer.headers[.contentSecurityPolicy]?.contains("unsafe") == false)
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        #expect(answer.headers[.strictTransportSecurity]?.hasPrefix("max-age=") == true)
        for name in ["Referrer-Policy", "X-Frame-Options", "Cross-Origin-Opener-Policy", "Permissions-Policy"] {
            #expect(answer.headers[try #require(HTTPField.Name(name))] != nil, "\(name)")
        }
        let isStatic = kind == 4
        #expect(answer.headers[.cacheControl]?.contains(isStatic ? "immutable" : "no-store") == true)
    }

    @Test func `promises nothing about HTTPS where there is none`() async throws {
        #expect(try await TestServer().get("/").headers[.strictTransportSecurity] == nil)
    }

    @Test func `to a method that an address does not know says which it knows`() async throws {
        let answer = try await TestServer().send(TestServer.request(.delete, "/sign-in"))
        #expect(answer.status == 405)
        #expect(answer.headers[.allow] == "GET, HEAD, POST")
    }

    @Test func `about a method is a page for a person and a problem for a program`() async throws {
        let server = try await TestServer()
        let page = try await server.get("/sign-out")
        #expect(page.status == 405)
        #expect(page.headers[.contentType]?.hasPrefix("text/html") == true)
        #expect(page.text.contains("Go back to the page with the form"))
        let problem = try await server.get("/api/v1/sign-out")
        #expect(problem.status == 405 && problem.headers[.allow] == "POST")
        #expect(problem.headers[.contentType]?.hasPrefix("application/problem+json") == true)
    }

    @Test func `that is a problem tells a program what kind it is`() async throws {
        let answer = try await TestServer().get("/api/v1/company")
        #expect(answer.headers[.contentType]?.hasPrefix("application/problem+json") == true)
        #expect(answer.text.contains("\"/problems/sign-in\""))
    }
}

@Suite struct `Cookies` {
    @Test(arguments: [true, false])
    func `are out of reach of scripts and other sites, and of plain HTTP where there is HTTPS`(isSecure: Bool)
        async throws
    {
        let server = try await TestServer(isSecure: isSecure)
        let token = try await server.house.signUpCompany().token
        let signedIn = try await server.post("/sign-in", "email=ana%40example.com&password=\(server.typedPassword)")
        let session = try #require(try await server.house.office.session(token: token))
        let signedOut = try await server.post("/sign-out", "csrf=\(session.csrf)", as: token)
        let cookies = signedIn.cookies + signedOut.cookies
        #expect(signedIn.cookies.count == 1 && signedOut.cookies.count == 1)
        for cookie in cookies {
            let parts = cookie.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
            #expect(parts.contains("httponly"), "\(cookie)")
            #expect(parts.contains("samesite=lax"), "\(cookie)")
            #expect(parts.contains("path=/"), "\(cookie)")
            #expect(parts.contains("secure") == isSecure, "\(cookie)")
            #expect(!parts.contains { $0.hasPrefix("domain") }, "\(cookie)")
        }
    }

    @Test func `of a session that was signed out let nobody in`() async throws {
        let server = try await TestServer()
        let token = try await server.house.signUpCompany().token
        #expect(try await server.get("/company", as: token).status == 200)
        let session = try #require(try await server.house.office.session(token: token))
        _ = try await server.post("/sign-out", "csrf=\(session.csrf)", as: token)
        #expect(try await server.get("/company", as: token).status == 303)
    }
}

extension TestServer {
    var typedPassword: String { goodPassword.replacingOccurrences(of: " ", with: "+") }
    fileprivate var someStaticFile: String {
        server.router().routes.map { "\($0.path)" }.first { $0.hasPrefix("/static/") } ?? "/static/none"
    }
}
