import Journal
import Programme
import TestSupport
import Testing

@testable import Office

@Suite struct `Signing up` {
    @Test func `founds the organisation, registers the company and makes its first officer`() async throws {
        let world = try await TestOffice()
        let identity = try await world.signUpCompany().identity
        #expect(identity.role == .officer)
        #expect(identity.kind == .company)
        let company = try #require(identity.company)
        #expect(try await world.office.company(company).details?.name == "Example Imports")
        #expect(try await world.office.names(of: [identity.person]) == [identity.person: "Ana Ruiz"])
        let entries = try await world.office.journal.entries(after: 0, limit: 10)
        #expect(entries.map(\.body.kind) == ["organisation.founded", "organisation.appointed", "company.registered"])
        #expect(!entries.contains { String(decoding: $0.body.json, as: UTF8.self).contains("Ana") })
    }

    @Test func `says everything that is wrong, beside its field`() async throws {
        let world = try await TestOffice()
        let form = SignUp(companyName: " ", personName: "", email: "ana@", phone: "call me", password: "short")
        #expect(form.problems.map(\.field) == [.companyName, .name, .email, .phone, .password])
        let problems = try #require(PersonProblems(form.problems))
        await #expect(throws: problems) { try await world.office.signUp(form) }
        #expect(try await world.entriesInJournal() == 0)
    }

    @Test func `with an address that has an account is refused, and the account stays as it is`() async throws {
        let world = try await TestOffice()
        _ = try await world.signUpCompany()
        await #expect(throws: PersonProblems(.email, .unavailable)) {
            try await world.signUpCompany("Another", email: "ANA@Example.com", password: "another good long phrase 8")
        }
        _ = try await world.office.signIn(email: "ana@example.com", password: goodPassword)
    }

    @Test func `again heals one that a crash cut off between vault and journal`() async throws {
        let world = try await TestOffice()
        let left: ID<Person> = world.office.freshID()
        try await world.office.vault.add(left, PersonDetails(name: "Ana", email: "ana@example.com"))
        try await world.office.vault.setCredential("$scrypt$broken", of: left)
        await #expect(throws: SignInRefusal.wrong) {
            try await world.office.signIn(email: "ana@example.com", password: goodPassword)
        }
        let identity = try await world.signUpCompany().identity
        #expect(identity.person == left)
        #expect(try await world.office.names(of: [left]) == [left: "Ana Ruiz"])
    }

    @Test func `twice at once makes one account`() async throws {
        let world = try await TestOffice()
        let made = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<6 {
                group.addTask { (try? await world.signUpCompany("Company \(number)")) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(made == 1)
        #expect(try await world.entriesInJournal() == 3)
    }

    @Test func `is slowed down for who tries many addresses that have accounts`() async throws {
        let world = try await TestOffice()
        _ = try await world.signUpCompany()
        func attempt() async throws {
            let form = SignUp(
                companyName: "Probe", personName: "Bo", email: "ana@example.com", phone: "", password: goodPassword)
            _ = try await world.office.signUp(form, from: "192.0.2.1")
        }
        for _ in 0..<20 { await #expect(throws: PersonProblems(.email, .unavailable)) { try await attempt() } }
        await #expect(throws: SignInRefusal.throttled(retryAfterSeconds: 15)) { try await attempt() }
    }
}

@Suite struct `An e-mail address` {
    @Test(arguments: ["ana@example.com", "a.b+c@mail.example.co.uk", "O'Neil_7@x-y.example", "a@b.c"])
    func `has a name and a domain`(text: String) { #expect(EmailAddress(text)?.description == text) }

    @Test(arguments: [
        "", "ana", "ana@", "@example.com", "ana@example", "a b@example.com", "ana@example..com", ".ana@example.com",
        "ana@-example.com", "ana@example.com\r\nBcc: x@example.com", "<ana@example.com>", "\"ana\"@example.com",
        "ana@[192.0.2.1]", "änä@example.com", "ana@example.com,bo@example.com", "a@b@example.com",
    ])
    func `is refused in any other form`(text: String) { #expect(EmailAddress(text) == nil) }
}
