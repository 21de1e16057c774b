import Journal
import Programme
import TestSupport
import Testing

@testable import Office

@Suite struct `A company's people` {
    private let bo = PersonEntry(name: "Bo Lind", email: "bo@example.com", phone: "+46 8 555 0100", title: "Clerk")

    @Test func `are added by an officer with a password that opens a session`() async throws {
        let world = try await TestOffice()
        let officer = try await world.signUpCompany().identity
        let issued = try await world.office.addColleague(bo, as: .contributor, by: officer)
        let identity = try await world.office.signIn(email: "bo@example.com", password: issued.password).identity
        #expect(identity.person == issued.person)
        #expect(identity.role == .contributor)
        #expect(identity.organisation == officer.organisation)
        let colleagues = try await world.office.colleagues(of: officer.organisation, by: identity)
        #expect(colleagues.map(\.details.name) == ["Ana Ruiz", "Bo Lind"])
        #expect(colleagues.last?.details.title == "Clerk")
    }

    @Test func `are managed by officers alone`() async throws {
        let world = try await TestOffice()
        let officer = try await world.signUpCompany().identity
        let issued = try await world.office.addColleague(bo, as: .contributor, by: officer)
        let contributor = try await world.office.signIn(email: "bo@example.com", password: issued.password).identity
        await #expect(throws: OfficeError.notAllowed(.manageColleagues)) {
            try await world.office.addColleague(
                PersonEntry(name: "Cy", email: "cy@example.com"), as: .viewer, by: contributor)
        }
        await #expect(throws: OfficeError.notAllowed(.manageColleagues)) {
            try await world.office.changeRole(of: contributor.person, to: .officer, by: contributor)
        }
        await #expect(throws: OfficeError.notAllowed(.manageColleagues)) {
            try await world.office.correctPerson(officer.person, bo, by: contributor)
        }
    }

    @Test func `of another company are out of reach and not even there`() async throws {
        let world = try await TestOffice()
        let one = try await world.signUpCompany().identity
        let other = try await world.signUpCompany("Other", email: "other@example.com").identity
        await #expect(throws: OfficeError.notFound) {
            try await world.office.colleagues(of: one.organisation, by: other)
        }
        await #expect(throws: OfficeError.notFound) { try await world.office.removeColleague(one.person, by: other) }
        await #expect(throws: OfficeError.notFound) {
            try await world.office.changeRole(of: one.person, to: .viewer, by: other)
        }
        await #expect(throws: OfficeError.notFound) { try await world.office.correctPerson(one.person, bo, by: other) }
        await #expect(throws: OfficeError.notFound) { try await world.office.resetPassword(of: one.person, by: other) }
    }

    @Test func `have no role of the programme office`() async throws {
        let world = try await TestOffice()
        let officer = try await world.signUpCompany().identity
        await #expect(throws: PersonProblems(.role, .unfitting)) {
            try await world.office.addColleague(bo, as: .operator, by: officer)
        }
    }

    @Test func `keep an officer`() async throws {
        let world = try await TestOffice()
        let officer = try await world.signUpCompany().identity
        await #expect(throws: Organisation.Refusal.lastOne(.officer)) {
            try await world.office.changeRole(of: officer.person, to: .viewer, by: officer)
        }
        await #expect(throws: Organisation.Refusal.lastOne(.officer)) {
            try await world.office.removeColleague(officer.person, by: officer)
        }
    }

    @Test func `have their new role at once`() async throws {
        let world = try await TestOffice()
        let officer = try await world.signUpCompany().identity
        let issued = try await world.office.addColleague(bo, as: .viewer, by: officer)
        let token = try await world.office.signIn(email: "bo@example.com", password: issued.password).token
        #expect(try await world.office.session(token: token)?.identity.role == .viewer)
        try await world.office.changeRole(of: issued.person, to: .contributor, by: officer)
        #expect(try await world.office.session(token: token)?.identity.role == .contributor)
    }

    @Test func `who are removed are signed out, cannot come in again, and keep their name`() async throws {
        let world = try await TestOffice()
        let officer = try await world.signUpCompany().identity
        let issued = try await world.office.addColleague(bo, as: .viewer, by: officer)
        let token = try await world.office.signIn(email: "bo@example.com", password: issued.password).token
        #expect(try await world.office.session(token: token) != nil)
        try await world.office.removeColleague(issued.person, by: officer)
        #expect(try await world.office.session(token: token) == nil)
        await #expect(throws: SignInRefusal.wrong) {
            try await world.office.signIn(email: "bo@example.com", password: issued.password)
        }
        #expect(try await world.office.names(of: [issued.person]) == [issued.person: "Bo Lind"])
    }

    @Test func `who were removed come back as the same person, and nobody else becomes them`() async throws {
        let world = try await TestOffice()
        let officer = try await world.signUpCompany().identity
        let other = try await world.signUpCompany("Other", email: "other@example.com").identity
        let issued = try await world.office.addColleague(bo, as: .viewer, by: officer)
        try await world.office.removeColleague(issued.person, by: officer)
        await #expect(throws: PersonProblems(.email, .unavailable)) {
            try await world.signUpCompany("Bo's own", email: "bo@example.com")
        }
        await #expect(throws: PersonProblems(.email, .unavailable)) {
            try await world.office.addColleague(bo, as: .viewer, by: other)
        }
        #expect(try await world.office.addColleague(bo, as: .viewer, by: officer).person == issued.person)
    }

    @Test func `who are the primary point of contact stay officers`() async throws {
        let world = try await TestOffice()
        let officer = try await world.signUpCompany().identity
        let second = try await world.office.addColleague(bo, as: .officer, by: officer).person
        try await world.office.nameContact(second, .primary, by: officer)
        await #expect(throws: PersonRefusal.isPrimaryContact) {
            try await world.office.changeRole(of: second, to: .viewer, by: officer)
        }
        await #expect(throws: PersonRefusal.isPrimaryContact) {
            try await world.office.removeColleague(second, by: officer)
        }
        try await world.office.nameContact(officer.person, .primary, by: officer)
        try await world.office.nameContact(second, .alternate, by: officer)
        try await world.office.removeColleague(second, by: officer)
        #expect(try await world.office.company(try #require(officer.company)).contacts[second] == nil)
    }

    @Test func `correct what is known of them, and not into somebody else's address`() async throws {
        let world = try await TestOffice()
        let officer = try await world.signUpCompany().identity
        let issued = try await world.office.addColleague(bo, as: .viewer, by: officer)
        let viewer = try await world.office.signIn(email: "bo@example.com", password: issued.password)
        #expect(try await world.office.session(token: viewer.token)?.name == "Bo Lind")
        try await world.office.correctPerson(
            issued.person, PersonEntry(name: "Bo Lindqvist", email: "bo@example.com"), by: viewer.identity)
        #expect(try await world.office.session(token: viewer.token)?.name == "Bo Lindqvist")
        await #expect(throws: PersonProblems(.email, .unavailable)) {
            try await world.office.correctPerson(
                issued.person, PersonEntry(name: "Bo", email: "ana@example.com"), by: viewer.identity)
        }
    }

    @Test func `change their password and are signed out everywhere else`() async throws {
        let world = try await TestOffice()
        let one = try await world.signUpCompany()
        let other = try await world.office.signIn(email: "ana@example.com", password: goodPassword).token
        let next = "seven quiet lanterns adrift"
        await #expect(throws: PersonProblems(.currentPassword, .wrong)) {
            try await world.office.changePassword(from: next, to: next, by: one.identity)
        }
        await #expect(throws: PersonProblems(.password, .password(.tooShort(least: 15)))) {
            try await world.office.changePassword(from: goodPassword, to: "short", by: one.identity)
        }
        let fresh = try await world.office.changePassword(from: goodPassword, to: next, by: one.identity)
        #expect(try await world.office.session(token: one.token) == nil)
        #expect(try await world.office.session(token: other) == nil)
        #expect(try await world.office.session(token: fresh.token)?.identity == one.identity)
        await #expect(throws: SignInRefusal.wrong) {
            try await world.office.signIn(email: "ana@example.com", password: goodPassword)
        }
        _ = try await world.office.signIn(email: "ana@example.com", password: next)
    }

    @Test func `who were shut out come in with the password they are given`() async throws {
        let world = try await TestOffice()
        let officer = try await world.signUpCompany().identity
        let person = try await world.office.addColleague(bo, as: .viewer, by: officer).person
        for _ in 0..<5 { _ = try? await world.office.signIn(email: "bo@example.com", password: goodPassword) }
        let issued = try await world.office.resetPassword(of: person, by: officer)
        _ = try await world.office.signIn(email: "bo@example.com", password: issued.password)
    }
}

@Suite struct `The programme office` {
    @Test func `is founded once, with an operator and a name`() async throws {
        let world = try await TestOffice()
        #expect(try await world.office.officeName() == "Programme Office")
        let identity = try await world.foundOffice()
        #expect(identity.role == .operator && identity.kind == .office)
        #expect(try await world.office.officeName() == "Programme Office North")
        await #expect(throws: PersonRefusal.officeExists) { try await world.foundOffice() }
    }

    @Test func `takes on staff through its operator, and nobody else`() async throws {
        let world = try await TestOffice()
        let chief = try await world.foundOffice()
        let issued = try await world.office.addColleague(
            PersonEntry(name: "Sam Specht", email: "sam@office.example"), as: .specialist, by: chief)
        let signedIn = try await world.office.signIn(email: "sam@office.example", password: issued.password)
        #expect(signedIn.identity.role == .specialist)
        #expect(try await world.office.session(token: signedIn.token)?.organisationName == "Programme Office North")
        await #expect(throws: OfficeError.notAllowed(.manageOffice)) {
            try await world.office.addColleague(
                PersonEntry(name: "Eve", email: "eve@office.example"), as: .director, by: signedIn.identity)
        }
    }

    @Test func `gains and loses people from the terminal, and can forget them`() async throws {
        let world = try await TestOffice()
        _ = try await world.foundOffice()
        let issued = try await world.office.addPerson(
            PersonEntry(name: "Sam Specht", email: "sam@office.example"), as: .supervisor)
        #expect(try await world.office.people().map(\.role) == [.operator, .supervisor])
        await #expect(throws: PersonRefusal.hasPost) { try await world.office.erasePerson(issued.person) }
        try await world.office.removePerson(issued.person)
        try await world.office.erasePerson(issued.person)
        #expect(try await world.office.names(of: [issued.person]) != [issued.person: "Sam Specht"])
        #expect(try await world.office.vault.person(email: "sam@office.example") == nil)
    }
}
