import Catalogue
import Foundation
import Journal
import Office
import Pages
import Programme
import ReadModels
import Synchronization

@testable import Web

/// An office on a folder of its own with one company under review, whose file has things in it that the company must
/// not see.
final class World: Sendable {
    let office: Office
    let officer: Identity
    let specialist: Identity
    let otherSpecialist: Identity
    let membership: ID<Membership>
    private let folder: String
    private let following: Task<Void, Never>

    /// What stands nowhere but in the office's file, and the names of the fields that would hold it.
    static let secrets = [
        "basis-that-is-secret", "note-that-is-secret", "Dora Secret", "\"vetting\":", "\"specialist\":", "\"minutes\":",
    ]
    static let minutes = 77

    init() async throws {
        folder = NSTemporaryDirectory() + "web-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let data = try ProgrammeLoader.load()
        let clock = Ticking(Instant(Day(number: 20_514), millisecondOfDay: 9 * 3_600_000))
        let journal = try SQLiteJournal(path: folder + "/journal.sqlite")
        let readModels = try await ReadModels.open(
            at: folder + "/read-models.sqlite", following: journal, under: data.rulebook, today: clock.now().day)
        let office = Office(
            journal: journal, readModels: readModels, vault: try Vault(path: folder + "/vault.sqlite"), data: data,
            clock: clock)
        self.office = office
        following = Task { try? await readModels.follow() }

        let password = "violet kettle under nine moons"
        officer = try await office.signUp(
            SignUp(
                companyName: "Example Imports", personName: "Ana Ruiz", email: "ana@example.com", phone: "",
                password: password)
        ).identity
        _ = try await office.foundOffice(
            "Office", operator: PersonEntry(name: "Omar", email: "omar@office.example"), password: password)
        let chief = try await office.signIn(email: "omar@office.example", password: password).identity
        specialist = try await office.staff("Dora Secret", "dora@office.example", .specialist, by: chief)
        otherSpecialist = try await office.staff("Otto", "otto@office.example", .specialist, by: chief)
        let supervisor = try await office.staff("Sue", "sue@office.example", .supervisor, by: chief)

        membership = office.freshID()
        try await office.put(membership, of: officer)
        try await office.assign(membership, to: specialist.person, by: supervisor)
        try await office.recordCheck(
            .debts, isClear: false, basis: "basis-that-is-secret", in: membership, by: specialist)
        try await office.recordTime(
            .certification, minutes: Self.minutes, on: office.today, note: "note-that-is-secret", in: membership,
            by: specialist)
    }

    deinit {
        following.cancel()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// A request for an endpoint about this world's company and membership.
    ///
    /// - Parameter body: Every field that any form of the office cannot do without, if absent.
    func visit(_ endpoint: Endpoint, as identity: Identity, _ body: Visit.Body? = nil) throws -> Visit {
        let complete = #"{"check":"debts","name":"Eve","email":"eve@example.com","specialist":"\#(specialist.person)"}"#
        return Visit(
            office: office, renderer: try PageRenderer(), path: endpoint.path,
            session: Session(identity: identity, name: "", organisationName: "", csrf: ""), token: nil, source: nil,
            parameters: [
                "membership": membership.description, "company": identity.company?.description ?? "", "number": "1",
                "criterion": "6.2",
            ], query: [:], body: body ?? .json(Array(complete.utf8)), isJSON: false)
    }
}

private final class Ticking: TimeSource {
    private let time: Mutex<Instant>

    init(_ time: Instant) { self.time = Mutex(time) }

    func now() -> Instant {
        time.withLock { time in
            time = Instant(milliseconds: time.milliseconds + 1)
            return time
        }
    }
}

extension Office {
    fileprivate func staff(_ name: String, _ email: String, _ role: Role, by chief: Identity) async throws -> Identity {
        let person = try await addColleague(PersonEntry(name: name, email: email), as: role, by: chief).person
        return Identity(person: person, organisation: chief.organisation, kind: .office, role: role)
    }

    /// A membership whose application and profile are in the office's hand, written straight to the journal.
    fileprivate func put(_ id: ID<Membership>, of officer: Identity) async throws {
        guard let company = officer.company else { return }
        let type = EntityType(rawValue: "importer")
        let levels = Dictionary(uniqueKeysWithValues: criteria.criteria(for: type).map { ($0.id, Level.should) })
        let membership: [Membership.Event] = [
            .opened(company: company, as: type, on: today), .applicationSubmitted(on: today),
            .profileSubmitted(on: today),
        ]
        let profile: [Profile.Event] = [.begun(edition: criteria.edition, levels), .submitted(on: today)]
        let events =
            try membership.map { (StreamID(Membership.self, id), try Membership.store($0)) }
            + profile.map { (StreamID(Profile.self, id), try Profile.store($0)) }
        let appended = try await journal.append(
            Append(expectations: [], events: events, actor: .person(officer.person), at: clock.now()))
        try await readModels.reach(appended.last)
    }
}
