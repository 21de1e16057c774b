import Foundation
import Office
import Programme
import TestSupport
import Testing

@testable import Web

/// What the office finds out in vetting is not shown to the member (DHS/CBP/PIA-013).
@Suite struct `Vetting` {
    private static let canary = "kestrel-9041"

    @Test func `is in nothing that a company can ask for`() async throws {
        let server = try await TestServer()
        let (token, membership, specialist) = try await vettedCompany(server)
        var shown = 0
        for endpoint in Endpoints.all where endpoint.method == .get {
            let path = endpoint.path.replacingOccurrences(of: "{membership}", with: "\(membership)")
                .replacingOccurrences(of: "{criterion}", with: "1.1").replacingOccurrences(
                    of: "{type}", with: "importer"
                )
                .replacingOccurrences(of: "{number}", with: "1")
            for path in [path, "/api/v1" + path] {
                let answer = try await server.get(path, as: token)
                if answer.status == 200 { shown += 1 }
                #expect(!answer.text.contains(Self.canary), "\(path)")
                #expect(!answer.text.contains("\(specialist)"), "\(path) names the specialist")
                #expect(!answer.text.contains("\"vetting\":"), "\(path)")
            }
        }
        #expect(shown > 50)
    }

    @Test func `is shown to its specialist in the same places, so that the check above means something`() async throws {
        let server = try await TestServer()
        let (_, membership, specialist) = try await vettedCompany(server)
        let office = server.house.office
        let chief = try await office.signIn(email: "omar@office.example", password: goodPassword).identity
        let password = try await office.resetPassword(of: specialist, by: chief).password
        let token = try await office.signIn(email: "specialist@office.example", password: password).token
        let path = "/cases/\(membership)/vetting"
        #expect(try await server.get(path, as: token).text.contains(Self.canary))
        #expect(try await server.get("/api/v1" + path, as: token).text.contains(Self.canary))
        #expect(try await server.get("/api/v1/cases/\(membership)", as: token).text.contains("\"vetting\":"))
    }

    /// A company whose vetting has gone badly.
    private func vettedCompany(
        _ server: TestServer
    ) async throws -> (token: String, membership: ID<Membership>, specialist: ID<Person>) {
        let house = server.house
        let chief = try await house.foundOffice()
        let supervisor = try await house.staff("supervisor@office.example", .supervisor, by: chief)
        let specialist = try await house.staff("specialist@office.example", .specialist, by: chief)
        let signedIn = try await house.signUpCompany()
        let id = try await house.submittedMembership(of: signedIn.identity, on: house.office.today)
        try await house.office.assign(id, to: specialist.person, by: supervisor)
        for check in CaseFile.VettingCheck.allCases {
            try await house.office.recordCheck(check, isClear: false, basis: Self.canary, in: id, by: specialist)
        }
        try await house.office.concludeVetting(favourable: false, basis: Self.canary, in: id, by: specialist)
        try await house.office.recordTime(
            .certification, minutes: 61, on: house.office.today, note: Self.canary, in: id, by: specialist)
        return (signedIn.token, id, specialist.person)
    }
}
