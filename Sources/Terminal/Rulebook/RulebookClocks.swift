import ArgumentParser
import Programme

/// `greenlane rulebook clocks`.
struct RulebookClocks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clocks", abstract: "List every clock: length, start, stop, citation, confirmed or not.")

    @Option(help: "How to write it: text or json.")
    var format = ResultFormat.text
    @OptionGroup var data: OverlayOption

    func run() async throws {
        let rulebook = try data.load().rulebook
        switch format {
        case .json: try Output.json(rulebook.clocks.map { ClockDocument($0) })
        case .text: write(rulebook)
        }
    }

    private func write(_ rulebook: Rulebook) {
        let width = Output.width
        for clock in rulebook.clocks {
            var lines = ["\(clock.key.rawValue): \(clock.name)"]
            lines.append("  length     \(clock.length.words)\(clock.recurs ? ", again and again" : "")")
            if let days = clock.opensBefore { lines.append("  opens      \(days) days before") }
            let facts =
                [
                    ("starts", clock.starts), ("stops", clock.stops), ("owner", clock.owner.rawValue),
                    ("citation", clock.citation.text),
                    ("confirmed", clock.citation.isConfirmed ? "yes" : "NO, set it with an overlay"),
                ] + (clock.reading.map { [("reading", $0)] } ?? [])
            for (name, text) in facts {
                let body = text.wrapped(to: width, indent: 13).dropFirst(13)
                lines.append("  \(name.padding(to: 11))\(body)")
            }
            Output.result(lines.joined(separator: "\n") + "\n")
        }
        let open = rulebook.clocks.count { !$0.citation.isConfirmed }
        Output.remark("\(rulebook.clocks.count) clocks, \(open) of them unconfirmed; edition \(rulebook.edition).")
    }
}

/// A clock as JSON.
struct ClockDocument: Encodable {
    let key: String
    let name: String
    let length: Length?
    let starts: String
    let stops: String
    let opensBefore: Int?
    let recurs: Bool
    let owner: String
    let citation: String
    let confirmed: Bool
    let reading: String?

    /// A number and its unit; the whole is absent for a clock without a length.
    struct Length: Encodable {
        let count: Int
        let unit: String
    }

    init(_ clock: Clock) {
        key = clock.key.rawValue
        name = clock.name
        length =
            switch clock.length {
            case .days(let count): Length(count: count, unit: "days")
            case .workingDays(let count): Length(count: count, unit: "working-days")
            case .years(let count): Length(count: count, unit: "years")
            case .promptly: nil
            }
        starts = clock.starts
        stops = clock.stops
        opensBefore = clock.opensBefore
        recurs = clock.recurs
        owner = clock.owner.rawValue
        citation = clock.citation.text
        confirmed = clock.citation.isConfirmed
        reading = clock.reading
    }
}

extension ClockLength {
    var words: String {
        switch self {
        case .days(let count): count == 1 ? "1 day" : "\(count) days"
        case .workingDays(let count): count == 1 ? "1 working day" : "\(count) working days"
        case .years(let count): count == 1 ? "1 year" : "\(count) years"
        case .promptly: "as soon as feasible"
        }
    }
}

extension String {
    func padding(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
