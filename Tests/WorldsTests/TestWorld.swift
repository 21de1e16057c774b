import Foundation
import Journal
import Office
import Programme
import ReadModels
import TestSupport

@testable import Worlds

/// An invented world in a folder of its own.
final class TestWorld: Sendable {
    let office: Office
    let journal: SQLiteJournal
    private let folder: String
    private let following: Task<Void, Never>

    static let now = Instant(Day(year: 2026, month: 11, dayOfMonth: 2)!, millisecondOfDay: 15 * 3_600_000)

    init(_ world: InventedWorld, until now: Instant = TestWorld.now) async throws {
        folder = NSTemporaryDirectory() + "world-tests-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let data = try TestProgramme.data.get()
        let clock = WorldClock(now)
        journal = try SQLiteJournal(path: folder + "/journal.sqlite")
        let readModels = try await ReadModels.open(
            at: folder + "/read-models.sqlite", following: journal, under: data.rulebook, today: now.day)
        office = Office(
            journal: journal, readModels: readModels, vault: try Vault(path: folder + "/vault.sqlite"), data: data,
            clock: clock, chance: Chance(SeededRandom(seed: world.seed)),
            passwords: PasswordHasher(parameters: .trivial))
        following = Task { try? await readModels.follow() }
        try await world.build(in: office, clock: clock, until: now) { _, _ in }
    }

    deinit {
        following.cancel()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The demonstration world, made once for all tests that only look at it.
    static let demonstration = Task { try await TestWorld(.demonstration) }

    /// Every entry of the journal.
    func entries() async throws -> [Entry] { try await journal.entries(after: 0, limit: 1_000_000) }

    /// The memberships of a company, by the company's name.
    func memberships() async throws -> [String: MembershipSummary] {
        let companies = Set(
            try await entries().filter { $0.stream.category == Company.category }.compactMap {
                ID<Company>($0.stream.key)
            })
        var found: [String: MembershipSummary] = [:]
        for company in companies {
            for membership in try await office.readModels.memberships(of: company) {
                found[membership.companyName] = membership
            }
        }
        return found
    }
}

extension LifePlan.Stage {
    /// Where the office sees a company that came this far.
    var status: MembershipStatus {
        switch self {
        case .draft: .draft
        case .submitted, .answering: .preApplicant
        case .underReview: .applicant
        case .returned: .returned
        case .approved: .approved
        case .certified: .certified
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        }
    }
}
