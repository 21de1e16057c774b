import Programme

extension Clock {
    static let requiredKeys = ["key", "name", "length", "starts", "stops", "owner", "citation", "confirmed"]
    static let optionalKeys = ["opens_before", "recurs", "reading"]

    /// A clock of a file, with what is left out taken from `base`.
    init?(reading table: Table, over base: Clock? = nil) {
        let opensBefore = table["opens_before"]?.number(in: 1...3650)
        let recurs = table.bool("recurs", or: base?.recurs ?? false)
        guard let key = table["key"]?.key(), let name = table.text("name") ?? base?.name,
            let length = table["length"].flatMap({ $0.clockLength() }) ?? base?.length,
            let starts = table.text("starts") ?? base?.starts, let stops = table.text("stops") ?? base?.stops,
            let owner = table["owner"].flatMap({ $0.choice("an owner", of: Owner.self) }) ?? base?.owner,
            let citation = table.citation(or: base?.citation)
        else { return nil }
        if recurs, length == .promptly { table.field.problem("a clock without a length cannot recur") }
        self.init(
            key: ClockKey(rawValue: key), name: name, length: length, starts: starts, stops: stops,
            opensBefore: opensBefore ?? base?.opensBefore, recurs: recurs, owner: owner, citation: citation,
            reading: table.text("reading") ?? base?.reading)
    }
}

extension Field {
    /// `60 days`, `10 working days`, `1 year` or `promptly`.
    func clockLength() -> ClockLength? {
        value("a length as '60 days', '10 working days', '4 years' or 'promptly'") { text in
            if text == "promptly" { return .promptly }
            let words = text.split(separator: " ")
            guard let first = words.first, let count = Int(first), count >= 1 else { return nil }
            switch words.dropFirst().joined(separator: " ") {
            case "day", "days": return count <= 36_500 ? .days(count) : nil
            case "working day", "working days": return count <= 2_500 ? .workingDays(count) : nil
            case "year", "years": return count <= 100 ? .years(count) : nil
            default: return nil
            }
        }
    }
}
