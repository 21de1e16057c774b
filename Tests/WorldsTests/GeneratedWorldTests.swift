import Journal
import Programme
import TestSupport
import Testing

@testable import Worlds

@Suite(.serialized) struct `A generated world` {
    @Test(arguments: [1, 2] as [UInt64])
    func `of twenty companies is built and verifies, and each stands where its plan says`(seed: UInt64) async throws {
        let world = try await TestWorld(.generated(companies: 20, seed: seed))
        #expect(try await world.journal.verifyChain().problem == nil)
        let plan = GeneratedWorld(companies: 20, seed: seed, rulebook: world.office.rulebook).plan(until: TestWorld.now)
        let memberships = try await world.memberships()
        #expect(memberships.count == 20)
        for company in plan.companies {
            #expect(memberships[company.details.name]?.status == company.life.reaches.status, "\(company.details.name)")
        }
    }

    @Test func `comes out the same from its seed, and otherwise from another`() async throws {
        let one = try await TestWorld(.generated(companies: 3, seed: 7)).journal.head()
        let same = try await TestWorld(.generated(companies: 3, seed: 7)).journal.head()
        let other = try await TestWorld(.generated(companies: 3, seed: 8)).journal.head()
        #expect(one == same)
        #expect(one.hash != other.hash)
    }

    @Test func `gives no two of many companies the same name, address or identifier`() throws {
        let rulebook = try TestProgramme.data.get().rulebook
        let companies = GeneratedWorld(companies: 5000, seed: 1, rulebook: rulebook).plan(until: TestWorld.now)
            .companies
        #expect(Set(companies.map(\.details.name)).count == companies.count)
        #expect(Set(companies.map(\.officer.email)).count == companies.count)
        let claims = companies.flatMap { $0.identifiers.map { "\($0.key.rawValue):\($0.value)" } }
        #expect(Set(claims).count == claims.count)
    }

    @Test func `gives identifiers that have the form that the rulebook asks for`() throws {
        let rulebook = try TestProgramme.data.get().rulebook
        for company in GeneratedWorld(companies: 500, seed: 2, rulebook: rulebook).plan(until: TestWorld.now).companies
        {
            for (kind, value) in company.identifiers {
                if case .accepted? = rulebook[kind]?.check(value) { continue }
                Issue.record("\(kind.rawValue) \(value) of \(company.entityType.rawValue)")
            }
        }
    }
}
