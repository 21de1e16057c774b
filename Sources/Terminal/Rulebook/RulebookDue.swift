import ArgumentParser
import Programme

/// `greenlane rulebook due --clock certification-decision --from 2026-01-31`.
struct RulebookDue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "Reckon the day on which a clock ends.")

    @Option(help: ArgumentHelp("The clock, by its key.", valueName: "key"))
    var clock: String
    @Option(name: .customLong("from"), help: ArgumentHelp("The day on which it starts.", valueName: "YYYY-MM-DD"))
    var start: String
    @Option(help: "How to write it: text or json.")
    var format = ResultFormat.text
    @OptionGroup var data: OverlayOption

    func run() async throws {
        guard let start = Day(start) else {
            throw ValidationError("'\(start)' is not a date of the calendar; write it as 2026-01-31.")
        }
        let rulebook = try data.load()
        let clock = try rulebook.clock(named: clock)
        let due = clock.due(from: start, holidays: rulebook.rulebook.holidays)
        if let due, due.year > 9999 {
            Output.remark("The due date would lie after the year 9999.")
            throw ExitCode.refused
        }
        switch format {
        case .json: try Output.json(DueDocument(clock, start: start, due: due))
        case .text: write(clock, start: start, due: due)
        }
    }

    private func write(_ clock: Clock, start: Day, due: Day?) {
        let width = Output.width
        Output.result(clock.arithmetic(from: start, due: due).wrapped(to: width, indent: 0))
        if let reading = clock.reading { Output.result("Reading: \(reading)".wrapped(to: width, indent: 0)) }
        let mark = clock.citation.isConfirmed ? "" : " (UNCONFIRMED)"
        Output.result("Rule: \(clock.citation.text)\(mark)".wrapped(to: width, indent: 0))
    }
}

/// A due date as JSON.
struct DueDocument: Encodable {
    let clock: String
    let from: String
    let due: String?
    let opens: String?
    let arithmetic: String
    let citation: String
    let confirmed: Bool
    let reading: String?

    init(_ clock: Clock, start: Day, due: Day?) {
        self.clock = clock.key.rawValue
        from = start.description
        self.due = due?.description
        opens = due.flatMap { clock.opens(due: $0)?.description }
        arithmetic = clock.arithmetic(from: start, due: due)
        citation = clock.citation.text
        confirmed = clock.citation.isConfirmed
        reading = clock.reading
    }
}

extension Clock {
    /// How the due date follows from the start, in a sentence or two.
    func arithmetic(from start: Day, due: Day?) -> String {
        guard let due else { return "\(name): no number of days is set, only as soon as feasible from \(start.words)." }
        var text = "\(start.words) plus \(length.words)"
        switch length {
        case .days: text += ", the first day not counted, is \(due.words)."
        case .workingDays: text += " (Monday to Friday less holidays, the first day not counted) is \(due.words)."
        case .years:
            text += " is \(due.words)"
            text +=
                start.dayOfMonth != due.dayOfMonth ? ", the last day of February, since that year has no 29th." : "."
        case .promptly: break
        }
        if let opens = opens(due: due), let opensBefore {
            text += " The window opens \(opensBefore) days before, on \(opens.words), and closes on that day."
        }
        return text
    }
}

extension Day {
    /// "Monday 2026-11-23"
    fileprivate var words: String {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return "\(names[weekday - 1]) \(self)"
    }
}
