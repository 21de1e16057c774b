import Foundation
import Office
import Programme
import TestSupport
import Testing

@testable import Web

@Suite struct `One's own account` {
    private let server: TestServer
    private let token: String
    private let csrf: String
    private let identity: Identity
    private static let fresh = "nine kettles behind the amber door"

    init() async throws {
        server = try await TestServer()
        let signedIn = try await server.house.signUpCompany()
        token = signedIn.token
        identity = signedIn.identity
        csrf = try #require(try await server.house.office.session(token: token)?.csrf)
    }

    private func send(_ path: String, _ fields: String) async throws -> Answer {
        try await server.post(path, "csrf=\(csrf)&" + fields, as: token)
    }

    private func signIn(_ email: String, _ password: String) async throws -> Bool {
        (try? await server.house.office.signIn(email: email, password: password)) != nil
    }

    private static func typed(_ password: String) -> String { password.replacingOccurrences(of: " ", with: "+") }

    @Test func `is reached from the top of every page`() async throws {
        #expect(try await server.get("/home", as: token).text.contains("href=\"/account\""))
        #expect(try await server.get("/account").status == 303)
        #expect(try await server.get("/account", as: token).text.contains("value=\"Ana Ruiz\""))
    }

    @Test func `lets a person correct name and telephone, and nothing else by the way`() async throws {
        let done = try await send("/account", "name=Ana+R.+Soto&title=Chief&phone=%2B1+555+0199&email=x%40example.com")
        #expect(done.status == 303)
        let known = try await server.house.office.ownDetails(of: identity)
        #expect(known.name == "Ana R. Soto" && known.title == "Chief" && known.phone == "+1 555 0199")
        #expect(known.email == "ana@example.com")
        let refused = try await send("/account", "name=&phone=nonsense")
        #expect(refused.status == 422 && refused.text.contains("value=\"nonsense\""))
        #expect(try await server.house.office.ownDetails(of: identity).name == "Ana R. Soto")
    }

    @Test func `changes its password for whoever knows the current one, and ends every other visit`() async throws {
        let elsewhere = try await server.house.office.signIn(email: "ana@example.com", password: goodPassword).token
        let wrong = try await send("/account/password", "currentPassword=wrong&password=\(Self.typed(Self.fresh))")
        #expect(wrong.status == 422 && wrong.text.contains("This is not your current password."))
        let weak = try await send("/account/password", "currentPassword=\(server.typedPassword)&password=short")
        #expect(weak.status == 422 && weak.text.contains("Use at least 15 characters"))
        #expect(try await signIn("ana@example.com", goodPassword))

        let done = try await send(
            "/account/password", "currentPassword=\(server.typedPassword)&password=\(Self.typed(Self.fresh))")
        #expect(done.status == 303)
        #expect(done.cookies.contains { $0.hasPrefix("\(Responses.cookieName)=") })
        #expect(try await server.house.office.session(token: elsewhere) == nil)
        #expect(try await server.house.office.session(token: token) == nil)
        #expect(!(try await signIn("ana@example.com", goodPassword)))
        #expect(try await signIn("ana@example.com", Self.fresh))
    }

    @Test func `changes its address only with the password, and never to one that somebody has`() async throws {
        _ = try await server.house.signUpCompany("Other", email: "otto@example.com")
        let without = try await send("/account/email", "email=new%40example.com&currentPassword=wrong")
        #expect(without.status == 422 && without.text.contains("value=\"new@example.com\""))
        let taken = try await send(
            "/account/email", "email=OTTO%40example.com&currentPassword=\(server.typedPassword)")
        #expect(taken.status == 422)
        #expect(try await server.house.office.ownDetails(of: identity).email == "ana@example.com")
        let done = try await send("/account/email", "email=new%40example.com&currentPassword=\(server.typedPassword)")
        #expect(done.status == 303)
        #expect(try await signIn("new@example.com", goodPassword))
        #expect(!(try await signIn("ana@example.com", goodPassword)))
    }

    @Test func `tells where else one is signed in and ends that, and nothing of others`() async throws {
        let office = server.house.office
        let other = try await server.house.signUpCompany("Other", email: "otto@example.com").token
        #expect(try await server.get("/account", as: token).text.contains("Nowhere but here."))
        let elsewhere = try await office.signIn(email: "ana@example.com", password: goodPassword).token
        #expect(try await server.get("/account", as: token).text.contains("Sign out everywhere else"))
        #expect(try await send("/account/other-sessions/closure", "").status == 303)
        #expect(try await office.session(token: elsewhere) == nil)
        #expect(try await office.session(token: token) != nil)
        #expect(try await office.session(token: other) != nil)
    }

    @Test func `does not show a visit that has ended`() async throws {
        let office = server.house.office
        _ = try await office.signIn(email: "ana@example.com", password: goodPassword)
        server.house.clock.advance(seconds: SessionLife.idle / 1000 + 1)
        let now = try await office.signIn(email: "ana@example.com", password: goodPassword)
        #expect(try await office.otherSessions(of: now.identity, besides: now.token) == [])
    }
}

@Suite struct `A company's people` {
    @Test func `get a new password from an officer, and from nobody else`() async throws {
        let server = try await TestServer()
        let officer = try await server.house.signUpCompany()
        let stranger = try await server.house.signUpCompany("Other", email: "otto@example.com")
        let office = server.house.office
        let bo = try await office.addColleague(
            PersonEntry(name: "Bo", email: "bo@example.com"), as: .contributor, by: officer.identity)
        let hers = try await office.signIn(email: "bo@example.com", password: bo.password)
        let path = "/api/v1/company/people/\(bo.person)/password"
        func ask(_ token: String) async throws -> Answer {
            try await server.post(path, "{}", as: token, type: "application/json")
        }
        #expect(try await ask(hers.token).status == 403)
        #expect(try await ask(stranger.token).status == 404)
        let answer = try await ask(officer.token)
        #expect(answer.status == 200)
        let page = try JSONDecoder().decode(Issued.self, from: Data(answer.text.utf8))
        #expect(page.issued.email == "bo@example.com")
        #expect(try await office.session(token: hers.token) == nil)
        _ = try await office.signIn(email: "bo@example.com", password: page.issued.password)
        await #expect(throws: SignInRefusal.wrong) {
            try await office.signIn(email: "bo@example.com", password: bo.password)
        }
    }

    private struct Issued: Decodable {
        let issued: Password
        struct Password: Decodable { let email, password: String }
    }

    @Test func `keep their last primary contact once the programme office has an application`() async throws {
        let server = try await TestServer()
        let office = server.house.office
        let officer = try await server.house.signUpCompany()
        let me = officer.identity.person
        try await office.nameContact(me, .primary, by: officer.identity)
        try await office.dropContact(me, by: officer.identity)
        try await office.nameContact(me, .primary, by: officer.identity)
        let id = try await server.house.submittedMembership(of: officer.identity, on: office.today)
        let csrf = try #require(try await office.session(token: officer.token)?.csrf)
        for kind in ["", "other"] {
            let answer = try await server.post(
                "/company/people/\(me)/contact", "csrf=\(csrf)&kind=\(kind)", as: officer.token)
            #expect(answer.status == 422 && answer.text.contains("the only primary point of contact"))
        }
        try await office.withdraw(id, reason: "Changed plans.", by: officer.identity)
        try await office.dropContact(me, by: officer.identity)
    }
}
