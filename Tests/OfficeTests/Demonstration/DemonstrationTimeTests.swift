import Journal
import Programme
import ReadModels
import TestSupport
import Testing

@testable import Office

@Suite struct `The time of a demonstration` {
    private let start = Day(year: 2026, month: 3, dayOfMonth: 2)!

    private func demonstration(daysAhead: Int = 0) async throws -> (world: TestOffice, time: DemonstrationTime) {
        let world = try await TestOffice(on: start, daysAhead: daysAhead)
        return (world, try #require(DemonstrationTime(of: world.office)))
    }

    @Test func `moves on by a day and by a week, and the machine's stays`() async throws {
        let (world, time) = try await demonstration()
        #expect(try await time.move(.day, from: start) == start + 1)
        #expect(try await time.move(.week, from: start + 1) == start + 8)
        #expect(world.office.today == start + 8 && time.realDay == start)
    }

    @Test func `is no time of a real installation`() async throws {
        #expect(DemonstrationTime(of: try await TestOffice().office) == nil)
    }

    @Test func `never goes back`() {
        let clock = DemonstrationClock(machine: MovableClock(Instant(start)), daysAhead: 3)
        clock.forward(toDaysAhead: 1)
        #expect(clock.daysAhead == 3)
        clock.forward(toDaysAhead: 5)
        #expect(clock.now().day == start + 5)
    }

    @Test func `is where it was after a restart`() async throws {
        let (world, time) = try await demonstration()
        #expect(try await DemonstrationTime.daysAhead(in: world.office.vault) == 0)
        try await time.move(.week, from: start)
        let reopened = try Vault(path: world.folder + "/vault.sqlite")
        #expect(try await DemonstrationTime.daysAhead(in: reopened) == 7)
    }

    @Test func `is moved once by several who press at once`() async throws {
        let (world, time) = try await demonstration()
        let moves = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<5 { group.addTask { (try? await time.move(.week, from: self.start)) != nil } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(moves == 1)
        await #expect(throws: DemonstrationTime.Refusal.movedMeanwhile(start + 7)) {
            try await time.move(.day, from: start)
        }
        #expect(world.office.today == start + 7)
    }

    @Test func `goes to the next day on which a window opens or something is due`() async throws {
        let (world, time) = try await demonstration()
        await #expect(throws: DemonstrationTime.Refusal.nothingAhead) { try await time.move(.deadline, from: start) }
        let officer = try await world.signUpCompany().identity
        let submitted = try await world.submittedMembership(of: officer, on: start - 60)
        _ = try await world.certifiedMembership(of: officer, on: start - 80)
        let next = try #require(try await time.next())
        #expect(next.membership.id == submitted && next.deadline.clock == .certificationDecision)
        let due = next.deadline.due
        #expect(try await time.move(.deadline, from: start) == due)

        // A year from 12 December, of which the last 90 days are the window.
        let opening = try #require(try await time.next()?.deadline)
        #expect(opening.clock == .annualReview)
        #expect(try await time.move(.deadline, from: due) == opening.opens)
        #expect(try await time.move(.deadline, from: time.today) == opening.due)
    }

    @Test func `makes clocks run out and those that recur begin again`() async throws {
        let (world, time) = try await demonstration()
        let officer = try await world.signUpCompany().identity
        _ = try await world.submittedMembership(of: officer, on: start)
        _ = try await world.certifiedMembership(of: officer, on: start)
        while time.today <= start + 365 { try await time.move(.week, from: time.today) }
        let filter = QueueFilter(today: time.today)
        let counts = try await world.office.readModels.urgency(filter, before: time.today + 1)
        let queue = try await world.office.readModels.queue(filter, after: nil, limit: 10)
        #expect(counts.overdue == queue.filter { $0.deadline.due < time.today }.count)
        #expect(queue.contains { $0.deadline.clock == .certificationDecision && $0.deadline.due < time.today })
        #expect(!queue.contains { $0.deadline.clock == .annualReview }, "the next window opens months later")
        let review = try #require(try await time.next()?.deadline)
        #expect(review.clock == .annualReview && review.due == start.adding(years: 2))
    }

    @Test func `gives every reminder of the days gone by once, under its own date`() async throws {
        let (world, time) = try await demonstration()
        let officer = try await world.signUpCompany().identity
        _ = try await world.certifiedMembership(of: officer, on: start)
        while time.today < start + 365 { try await time.move(.deadline, from: time.today) }
        let told = try await world.office.inbox(of: officer).rows.reversed().compactMap { row -> String? in
            guard case .reminder(let notice) = row.subject else { return nil }
            return "\(row.at.day) \(notice.clock.rawValue) \(notice.step.rawValue)"
        }
        #expect(
            told == [
                "2026-12-02 annual-review window-opens", "2027-01-31 annual-review 30-days",
                "2027-02-16 annual-review 14-days", "2027-02-23 annual-review 7-days", "2027-03-01 annual-review 1-day",
                "2027-03-02 annual-review due-today",
            ])
        let entries = try await world.entriesInJournal()
        try await world.office.begin(time.today)
        #expect(try await world.entriesInJournal() == entries)
    }

    @Test func `sends by mail only what came in the last week`() async throws {
        let (world, time) = try await demonstration()
        let officer = try await world.signUpCompany().identity
        _ = try await world.certifiedMembership(of: officer, on: start)
        while time.today < start + 365 { try await time.move(.deadline, from: time.today) }
        let mailer = OutboxMailer(folder: world.folder + "/outbox", sender: .sampleSender)
        let post = try await world.office.mailInbox(with: mailer)
        // Of six reminders those of seven days and one day before the end, and of the end itself.
        #expect(post.sent == 3)
    }

    @Test func `signs nobody out, and neither forgives nor prolongs the wait after wrong passwords`() async throws {
        let (world, time) = try await demonstration()
        let token = try await world.signUpCompany().token
        for _ in 0..<5 {
            await #expect(throws: SignInRefusal.wrong) {
                try await world.office.signIn(email: "ana@example.com", password: "wrong")
            }
        }
        try await time.move(.week, from: start)
        world.clock.advance(seconds: 10)
        #expect(try await world.office.session(token: token) != nil)
        #expect(try await world.office.forgetEndedSessions() == 0)
        await #expect(throws: SignInRefusal.throttled(retryAfterSeconds: 5)) {
            try await world.office.signIn(email: "ana@example.com", password: goodPassword)
        }
        world.clock.advance(seconds: 3600)
        #expect(try await world.office.session(token: token) == nil)
    }

    @Test func `goes at most ten years ahead`() async throws {
        let (world, time) = try await demonstration(daysAhead: 3650)
        await #expect(throws: DemonstrationTime.Refusal.farEnough) {
            try await time.move(.week, from: time.today)
        }
        try await time.move(.day, from: time.today)
        #expect(world.office.today == start + 3651)
    }
}
