import Foundation
import Office
import Programme
import TestSupport
import Testing

@testable import Web

@Suite struct `People of the programme office` {
    private let server: TestServer
    private let chief: Identity
    private let supervisor: Identity
    private let specialist: Identity
    private let open: ID<Membership>
    private let member: ID<Membership>
    private let token: String
    private let csrf: String

    init() async throws {
        server = try await TestServer()
        let house = server.house
        chief = try await house.foundOffice()
        supervisor = try await house.staff("sue@office.example", .supervisor, by: chief)
        specialist = try await house.staff("sam@office.example", .specialist, by: chief)
        let company = try await house.signUpCompany().identity
        open = try await house.submittedMembership(of: company, on: house.office.today)
        member = try await house.certifiedMembership(of: company, on: house.office.today)
        for id in [open, member] { try await house.office.assign(id, to: specialist.person, by: supervisor) }
        token = try await house.office.signIn(email: "omar@office.example", password: goodPassword).token
        csrf = try #require(try await house.office.session(token: token)?.csrf)
    }

    private func send(_ part: String, of person: ID<Person>, _ fields: String = "") async throws -> Answer {
        try await server.post("/office/people/\(person)/\(part)", "csrf=\(csrf)&" + fields, as: token)
    }

    private var specialists: [ID<Person>?] {
        get async throws {
            [
                try await server.house.office.caseFile(of: open).specialist,
                try await server.house.office.caseFile(of: member).specialist,
            ]
        }
    }

    @Test func `are removed after a page that says what becomes of their cases`() async throws {
        let page = try await server.get("/office/people/\(specialist.person)/removal", as: token)
        #expect(page.status == 200 && page.text.contains("2 open cases then have nobody"))
        #expect(try await specialists == [specialist.person, specialist.person])
        #expect(try await send("removal", of: specialist.person).status == 303)
        #expect(try await specialists == [nil, nil])
        #expect(try await server.house.office.readModels.unassignedCount() == 2)
        #expect(try await server.house.office.readModels.post(of: specialist.person) == nil)
        await #expect(throws: OfficeError.notFound) {
            try await server.house.office.assign(open, to: specialist.person, by: supervisor)
        }
    }

    @Test func `lose their cases with the role of a specialist, and with no other`() async throws {
        #expect(try await send("role", of: supervisor.person, "role=director").status == 303)
        #expect(try await specialists == [specialist.person, specialist.person])
        #expect(try await send("role", of: specialist.person, "role=supervisor").status == 303)
        #expect(try await specialists == [nil, nil])
    }

    @Test func `keep an operator`() async throws {
        for answer in [
            try await send("role", of: chief.person, "role=director"), try await send("removal", of: chief.person),
        ] {
            #expect(answer.status == 422 && answer.text.contains("has to keep one person in the role operator"))
        }
    }

    @Test func `are looked after by the operator alone`() async throws {
        let office = server.house.office
        let password = try await office.resetPassword(of: supervisor.person, by: chief).password
        let hers = try await office.signIn(email: "sue@office.example", password: password).token
        for part in ["role", "password", "removal"] {
            let answer = try await server.post(
                "/api/v1/office/people/\(specialist.person)/\(part)", #"{"role":"director"}"#, as: hers,
                type: "application/json")
            #expect(answer.status == 403, "\(part)")
        }
        let officer = try await server.house.signUpCompany("Other", email: "otto@example.com").identity
        #expect(try await send("removal", of: officer.person).status == 404)
        #expect(try await specialists == [specialist.person, specialist.person])
    }

    @Test func `arrive where their work is, as programs do`() async throws {
        let office = server.house.office
        for (identity, place) in [(supervisor, "/queue"), (specialist, "/queue"), (chief, "/office/people")] {
            let email = try await office.ownDetails(of: identity).email
            let password =
                identity == chief
                ? goodPassword : try await office.resetPassword(of: identity.person, by: chief).password
            let answer = try await server.post(
                "/api/v1/sign-in", #"{"email":"\#(email)","password":"\#(password)"}"#, type: "application/json")
            let done = try JSONDecoder().decode(Done.self, from: Data(answer.text.utf8))
            #expect(done.location == "/api/v1" + place)
            let fresh = try await office.signIn(email: email, password: password).token
            #expect(try await server.get(done.location, as: fresh).status == 200, "\(email)")
        }
    }
}

@Suite struct `A case` {
    @Test func `is not there for the company that it is about, as for any other`() async throws {
        let server = try await TestServer()
        let own = try await server.house.signUpCompany()
        let other = try await server.house.signUpCompany("Other", email: "otto@example.com")
        let id = try await server.house.submittedMembership(of: own.identity, on: server.house.office.today)
        let body = #"{"specialist":"\#(own.identity.person)"}"#
        var looked = 0
        for endpoint in Endpoints.all where endpoint.path.hasPrefix("/cases/{membership}") {
            let path =
                "/api/v1"
                + endpoint.path.replacingOccurrences(of: "{membership}", with: "\(id)")
                .replacingOccurrences(of: "{criterion}", with: "1.1").replacingOccurrences(of: "{number}", with: "1")
            var answers: [String] = []
            for token in [own.token, other.token] {
                let answer =
                    endpoint.method == .get
                    ? try await server.get(path, as: token)
                    : try await server.post(path, body, as: token, type: "application/json")
                answers.append("\(answer.status) \(answer.text)")
            }
            #expect(answers[0] == answers[1], "\(endpoint.method) \(path)")
            #expect(!answers[0].hasPrefix("403"), "\(endpoint.method) \(path)")
            looked += 1
        }
        #expect(looked > 10)
    }
}
