import Programme
import Testing

@testable import Pages

@Suite struct `Wording of dates and figures` {
    let today = Day("2027-03-02") ?? Day(number: 0)

    @Test(arguments: [
        ("2027-03-02", "today"), ("2027-03-03", "tomorrow"), ("2027-03-01", "yesterday"), ("2027-03-14", "in 12 days"),
        ("2027-05-31", "in 90 days"), ("2027-06-02", "in 3 months"), ("2026-12-02", "90 days ago"),
        ("2026-12-01", "3 months ago"), ("2029-03-01", "in 23 months"), ("2029-03-02", "in 2 years"),
        ("2022-01-15", "5 years ago"),
    ])
    func `says how far a day is from today`(day: String, words: String) throws {
        #expect(Wording.relative(try #require(Day(day)), today: today) == words)
    }

    @Test func `counts a month from the last of a long month to the last of a short one`() throws {
        let first = try #require(Day("2027-01-31"))
        #expect(Wording.relative(try #require(Day("2027-06-30")), today: first) == "in 5 months")
    }

    @Test func `shows a date and a moment as people write them`() throws {
        #expect(Wording.date(today) == "2 Mar 2027")
        #expect(Wording.moment(try #require(Instant("2027-03-02T10:04:59.000Z"))) == "2 Mar 2027, 10:04 UTC")
        #expect(Wording.time(Instant(milliseconds: -60_000)) == "23:59")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-4200, "−4,200")])
    func `parts thousands`(number: Int, words: String) {
        #expect(Wording.figure(number) == words)
    }

    @Test func `knows one from many`() {
        #expect(Wording.count(1, "day") == "1 day")
        #expect(Wording.count(0, "day") == "0 days")
        #expect(Wording.count(2, "criterion", "criteria") == "2 criteria")
        #expect(Wording.list(["a", "b", "c"]) == "a, b and c")
        #expect(Wording.list(["a"], joiner: "or") == "a")
    }
}
