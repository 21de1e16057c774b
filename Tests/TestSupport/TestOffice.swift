import Foundation
import Journal
import Office
import Programme
import ReadModels

/// A whole office on a folder of its own: a real journal, real tables and a real vault, under a clock that tests move.
package final class TestOffice: Sendable {
    package let office: Office
    package let clock: MovableClock
    package let folder: String
    private let following: Task<Void, Never>

    /// - Parameter daysAhead: Of a demonstration whose time can be moved; `nil` for a real installation.
    package init(
        parameters: ScryptParameters = .trivial, on day: Day = Day(year: 2026, month: 3, dayOfMonth: 2)!,
        chance: Chance = Chance(), daysAhead: Int? = nil
    ) async throws {
        folder = NSTemporaryDirectory() + "office-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        clock = MovableClock(Instant(day, millisecondOfDay: 9 * 3_600_000))
        let data = try TestProgramme.data.get()
        let journal = try SQLiteJournal(path: folder + "/journal.sqlite")
        let readModels = try await ReadModels.open(
            at: folder + "/read-models.sqlite", following: journal, under: data.rulebook, today: day)
        office = Office(
            journal: journal, readModels: readModels, vault: try Vault(path: folder + "/vault.sqlite"),
            data: data, clock: daysAhead.map { [clock] in DemonstrationClock(machine: clock, daysAhead: $0) } ?? clock,
            chance: chance, passwords: PasswordHasher(parameters: parameters))
        following = Task { try? await readModels.follow() }
    }

    deinit {
        following.cancel()
        try? FileManager.default.removeItem(atPath: folder)
    }

    package func entriesInJournal() async throws -> Int { try await office.journal.head().position }
}

package let goodPassword = "violet kettle under nine moons"

extension TestOffice {
    /// Signs a company up and gives its first officer.
    package func signUpCompany(
        _ name: String = "Example Imports", email: String = "ana@example.com", password: String = goodPassword
    ) async throws -> SignedIn {
        try await office.signUp(
            SignUp(companyName: name, personName: "Ana Ruiz", email: email, phone: "+1 555 0100", password: password))
    }

    /// Founds the programme office and gives its operator.
    package func foundOffice() async throws -> Identity {
        _ = try await office.foundOffice(
            "Programme Office North", operator: PersonEntry(name: "Omar Odell", email: "omar@office.example"),
            password: goodPassword)
        return try await office.signIn(email: "omar@office.example", password: goodPassword).identity
    }

    /// A membership that the company has certified on a day, written straight to the journal.
    package func certifiedMembership(of identity: Identity, on day: Day) async throws -> ID<Membership> {
        let id: ID<Membership> = office.freshID()
        let company: ID<Company> = ID(high: identity.organisation.high, low: identity.organisation.low)
        try await record(
            [
                .opened(company: company, as: TestProgramme.importer, on: day), .applicationSubmitted(on: day),
                .profileSubmitted(on: day), .profileApproved(on: day), .certified(on: day),
            ], of: id)
        return id
    }

    /// A membership whose application and profile are in the office's hand since a day.
    package func submittedMembership(of identity: Identity, on day: Day) async throws -> ID<Membership> {
        let id: ID<Membership> = office.freshID()
        let company: ID<Company> = ID(high: identity.organisation.high, low: identity.organisation.low)
        try await record(
            [
                .opened(company: company, as: TestProgramme.importer, on: day), .applicationSubmitted(on: day),
                .profileSubmitted(on: day),
            ], of: id)
        return id
    }

    private func record(_ events: [Membership.Event], of id: ID<Membership>) async throws {
        let stream = StreamID(Membership.self, id)
        let appended = try await office.journal.append(
            Append(
                expectations: [], events: try events.map { (stream, try Membership.store($0)) },
                actor: .system("tests"), at: clock.now()))
        try await office.readModels.reach(appended.last)
    }
}

extension TestOffice {
    /// Somebody of the programme office.
    package func staff(_ email: String, _ role: Role, by chief: Identity) async throws -> Identity {
        let person = try await office.addColleague(PersonEntry(name: email, email: email), as: role, by: chief).person
        return Identity(person: person, organisation: chief.organisation, kind: .office, role: role)
    }

    package func files(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder + "/" + name)
    }
}
