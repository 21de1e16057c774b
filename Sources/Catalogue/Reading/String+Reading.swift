extension String {
    /// Without blanks and line ends at both ends.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// Fit for a message: one line, at most forty characters.
    var shortened: String {
        let flat = map { $0.isNewline ? " " : $0 }
        return flat.count <= 40 ? String(flat) : String(flat.prefix(39)) + "…"
    }

    /// Small letters, digits and hyphens, a letter or digit first; at most 64.
    var isKey: Bool {
        utf8.count <= 64 && utf8.first != UInt8(ascii: "-") && !isEmpty
            && utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
            }
    }

    /// A key as files use them, with underscores.
    var isName: Bool { String(map { $0 == "_" ? "-" : $0 }).isKey }

    /// The candidate that differs in the fewest letters, if that is few enough to be a slip.
    package func nearest(among candidates: [String]) -> String? {
        guard count <= 64 else { return nil }
        let ranked = candidates.map { ($0, distance(to: $0)) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= Swift.max(2, count / 3) else { return nil }
        return best.0
    }

    /// How many letters have to be put in, taken out or changed.
    private func distance(to other: String) -> Int {
        let target = Array(other)
        var row = Array(0...target.count)
        for (index, letter) in enumerated() {
            var corner = row[0]
            row[0] = index + 1
            for column in target.indices {
                let change = corner + (letter == target[column] ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = Swift.min(change, row[column] + 1, corner + 1)
            }
        }
        return row[target.count]
    }
}

extension [String] {
    /// "must or should"
    var joinedWithOr: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}
