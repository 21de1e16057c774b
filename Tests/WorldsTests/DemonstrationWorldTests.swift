import Journal
import Office
import Programme
import Testing

@testable import Worlds

@Suite(.serialized) struct `The demonstration world` {
    @Test func `puts every company where the cast says`() async throws {
        let world = try await TestWorld.demonstration.value
        let memberships = try await world.memberships()
        let cast = DemonstrationWorld.companies(today: TestWorld.now.day)
        #expect(cast.count >= 12)
        for member in cast {
            let membership = memberships[member.details.name]
            #expect(membership?.status == member.life.reaches.status, "\(member.details.name)")
            #expect(membership?.entityType == member.entityType, "\(member.details.name)")
        }
        #expect(memberships.count == cast.count)
        #expect(Set(memberships.values.map(\.status)) == Set(MembershipStatus.allCases))
    }

    @Test func `has a journal that verifies`() async throws {
        let world = try await TestWorld.demonstration.value
        let verification = try await world.journal.verifyChain()
        #expect(verification.problem == nil)
        #expect(verification.checked > 1000)
        #expect(verification.checked == (try await world.journal.head().position))
    }

    @Test func `ends when it is said to, and its time never runs backwards`() async throws {
        let times = try await TestWorld.demonstration.value.entries().map(\.at)
        #expect(times == times.sorted())
        #expect(try #require(times.last) <= TestWorld.now)
    }

    @Test func `comes out the same from the same seed and moment, entry by entry`() async throws {
        let one = try await TestWorld.demonstration.value.entries()
        let other = try await TestWorld(.demonstration).entries()
        #expect(one.count == other.count)
        let differing = zip(one, other).first { $0.hash != $1.hash }
        #expect(differing == nil, "\(differing.map { "\($0.0.position): \($0.0.body.kind), \($0.1.body.kind)" } ?? "")")
    }

    @Test func `is told anew on another day, with the same cast in the same places`() async throws {
        let later = Instant(TestWorld.now.day + 200, millisecondOfDay: 10 * 3_600_000)
        let memberships = try await TestWorld(.demonstration, until: later).memberships()
        for member in DemonstrationWorld.companies(today: later.day) {
            #expect(memberships[member.details.name]?.status == member.life.reaches.status, "\(member.details.name)")
        }
    }

    @Test func `lets everybody in who is named on the sign-in page`() async throws {
        let office = try await TestWorld.demonstration.value.office
        for account in DemonstrationAccount.all {
            _ = try await office.signIn(email: account.email, password: DemonstrationAccount.password)
        }
    }
}

@Suite(.serialized) struct `Addresses of invented worlds` {
    @Test(arguments: [InventedWorld.demonstration, .generated(companies: 8, seed: 3)])
    func `lie nowhere but under .example`(_ world: InventedWorld) async throws {
        let made = try await TestWorld(world)
        let people = Set(
            try await made.entries().filter { $0.stream.category == Organisation.category }.compactMap { entry in
                if case .appointed(let person, _) = try Organisation.restore(entry.body) { person } else { nil }
            })
        let addresses = try await made.office.vault.people(Array(people)).values.map(\.email)
        #expect(addresses.count == people.count)
        #expect(addresses.filter { !$0.hasSuffix(".example") } == [])
        let companies = try await made.entries().filter { $0.stream.category == Company.category }
        for entry in companies {
            switch try Company.restore(entry.body) {
            case .registered(let details), .described(let details):
                #expect(details.website.isEmpty || details.website.hasSuffix(".example"), "\(details.website)")
            case .sitePlaced, .siteClosed, .contactNamed, .contactDropped: break
            }
        }
        for entry in try await made.entries() {
            let text = String(decoding: entry.body.json, as: UTF8.self)
            for address in text.split(whereSeparator: { " \"\\,;()<>".contains($0) })
            where address.contains("@") || address.contains("://") {
                #expect(address.contains(".example"), "entry \(entry.position): \(address)")
            }
        }
    }
}

@Suite(.serialized) struct `The record as of an earlier moment` {
    /// Days after a company's beginning, and where it stood at their end.
    @Test(
        arguments: [
            (0, nil), (3, .draft), (8, .preApplicant), (33, .applicant), (79, .approved), (83, .certified),
            (370, .certified),
        ] as [(Int, MembershipStatus?)])
    func `shows where a company stood`(after days: Int, status: MembershipStatus?) async throws {
        let world = try await TestWorld.demonstration.value
        let name = "Quillfeather Toys"
        let id = try #require(try await world.memberships()[name]?.id)
        let plan = try #require(
            DemonstrationWorld.companies(today: TestWorld.now.day).first { $0.details.name == name })
        let moment = Instant(plan.life.begins + days + 1)
        let then = try await world.journal.load(Membership.self, id.description, upTo: moment)
        #expect(then.state.status == status)
        let now = try await world.journal.load(Membership.self, id.description)
        #expect(now.version >= then.version)
    }

    @Test func `shows the answers of that moment and not those of today`() async throws {
        let world = try await TestWorld.demonstration.value
        let name = "Tansy & Thimble Textiles"
        let id = try #require(try await world.memberships()[name]?.id)
        let history = try await world.journal.events(of: Profile.self, id.description)
        let returned = try #require(history.first { $0.event == .sentBack })
        let then = try await world.journal.load(Profile.self, id.description, upTo: returned.entry.at).state
        let now = try await world.journal.load(Profile.self, id.description).state
        #expect(then.rejected.count == 4)
        #expect(now.rejected == [])
        #expect(then.rejected.filter { then.answers[$0] == now.answers[$0] } == [])
    }
}
