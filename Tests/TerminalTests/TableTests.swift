import Programme
import Testing

@testable import Terminal

@Suite struct `A table of text` {
    @Test func `keeps to the width by wrapping what may wrap`() {
        var table = TextTable([.number("id"), .text("level"), .wrapping("title")])
        table.rows = [["6.2", "must", "High-security seal straight after loading"], ["12.10", "should", "Phishing"]]
        #expect(
            table.lines(width: 36) == [
                "   id  level   title",
                "─────  ──────  ─────────────────────",
                "  6.2  must    High-security seal",
                "               straight after",
                "               loading",
                "12.10  should  Phishing",
            ])
    }

    @Test func `counts wide letters twice`() {
        #expect("密封".displayWidth == 4)
        #expect("Ñandú".displayWidth == 5)
    }

    @Test func `lets a word that is too long stand alone`() {
        #expect("a extraordinarily b".wrapped(to: 5) == ["a", "extraordinarily", "b"])
        #expect("".wrapped(to: 5) == [""])
    }
}

@Suite struct `Comma-separated values` {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("+41", "'+41"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("=a,b", "\"'=a,b\""),
        ("\tx", "'\tx"), ("\r\nx", "\"'\r\nx\""), ("", ""), ("6.2", "6.2"),
    ])
    func `are quoted where needed and never a formula`(text: String, cell: String) {
        #expect(CSV.cell(text) == cell)
    }
}

@Suite struct `The arithmetic of a due date` {
    private func sentence(_ length: ClockLength, opensBefore: Int? = nil, from text: String) throws -> String {
        let clock = Clock(
            key: ClockKey(rawValue: "any"), name: "Any", length: length, starts: "a", stops: "b",
            opensBefore: opensBefore, recurs: false, owner: .office, citation: Citation("any"), reading: nil)
        let start = try #require(Day(text))
        return clock.arithmetic(from: start, due: clock.due(from: start, holidays: []))
    }

    @Test func `is told in a sentence`() throws {
        #expect(
            try sentence(.days(90), from: "2026-01-01")
                == "Thursday 2026-01-01 plus 90 days, the first day not counted, is Wednesday 2026-04-01.")
        #expect(
            try sentence(.years(1), opensBefore: 90, from: "2024-02-29") == """
                Thursday 2024-02-29 plus 1 year is Friday 2025-02-28, the last day of February, since that year has no \
                29th. The window opens 90 days before, on Saturday 2024-11-30, and closes on that day.
                """)
        #expect(
            try sentence(.promptly, from: "2026-01-01")
                == "Any: no number of days is set, only as soon as feasible from Thursday 2026-01-01.")
    }
}

@Suite struct `The command for criteria` {
    @Test(arguments: [
        ["list", "--category", "six"], ["list", "--format", "xml"], ["show"], ["list", "--entty", "importer"],
    ])
    func `refuses what it does not know before it starts`(arguments: [String]) {
        #expect(throws: (any Error).self) { try CriteriaCommand.parseAsRoot(arguments) }
    }

    @Test func `lists if nothing else is asked`() throws {
        #expect(try CriteriaCommand.parseAsRoot(["--entity", "importer"]) is CriteriaList)
    }
}
