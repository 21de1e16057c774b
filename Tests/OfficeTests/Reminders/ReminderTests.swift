import Journal
import Programme
import ReadModels
import Synchronization
import TestSupport
import Testing

@testable import Office

@Suite struct `Reminders` {
    private let certified = Day(year: 2026, month: 3, dayOfMonth: 2)!

    /// Lets days pass one by one, and gives what was reminded of on which.
    private func live(_ world: TestOffice, days: Int, as identity: Identity) async throws -> [String] {
        var known = try await world.office.inbox(of: identity, limit: 1).rows.first?.position ?? 0
        var told: [String] = []
        for _ in 0..<days {
            let today = world.office.today
            try await world.office.readModels.advance(to: today)
            try await world.office.remind(on: today)
            for row in try await world.office.inbox(of: identity, limit: 50).rows.reversed() where row.position > known
            {
                known = row.position
                guard let notice = row.reminder else { continue }
                told.append("\(today) \(notice.clock.rawValue) \(notice.step.rawValue)")
            }
            world.clock.advance(days: 1)
        }
        return told
    }

    @Test func `of a yearly review come to the company as the day comes nearer, each once`() async throws {
        let world = try await TestOffice(on: certified)
        let officer = try await world.signUpCompany().identity
        _ = try await world.certifiedMembership(of: officer, on: certified)
        #expect(
            try await live(world, days: 400, as: officer) == [
                "2026-12-02 annual-review window-opens", "2027-01-31 annual-review 30-days",
                "2027-02-16 annual-review 14-days", "2027-02-23 annual-review 7-days", "2027-03-01 annual-review 1-day",
                "2027-03-02 annual-review due-today",
            ])
    }

    @Test func `of the office's own deadlines come to the office, overdue ones too, and not to the company`()
        async throws
    {
        let world = try await TestOffice(on: certified)
        let chief = try await world.foundOffice()
        let officer = try await world.signUpCompany().identity
        let supervisor = try await world.staff("sue@office.example", .supervisor, by: chief)
        _ = try await world.submittedMembership(of: officer, on: certified)
        let told = try await live(world, days: 100, as: supervisor)
        #expect(
            told.map { String($0.dropFirst(11)) } == [
                "certification-decision 30-days", "certification-decision 14-days", "certification-decision 7-days",
                "certification-decision 1-day", "certification-decision due-today", "certification-decision overdue",
            ])
        #expect(try await world.office.inbox(of: officer).rows.allSatisfy { $0.reminder == nil })
    }

    @Test func `come to the specialist once a case is assigned, and then not to others`() async throws {
        let world = try await TestOffice(on: certified)
        let chief = try await world.foundOffice()
        let officer = try await world.signUpCompany().identity
        let supervisor = try await world.staff("sue@office.example", .supervisor, by: chief)
        let specialist = try await world.staff("sam@office.example", .specialist, by: chief)
        let other = try await world.staff("siri@office.example", .specialist, by: chief)
        let id = try await world.submittedMembership(of: officer, on: certified)
        try await world.office.assign(id, to: specialist.person, by: supervisor)
        try await world.office.remind(on: certified + 60)
        #expect(try await world.office.inbox(of: specialist).rows.map(\.membership) == [id])
        #expect(try await world.office.inbox(of: supervisor).rows == [])
        #expect(try await world.office.inbox(of: other).rows == [])
    }

    @Test func `given twice on a day, by two at once, are given once`() async throws {
        let world = try await TestOffice(on: certified)
        let officer = try await world.signUpCompany().identity
        for _ in 0..<5 { _ = try await world.certifiedMembership(of: officer, on: certified) }
        try await world.seeAll(as: officer)
        let day = certified + 300
        let given = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 { group.addTask { try await world.office.remind(on: day) } }
            return try await group.reduce(0, +)
        }
        #expect(given == 5)
        #expect(try await world.office.remind(on: day) == 0)
        #expect(try await world.office.unseenCount(of: officer) == 5)
    }

    @Test func `that were missed are not made up for`() async throws {
        let world = try await TestOffice(on: certified)
        let officer = try await world.signUpCompany().identity
        _ = try await world.certifiedMembership(of: officer, on: certified)
        #expect(try await world.office.remind(on: certified + 360) == 2)
        let steps = try await world.office.inbox(of: officer).rows.compactMap(\.reminder?.step)
        #expect(steps == [.sevenDays])
    }

    @Test(arguments: [(395, 1), (396, 0)])
    func `of a deadline that has been past for a month are not begun`(days: Int, given: Int) async throws {
        let world = try await TestOffice(on: certified)
        let officer = try await world.signUpCompany().identity
        _ = try await world.certifiedMembership(of: officer, on: certified)
        // The yearly review has gone on to its next round, which is far away; the first validation has not.
        try await world.office.readModels.advance(to: certified + days)
        #expect(try await world.office.remind(on: certified + days) == given)
    }

    @Test func `are unseen until somebody has looked, each person for themselves`() async throws {
        let world = try await TestOffice(on: certified)
        let officer = try await world.signUpCompany().identity
        let bo = try await world.office.addColleague(
            PersonEntry(name: "Bo", email: "bo@example.com"), as: .viewer, by: officer)
        let viewer = Identity(
            person: bo.person, organisation: officer.organisation, kind: .company, role: .viewer)
        for _ in 0..<3 { _ = try await world.certifiedMembership(of: officer, on: certified) }
        try await world.seeAll(as: officer)
        try await world.seeAll(as: viewer)
        try await world.office.remind(on: certified + 300)
        let first = try #require(try await world.office.inbox(of: officer, limit: 1).rows.first)
        #expect(try await world.office.inbox(of: officer, at: .after(first.position), limit: 2).rows.count == 2)
        try await world.office.markSeen(upTo: first.position, by: officer)
        try await world.office.markSeen(upTo: 1, by: officer)
        #expect(try await world.office.unseenCount(of: officer) == 0)
        #expect(try await world.office.unseenCount(of: viewer) == 3)
    }

    @Test func `are the same in tables that are built anew`() async throws {
        let world = try await TestOffice(on: certified)
        let officer = try await world.signUpCompany().identity
        _ = try await world.certifiedMembership(of: officer, on: certified)
        for day in [300, 345, 360] { try await world.office.remind(on: certified + day) }
        let rebuilt = try await ReadModels.open(
            at: world.folder + "/again.sqlite", following: world.office.journal, under: world.office.rulebook,
            today: certified)
        try await rebuilt.catchUp()
        let rows = try await rebuilt.inbox(of: .company(try #require(officer.company)), at: .start, limit: 50).rows
        #expect(rows == (try await world.office.inbox(of: officer).rows))
        #expect(rows.count { $0.reminder != nil } == 3 && rows.count { $0.reminder == nil } == 3)
    }
}

@Suite struct `Mailing reminders` {
    private let certified = Day(year: 2026, month: 3, dayOfMonth: 2)!

    private func world() async throws -> (TestOffice, Identity) {
        let world = try await TestOffice(on: certified)
        let officer = try await world.signUpCompany().identity
        _ = try await world.office.addColleague(
            PersonEntry(name: "Bo", email: "bo@example.com"), as: .contributor, by: officer)
        _ = try await world.office.addColleague(
            PersonEntry(name: "Vi", email: "vi@example.com"), as: .viewer, by: officer)
        _ = try await world.certifiedMembership(of: officer, on: certified)
        return (world, officer)
    }

    @Test func `goes to officers and contributors once, and says what and when`() async throws {
        let (world, _) = try await world()
        world.clock.advance(days: 351)
        try await world.office.remind(on: world.office.today)
        let mailer = RecordingMailer()
        let post = try await world.office.mailInbox(with: mailer)
        #expect(post == InboxPost(sent: 2))
        #expect(mailer.mails.map(\.to.address.description) == ["ana@example.com", "bo@example.com"])
        let mail = try #require(mailer.mails.first)
        #expect(mail.subject == "Review the security profile of the year: due on 2027-03-02 (Example Imports)")
        for line in ["Dear Ana Ruiz,", "When: due on 2027-03-02", "For: Example Imports, Importer"] {
            #expect(mail.text.split(separator: "\n").contains(Substring(line)), "\(mail.text)")
        }
        #expect(try await world.office.mailInbox(with: mailer) == InboxPost())
        #expect(mailer.mails.count == 2)
    }

    @Test func `waits while the mail server is away and goes on where it stopped`() async throws {
        let (world, _) = try await world()
        world.clock.advance(days: 351)
        try await world.office.remind(on: world.office.today)
        let mailer = RecordingMailer()
        mailer.failure.withLock { $0 = .later("no route") }
        #expect(try await world.office.mailInbox(with: mailer).stopped?.contains("no route") == true)
        mailer.failure.withLock { $0 = nil }
        #expect(try await world.office.mailInbox(with: mailer).sent == 2)
    }

    @Test func `passes over a message that nobody will ever take`() async throws {
        let (world, _) = try await world()
        world.clock.advance(days: 351)
        try await world.office.remind(on: world.office.today)
        let mailer = RecordingMailer()
        mailer.failure.withLock { $0 = .rejected("550") }
        let post = try await world.office.mailInbox(with: mailer)
        #expect(post.rejected.count == 2 && post.stopped == nil)
        #expect(try await world.office.mailInbox(with: mailer) == InboxPost())
    }

    @Test func `does not send what is older than a week`() async throws {
        let (world, _) = try await world()
        try await world.office.remind(on: certified + 351)
        world.clock.advance(days: 359)
        let mailer = RecordingMailer()
        #expect(try await world.office.mailInbox(with: mailer) == InboxPost())
        #expect(mailer.mails.isEmpty)
    }

    @Test func `puts a file for each into the outbox`() async throws {
        let (world, _) = try await world()
        world.clock.advance(days: 351)
        try await world.office.remind(on: world.office.today)
        let mailer = OutboxMailer(folder: world.folder + "/outbox", sender: .sampleSender)
        #expect(try await world.office.mailInbox(with: mailer).sent == 2)
        try await world.office.vault.setMetadata("reminders-mailed", nil)
        #expect(try await world.office.mailInbox(with: mailer).sent == 2)
        let files = try world.files(in: "outbox")
        #expect(files.count == 2)
        #expect(files.allSatisfy { $0.hasPrefix("reminder-") && $0.hasSuffix(".eml") })
    }
}

extension TestOffice {
    /// Looks at everything that came so far.
    fileprivate func seeAll(as identity: Identity) async throws {
        guard let newest = try await office.inbox(of: identity, limit: 1).rows.first else { return }
        try await office.markSeen(upTo: newest.position, by: identity)
    }
}

extension InboxRow {
    fileprivate var reminder: Reminder.Notice? {
        if case .reminder(let notice) = subject { notice } else { nil }
    }
}

@Suite struct `Letters` {
    private let today = Day(year: 2026, month: 3, dayOfMonth: 2)!

    @Test func `come into the inbox of the company they are for, numbered as the membership has them`() async throws {
        let world = try await TestOffice(on: today)
        let officer = try await world.signUpCompany().identity
        let stranger = try await world.signUpCompany("Other Imports", email: "otto@example.com").identity
        let first = try await world.submittedMembership(of: officer, on: today)
        try await world.office.withdraw(first, reason: "Changed plans.", by: officer)
        let second = try await world.certifiedMembership(of: officer, on: today)
        let rows = try await world.office.inbox(of: officer).rows
        #expect(
            rows.map(\.subject) == [
                .letter(3, .certified), .letter(2, .profileReceived), .letter(1, .applicationReceived),
                .letter(3, .withdrawn), .letter(2, .profileReceived), .letter(1, .applicationReceived),
            ])
        #expect(rows.map(\.membership) == [second, second, second, first, first, first])
        #expect(try await world.office.unseenCount(of: officer) == 6)
        #expect(try await world.office.inbox(of: stranger).rows == [])
    }

    @Test func `are numbered alike when tables are built anew from the middle`() async throws {
        let world = try await TestOffice(on: today)
        let officer = try await world.signUpCompany().identity
        let id = try await world.submittedMembership(of: officer, on: today)
        func reopened() async throws -> ReadModels {
            try await ReadModels.open(
                at: world.folder + "/again.sqlite", following: world.office.journal, under: world.office.rulebook,
                today: today)
        }
        try await reopened().catchUp()
        try await world.office.withdraw(id, reason: "Changed plans.", by: officer)
        let later = try await reopened()
        try await later.catchUp()
        #expect(
            try await later.inbox(of: .company(try #require(officer.company)), at: .start, limit: 1).rows.map(\.subject)
                == [.letter(3, .withdrawn)])
    }

    @Test func `are announced by mail to officers, once, without what they say`() async throws {
        let world = try await TestOffice(on: today)
        let officer = try await world.signUpCompany().identity
        _ = try await world.office.addColleague(
            PersonEntry(name: "Bo", email: "bo@example.com"), as: .contributor, by: officer)
        let id = try await world.submittedMembership(of: officer, on: today)
        try await world.office.withdraw(id, reason: "secret reason", by: officer)
        let mailer = RecordingMailer()
        #expect(try await world.office.mailInbox(with: mailer) == InboxPost(sent: 3))
        #expect(Set(mailer.mails.map(\.to.address.description)) == ["ana@example.com"])
        let mail = try #require(mailer.mails.last)
        #expect(mail.subject == "Letter of the programme office: application withdrawn (Example Imports)")
        #expect(mail.id.description.hasPrefix("letter-"))
        #expect(!mail.text.contains("secret reason"))
        #expect(mail.text.contains("For: Example Imports, Importer"))
        #expect(try await world.office.mailInbox(with: mailer) == InboxPost())
    }
}

private final class RecordingMailer: Mailer {
    private let sent = Mutex<[Mail]>([])
    let failure = Mutex<MailFailure?>(nil)

    var mails: [Mail] { sent.withLock { $0 } }

    func send(_ mail: Mail) async throws(MailFailure) {
        if let failure = failure.withLock({ $0 }) { throw failure }
        sent.withLock { $0.append(mail) }
    }
}
