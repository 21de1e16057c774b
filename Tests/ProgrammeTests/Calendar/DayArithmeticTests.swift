import Testing

@testable import Programme

private func day(_ text: String) -> Day { Day(text) ?? Day(number: .min) }

@Suite struct `Counting years` {
    @Test(arguments: [
        ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"), ("2023-02-28", 1, "2024-02-28"),
        ("2096-02-29", 4, "2100-02-28"), ("1996-02-29", 4, "2000-02-29"), ("2026-11-23", 1, "2027-11-23"),
        ("2025-12-31", 1, "2026-12-31"), ("2024-02-29", -1, "2023-02-28"), ("2026-03-01", 4, "2030-03-01"),
    ])
    func `keeps the date, and 29 February becomes the last day of February`(start: String, years: Int, end: String) {
        #expect(day(start).adding(years: years) == day(end))
    }
}

@Suite struct `Counting months` {
    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-03-31", 1, "2026-04-30"),
        ("2026-11-30", 3, "2027-02-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
        ("2026-12-01", 1, "2027-01-01"), ("2026-05-31", 12, "2027-05-31"), ("2026-05-31", 0, "2026-05-31"),
        ("2026-01-31", -11, "2025-02-28"),
    ])
    func `ends at the end of a shorter month`(start: String, months: Int, end: String) {
        #expect(day(start).adding(months: months) == day(end))
    }

    @Test(arguments: [
        ("2024-02-01", "2024-02-29"), ("2023-02-28", "2023-02-28"), ("2100-02-10", "2100-02-28"),
        ("2026-12-31", "2026-12-31"), ("2026-04-01", "2026-04-30"),
    ])
    func `finds the end of a month`(start: String, end: String) {
        #expect(day(start).endOfMonth == day(end))
    }
}

@Suite struct `Counting working days` {
    @Test(arguments: [
        ("2026-11-23", 1, "2026-11-24"),  // Monday
        ("2026-11-27", 1, "2026-11-30"),  // Friday to Monday
        ("2026-11-28", 1, "2026-11-30"),  // Saturday to Monday
        ("2026-11-23", 10, "2026-12-07"),
        ("2026-12-24", 1, "2026-12-28"),  // over Christmas Day, a holiday here, and a weekend
        ("2026-11-28", 0, "2026-11-28"),
    ])
    func `leaves out weekends and holidays`(start: String, count: Int, end: String) {
        #expect(day(start).adding(workingDays: count, holidays: [day("2026-12-25")]) == day(end))
    }

    @Test func `ends even if every day were a holiday`() {
        let start = day("2026-01-01")
        let holidays = Set((1...40_000).map { start + $0 })
        #expect(start.adding(workingDays: 1, holidays: holidays) == nil)
    }
}

@Suite struct `A clock` {
    private func clock(_ length: ClockLength, opensBefore: Int? = nil) -> Clock {
        Clock(
            key: ClockKey(rawValue: "any"), name: "any", length: length, starts: "a", stops: "b",
            opensBefore: opensBefore, recurs: false, owner: .office, citation: Citation("any"), reading: nil)
    }

    @Test(arguments: [
        ("2026-01-01", ClockLength.days(90), "2026-04-01"), ("2024-01-01", .days(90), "2024-03-31"),
        ("2026-11-23", .days(90), "2027-02-21"), ("2026-12-31", .days(60), "2027-03-01"),
        ("2026-11-27", .workingDays(10), "2026-12-11"), ("2024-02-29", .years(1), "2025-02-28"),
        ("2024-02-29", .years(4), "2028-02-29"),
    ])
    func `is due without counting the day on which it starts`(start: String, length: ClockLength, due: String) {
        #expect(clock(length).due(from: day(start), holidays: []) == day(due))
    }

    @Test func `without a length is never due`() {
        #expect(clock(.promptly).due(from: day("2026-01-01"), holidays: []) == nil)
    }

    @Test func `stays due on a weekend or holiday`() {
        let due = clock(.days(90)).due(from: day("2026-11-23"), holidays: [day("2027-02-21")])
        #expect(due == day("2027-02-21"))
        #expect(due?.weekday == 7)
    }

    @Test(arguments: [
        ("2026-03-01", "2025-12-01"), ("2024-03-31", "2024-01-01"), ("2025-02-28", "2024-11-30"),
        ("2027-01-15", "2026-10-17"),
    ])
    func `opens its window ninety days before, over the turn of a year too`(due: String, opens: String) {
        #expect(clock(.years(1), opensBefore: 90).opens(due: day(due)) == day(opens))
        #expect(day(due).window(openingBefore: 90) == day(opens)...day(due))
    }

    @Test func `without a window does not open`() {
        #expect(clock(.years(1)).opens(due: day("2026-01-01")) == nil)
    }
}
