import Journal
import Programme
import ReadModels

extension Office {
    /// Who acts when reminders are given.
    static let reminders = Actor.system("reminders")

    /// What a new day brings by itself: recurring clocks roll on, and the day's reminders are given.
    ///
    /// - Returns: How many were given.
    @discardableResult
    func begin(_ day: Day) async throws -> Int {
        try await readModels.advance(to: day)
        return try await remind(on: day)
    }

    /// Gives the reminders that are due on a day. Doing it again on the same day gives none.
    ///
    /// - Returns: How many were given.
    @discardableResult
    public func remind(on day: Day) async throws -> Int {
        var given = 0
        var last: QueueKey?
        while true {
            let page = try await readModels.deadlinesToWatch(
                on: day, within: Self.earliestStep, after: last, limit: Self.pageOfDeadlines)
            for watched in page where watched.deadline.reminder(on: day, after: watched.given) != nil {
                given += try await remind(of: watched.deadline.clock, in: watched.membership, on: day)
            }
            guard let end = page.last, page.count == Self.pageOfDeadlines else { return given }
            last = QueueKey(due: end.deadline.due, membership: end.membership, clock: end.deadline.clock)
        }
    }

    private static let earliestStep = ReminderStep.allCases.compactMap(\.daysBefore).max() ?? 0
    private static let pageOfDeadlines = 500

    /// The table only says where to look: the deadline, its people and what was given are read from the record.
    private func remind(of clock: ClockKey, in id: ID<Membership>, on day: Day) async throws -> Int {
        try await perform(by: Self.reminders) { work in
            let deadlines = try await work.state(Membership.self, id).deadlines(on: day, under: rulebook)
            guard let deadline = deadlines.first(where: { $0.clock == clock }) else { return 0 }
            let specialist = try await work.state(CaseFile.self, id).specialist
            let audience = Reminder.Audience(of: rulebook[clock]?.owner, specialist: specialist)
            return try await work.decide(.remind(of: deadline, on: day, to: audience), Reminder.self, id).count
        }
    }
}

extension Reminder.Audience {
    /// - Parameter owner: Who has to act; `nil` for a date that the specialist asked the company for.
    init(of owner: Clock.Owner?, specialist: ID<Person>?) {
        switch owner {
        case .company, nil: self = .company
        case .office, .secretary: self = specialist.map { .specialist($0) } ?? .supervisors
        }
    }
}
