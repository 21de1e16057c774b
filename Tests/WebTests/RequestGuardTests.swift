import HTTPTypes
import Office
import Programme
import Testing

@testable import Web

@Suite struct `A change that another site may have sent` {
    private static let session = Session(
        identity: Identity(
            person: ID(high: 1, low: 1), organisation: ID(high: 1, low: 1), kind: .company, role: .officer),
        name: "", organisationName: "", csrf: "secret")

    struct Case: Sendable, CustomTestStringConvertible {
        var headers: [(name: String, value: String)] = []
        var body: String? = "csrf=secret&name=a"
        var isJSON = false
        var isSignedIn = true
        let passes: Bool

        var testDescription: String { "\(headers.map { "\($0.name): \($0.value)" }) \(body ?? "-") \(isSignedIn)" }
    }

    @Test(arguments: [
        // Where the browser says that the request comes from.
        Case(headers: [("Sec-Fetch-Site", "same-origin")], passes: true),
        Case(headers: [("Sec-Fetch-Site", "none")], passes: true),
        Case(headers: [("Sec-Fetch-Site", "same-site")], passes: false),
        Case(headers: [("Sec-Fetch-Site", "cross-site")], passes: false),
        Case(headers: [("Sec-Fetch-Site", "")], passes: false),
        Case(headers: [("Sec-Fetch-Site", "cross-site"), ("Origin", "http://localhost:8080")], passes: false),
        Case(headers: [("Sec-Fetch-Site", "cross-site")], isJSON: true, passes: false),
        Case(headers: [("Sec-Fetch-Site", "cross-site")], isSignedIn: false, passes: false),
        // An older browser.
        Case(headers: [("Origin", "http://localhost:8080")], passes: true),
        Case(headers: [("Origin", "https://localhost:8080")], passes: true),
        Case(headers: [("Origin", "http://localhost")], passes: false),
        Case(headers: [("Origin", "http://elsewhere.example")], passes: false),
        Case(headers: [("Origin", "http://localhost:8080.elsewhere.example")], passes: false),
        Case(headers: [("Origin", "null")], passes: false),
        Case(headers: [("Origin", "http://elsewhere.example")], isSignedIn: false, passes: false),
        // The session's token.
        Case(passes: true),
        Case(body: "name=a&csrf=secret", passes: true),
        Case(body: "name=a", passes: false),
        Case(body: "csrf=", passes: false),
        Case(body: "csrf=secreT", passes: false),
        Case(body: "csrf=secret2", passes: false),
        Case(body: "csrf=wrong&csrf=secret", passes: false),
        Case(body: nil, passes: false),
        Case(headers: [("X-CSRF-Token", "secret")], body: nil, passes: true),
        Case(headers: [("X-CSRF-Token", "wrong")], body: nil, passes: false),
        Case(headers: [("X-CSRF-Token", "wrong")], passes: false),
        Case(body: "name=a", isJSON: true, passes: true),
        Case(body: "name=a", isSignedIn: false, passes: true),
    ])
    func `is let through only when nothing speaks against it`(of request: Case) {
        var headers = HTTPFields()
        for (name, value) in request.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
        let body: Visit.Body = request.isJSON ? .json([]) : request.body.map { .form($0) } ?? .none
        let sent = TestServer.request(.post, "/x", headers)
        let passes =
            (try? RequestGuard.check(sent, body: body, session: request.isSignedIn ? Self.session : nil)) != nil
        #expect(passes == request.passes)
    }

    @Test func `is no matter where nothing is changed`() throws {
        let field = try #require(HTTPField.Name("Sec-Fetch-Site"))
        let request = TestServer.request(.get, "/x", [field: "cross-site"])
        try RequestGuard.check(request, body: .none, session: Self.session)
    }
}
