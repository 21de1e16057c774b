import Programme
import Testing

@Suite struct `A day as text` {
    @Test(arguments: ["2024-02-29", "2000-02-29", "2026-01-31", "2026-04-30", "2026-12-31", "0001-01-01", "9999-12-31"])
    func `comes back as it was`(text: String) throws {
        #expect(try #require(Day(text)).description == text)
    }

    @Test(arguments: [
        "2026-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-01-32", "2026-01-00", "2026-00-10", "2026-13-01",
        "0000-01-01", "2026-1-01", "26-01-01", "2026-01-01T00:00", " 2026-01-01", "2026/01/01", "", "today",
    ])
    func `is refused where the calendar has no such date, or it is written otherwise`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func `counts every day of four centuries once`() throws {
        let first: Day = "1900-01-01"
        var expected = (year: 1900, month: 1, dayOfMonth: 1)
        for day in 0..<146_097 {
            let found = first + day
            #expect((found.year, found.month, found.dayOfMonth) == expected)
            expected.dayOfMonth += 1
            if expected.dayOfMonth > Day.length(ofMonth: expected.month, in: expected.year) {
                expected =
                    expected.month == 12
                    ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
            }
        }
        #expect(expected == (2300, 1, 1))
    }
}
