import Programme
import Testing

@Suite struct `What is reminded of on a day` {
    private let deadline = Deadline(
        clock: ClockKey(rawValue: "annual-review"), started: "2025-03-31", opens: "2025-12-31", due: "2026-03-31")

    @Test(
        arguments: [
            ("2025-12-30", nil), ("2025-12-31", .windowOpens), ("2026-02-28", .windowOpens),
            ("2026-03-01", .thirtyDays),
            ("2026-03-16", .thirtyDays), ("2026-03-17", .fourteenDays), ("2026-03-24", .sevenDays),
            ("2026-03-30", .oneDay),
            ("2026-03-31", .dueToday), ("2026-04-01", .overdue), ("2026-04-30", .overdue), ("2026-05-01", nil),
        ] as [(Day, ReminderStep?)])
    func `is the latest step that has come, for a month after the due date`(day: Day, step: ReminderStep?) {
        #expect(deadline.reminder(on: day, after: []) == step)
    }

    @Test func `is given once`() {
        for day in 0..<500 {
            let today = deadline.started + day
            guard let step = deadline.reminder(on: today, after: []) else { continue }
            #expect(deadline.reminder(on: today, after: [step]) == nil)
        }
    }

    @Test func `is not made up for when a later step was given`() {
        #expect(deadline.reminder(on: "2026-03-24", after: [.windowOpens, .thirtyDays]) == .sevenDays)
        #expect(deadline.reminder(on: "2026-03-17", after: [.sevenDays]) == nil)
    }

    @Test func `has no step before the clock began`() {
        let short = Deadline(clock: ClockKey(rawValue: "answer"), started: "2026-03-20", opens: nil, due: "2026-03-31")
        #expect(short.day(of: .fourteenDays) == nil)
        #expect(short.reminder(on: "2026-03-23", after: []) == nil)
        #expect(short.reminder(on: "2026-03-24", after: []) == .sevenDays)
    }

    @Test func `does not speak of a window that was open from the start`() {
        let open = Deadline(
            clock: ClockKey(rawValue: "answer"), started: "2026-01-01", opens: "2026-01-01", due: "2026-06-30")
        #expect(open.day(of: .windowOpens) == nil)
    }
}
