import Programme
import ReadModels
import TestSupport
import Testing

@Suite struct `The office’s queue` {
    @Test(arguments: 0..<4 as Range<UInt64>)
    func `shows every running clock once, soonest due first, however it is cut into pages`(seed: UInt64) async throws {
        var random = Seeded(seed)
        let (house, today) = try await office(using: &random)
        let readModels = house.office.readModels
        let filter = QueueFilter(today: today)
        let whole = try await readModels.queue(filter, after: nil, limit: 1000)
        #expect(whole.count > 20)
        let keys = whole.map { "\($0.key.due) \($0.key.membership) \($0.key.clock.rawValue)" }
        #expect(keys == keys.sorted())
        #expect(Set(keys).count == keys.count)

        var paged: [QueueRow] = []
        while true {
            let limit = Int.random(in: 1...7, using: &random)
            let page = try await readModels.queue(filter, after: paged.last?.key, limit: limit)
            paged += page
            if page.count < limit { break }
        }
        #expect(paged == whole)

        // And back again, from the end.
        var place = ListPlace<QueueKey>.before(try #require(whole.last).key)
        var back = [try #require(whole.last)]
        while true {
            let page = try await readModels.queue(filter, at: place, limit: 3)
            back = page.rows + back
            #expect(page.hasAfter)
            guard page.hasBefore, let first = page.rows.first else { break }
            place = .before(first.key)
        }
        #expect(back == whole)
        let start = try await readModels.queue(filter, at: .start, limit: 3)
        #expect(!start.hasBefore && start.hasAfter && start.rows == Array(whole.prefix(3)))
    }

    @Test func `leaves out what cannot be done yet`() async throws {
        var random = Seeded(9)
        let (house, today) = try await office(using: &random)
        let queue = try await house.office.readModels.queue(QueueFilter(today: today), after: nil, limit: 1000)
        #expect(queue.filter { !$0.deadline.isActionable(on: today) } == [])
        let later = try await house.office.readModels.queue(QueueFilter(today: today + 400), after: nil, limit: 1000)
        #expect(later.count > queue.count)
    }

    @Test func `shows a person’s own cases and some clocks when asked to`() async throws {
        var random = Seeded(5)
        let (house, today) = try await office(using: &random)
        let chief = try await house.foundOffice()
        let supervisor = try await house.staff("supervisor@office.example", .supervisor, by: chief)
        let specialist = try await house.staff("specialist@office.example", .specialist, by: chief)
        let all = try await house.office.readModels.queue(QueueFilter(today: today), after: nil, limit: 1000)
        let own = Set(all.map(\.membership.id).prefix(5))
        for id in own { try await house.office.assign(id, to: specialist.person, by: supervisor) }
        let mine = try await house.office.readModels.queue(
            QueueFilter(of: specialist.person, today: today), after: nil, limit: 1000)
        #expect(mine.map(\.key) == all.map(\.key).filter { own.contains($0.membership) })
        let decisions = try await house.office.readModels.queue(
            QueueFilter(clocks: [.certificationDecision], today: today), after: nil, limit: 1000)
        #expect(decisions.map(\.key) == all.map(\.key).filter { $0.clock == .certificationDecision })
    }

    @Test func `counts what is overdue and what is near as its rows say`() async throws {
        var random = Seeded(6)
        let (house, today) = try await office(using: &random)
        let filter = QueueFilter(today: today)
        let rows = try await house.office.readModels.queue(filter, after: nil, limit: 1000)
        let counts = try await house.office.readModels.urgency(filter, before: today + 30)
        #expect(counts.overdue == rows.count { $0.deadline.due < today })
        #expect(counts.soon == rows.count { $0.deadline.due >= today && $0.deadline.due < today + 30 })
        #expect(counts.overdue > 0 && counts.soon > 0)
    }

    /// An office with some forty memberships; several clocks end on the same day.
    private func office(using random: inout Seeded) async throws -> (house: TestOffice, today: Day) {
        let house = try await TestOffice()
        let today = house.office.today
        let company = try await house.signUpCompany().identity
        for _ in 0..<20 {
            _ = try await house.submittedMembership(
                of: company, on: today - 10 * Int.random(in: 0...15, using: &random))
            _ = try await house.certifiedMembership(
                of: company, on: today - 30 * Int.random(in: 0...24, using: &random))
        }
        return (house, today)
    }
}

@Suite struct `Unassigned cases` {
    @Test func `are paged both ways, oldest first`() async throws {
        let house = try await TestOffice()
        let company = try await house.signUpCompany().identity
        for day in 1...5 { _ = try await house.submittedMembership(of: company, on: house.office.today - day) }
        let readModels = house.office.readModels
        let whole = try await readModels.unassigned(at: .start, limit: 50).rows
        #expect(whole.count == 5)
        func key(_ row: MembershipSummary) throws -> UnassignedKey {
            UnassignedKey(submittedOn: try #require(row.submittedOn), membership: row.id)
        }
        let first = try await readModels.unassigned(at: .start, limit: 2)
        #expect(!first.hasBefore && first.hasAfter)
        let second = try await readModels.unassigned(at: .after(try key(first.rows[1])), limit: 2)
        let third = try await readModels.unassigned(at: .after(try key(second.rows[1])), limit: 2)
        #expect(!third.hasAfter)
        #expect(first.rows + second.rows + third.rows == whole)
        #expect(try await readModels.unassigned(at: .before(try key(third.rows[0])), limit: 2).rows == second.rows)
    }

    @Test func `include those whose specialist has left, and are given out again`() async throws {
        let house = try await TestOffice()
        let company = try await house.signUpCompany().identity
        let id = try await house.submittedMembership(of: company, on: house.office.today)
        let chief = try await house.foundOffice()
        let supervisor = try await house.staff("supervisor@office.example", .supervisor, by: chief)
        let leaving = try await house.staff("leaving@office.example", .specialist, by: chief)
        try await house.office.assign(id, to: leaving.person, by: supervisor)
        #expect(try await house.office.readModels.unassignedCount() == 0)

        try await house.office.removePerson(leaving.person)
        #expect(try await house.office.readModels.unassigned(at: .start, limit: 5).rows.map(\.id) == [id])
        #expect(try await house.office.readModels.unassignedCount() == 1)
        let staying = try await house.staff("staying@office.example", .specialist, by: chief)
        #expect(try await house.office.assignByWorkload(by: supervisor) == 1)
        #expect(try await house.office.readModels.membership(id)?.specialist == staying.person)
        #expect(try await house.office.readModels.unassignedCount() == 0)
    }
}
