import Foundation
import Office
import Programme
import TestSupport
import Testing

@testable import Web

@Suite struct `Moving the time of a demonstration` {
    private let server: TestServer
    private let token: String
    private let csrf: String
    private let start: Day

    init() async throws {
        server = try await TestServer(isDemonstration: true)
        start = server.house.office.today
        let company = try await server.house.signUpCompany("Borealis Exports", email: "bo@example.com").identity
        _ = try await server.house.submittedMembership(of: company, on: start - 60)
        (token, csrf) = try await server.signIn(as: "omar@office.example")
    }

    private func move(_ step: String, from day: Day, back: String = "/queue?page=1") async throws -> Answer {
        let back = back.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return try await server.post(
            "/demonstration/time", "csrf=\(csrf)&step=\(step)&from=\(day)&back=\(back)", as: token)
    }

    @Test func `is not there on a server of a real installation`() async throws {
        let real = try await TestServer()
        let (token, csrf) = try await real.signIn(as: "omar@office.example")
        for path in ["/demonstration/time", "/api/v1/demonstration/time"] {
            let body = "csrf=\(csrf)&step=day&from=\(real.house.office.today)"
            #expect(try await real.post(path, body, as: token).status == 404)
            #expect(try await real.get(path, as: token).status == 404)
        }
        #expect(!(try await real.get("/rulebook", as: token).text.contains("demonstration-time")))
        #expect(real.house.office.today == start)
    }

    @Test func `is offered on every page to whoever is signed in, with what comes next`() async throws {
        let text = try await server.get("/account", as: token).text
        #expect(text.contains("Move time forward") && text.contains("A day, to 3 Mar 2026"))
        #expect(text.contains("To 1 Apr 2026: "))
        #expect(text.contains("Borealis Exports (due)"))
        #expect(!text.contains("The real date"))
        #expect(!(try await server.get("/").text.contains("Move time forward")))
    }

    @Test func `does not tell a company whose clock runs next`() async throws {
        _ = try await server.house.signUpCompany("Other Imports", email: "ot@example.com")
        for (email, name) in [("ot@example.com", "another company"), ("bo@example.com", "Borealis Exports")] {
            let token = try await server.signIn(as: email).token
            let text = try await server.get("/account", as: token).text
            #expect(text.contains("\(name) (due)"))
        }
    }

    @Test func `leads back to the page, which says what has happened and what day it is`() async throws {
        let answer = try await move("deadline", from: start)
        #expect(answer.status == 303)
        #expect(answer.headers[.location] == "/queue?page=1")
        #expect(answer.cookies.contains { $0.hasPrefix("greenlane_notice=time-moved;") })
        #expect(server.house.office.today == start + 30)
        for page in [try await server.get("/account", as: token), try await server.get("/")] {
            #expect(page.text.contains("1 Apr 2026</time></strong>. The real date is <time datetime=\"2026-03-02\">"))
        }
    }

    @Test func `leads nowhere else`() async throws {
        #expect(try await move("day", from: start, back: "//elsewhere.example").headers[.location] == "/")
    }

    @Test func `is refused without the session's token, and to nobody`() async throws {
        let body = "step=day&from=\(start)"
        #expect(try await server.post("/demonstration/time", body, as: token).status == 403)
        #expect(try await server.post("/demonstration/time", body).status == 401)
        #expect(server.house.office.today == start)
    }

    @Test func `is refused from a page that shows another day`() async throws {
        #expect(try await move("day", from: start).status == 303)
        let answer = try await move("day", from: start)
        #expect(answer.status == 409 && answer.text.contains("Time has moved on meanwhile"))
        #expect(server.house.office.today == start + 1)
    }

    @Test(arguments: ["step=month&from=2026-03-02", "step=day&from=soon", ""])
    func `is refused when it is not said how far or from where`(body: String) async throws {
        let answer = try await server.post("/demonstration/time", "csrf=\(csrf)&\(body)", as: token)
        #expect(answer.status == 422)
        #expect(server.house.office.today == start)
    }
}

extension TestServer {
    /// The operator's office is founded if that is who signs in.
    fileprivate func signIn(as email: String) async throws -> (token: String, csrf: String) {
        if email.hasPrefix("omar") { _ = try await house.foundOffice() }
        let token = try await house.office.signIn(email: email, password: goodPassword).token
        return (token, try #require(try await house.office.session(token: token)?.csrf))
    }
}
