/// A table of text in columns that fit the terminal.
struct TextTable {
    /// A column; the one that wraps gives way when the line is too short.
    struct Column {
        let title: String
        var wraps = false
        var alignsRight = false

        static func text(_ title: String) -> Column { Column(title: title) }
        static func wrapping(_ title: String) -> Column { Column(title: title, wraps: true) }
        static func number(_ title: String) -> Column { Column(title: title, alignsRight: true) }
    }

    let columns: [Column]
    var rows: [[String]] = []

    init(_ columns: [Column]) { self.columns = columns }

    /// The table with its head, one string a line, no line wider than `width` unless a single word is.
    func lines(width: Int) -> [String] {
        let widths = widths(within: width)
        let head = line(columns.map(\.title), widths)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
        return head + [rule] + rows.flatMap { line($0, widths) }
    }

    private func widths(within width: Int) -> [Int] {
        var widths = columns.indices.map { column in
            rows.reduce(columns[column].title.displayWidth) { max($0, $1[column].displayWidth) }
        }
        let wrapping = columns.indices.filter { columns[$0].wraps }
        guard !wrapping.isEmpty else { return widths }
        let fixed = widths.indices.filter { !columns[$0].wraps }.reduce(0) { $0 + widths[$1] } + 2 * (columns.count - 1)
        let room = max(20, (width - fixed) / wrapping.count)
        for column in wrapping { widths[column] = min(widths[column], room) }
        return widths
    }

    /// One row, which takes as many lines as its longest cell.
    private func line(_ cells: [String], _ widths: [Int]) -> [String] {
        let wrapped = zip(cells, zip(columns, widths)).map { cell, layout in
            layout.0.wraps ? cell.wrapped(to: layout.1) : [cell]
        }
        return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
            let parts = columns.indices.map { column in
                let text = index < wrapped[column].count ? wrapped[column][index] : ""
                let padding = String(repeating: " ", count: max(0, widths[column] - text.displayWidth))
                return columns[column].alignsRight ? padding + text : text + padding
            }
            return String(parts.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
    }
}

extension String {
    /// Columns that the text takes in a terminal; wide East Asian letters and emoji take two.
    var displayWidth: Int {
        reduce(0) { width, character in
            guard let scalar = character.unicodeScalars.first else { return width }
            return width + (scalar.isWide ? 2 : 1)
        }
    }

    /// Broken at blanks into lines of at most `width` columns; a longer word stands alone.
    func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        for word in split(whereSeparator: \.isWhitespace) {
            if current.isEmpty {
                current = String(word)
            } else if current.displayWidth + 1 + String(word).displayWidth <= width {
                current += " " + word
            } else {
                lines.append(current)
                current = String(word)
            }
        }
        return lines + (current.isEmpty && !lines.isEmpty ? [] : [current])
    }

    /// Wrapped, every line set in by some blanks.
    func wrapped(to width: Int, indent: Int) -> String {
        wrapped(to: width - indent).map { String(repeating: " ", count: indent) + $0 }.joined(separator: "\n")
    }
}

extension Unicode.Scalar {
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
