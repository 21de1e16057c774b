/// Writes a table as comma-separated values (RFC 4180), row by row.
///
/// What people typed is never run as a formula by the spreadsheet that opens it: a text that begins like one is
/// preceded by an apostrophe. The file begins with a byte order mark, without which Excel takes UTF-8 for something else.
///
/// ```swift
/// var csv = CSV(header: ["Criterion", "Answer"])
/// csv.add("6.14", answer)
/// return csv.file(named: "profile")
/// ```
public struct CSV: Sendable {
    /// One field of a row.
    public enum Cell: Sendable, ExpressibleByStringInterpolation {
        case text(String)
        /// A figure, which may be negative and is left alone.
        case number(Int)
        case nothing

        public init(stringLiteral text: String) { self = .text(text) }
        public init(_ text: String?) { self = text.map(Cell.text) ?? .nothing }
        public init(_ number: Int?) { self = number.map(Cell.number) ?? .nothing }
    }

    private var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private let columns: Int

    public init(header: [String]) {
        self.columns = header.count
        add(header.map(Cell.text))
    }

    public mutating func add(_ row: [Cell]) {
        precondition(row.count == columns, "every row of a table has the cells of its header")
        for (index, cell) in row.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell)
        }
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
    }

    /// The bytes written since the last call, so that a long table can be sent in pieces.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// All that has not been taken, as something to save.
    ///
    /// - Parameter name: Without its ending; letters, digits and hyphens.
    public func file(named name: String) -> Reply {
        .file(name: name + ".csv", type: CSV.mediaType, bytes: bytes)
    }

    public static let mediaType = "text/csv; charset=utf-8"
}

// MARK: - Fields

extension CSV {
    private mutating func append(_ cell: Cell) {
        switch cell {
        case .nothing: break
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .text(let text): append(CSV.harmless(text))
        }
    }

    private mutating func append(_ text: String) {
        guard text.utf8.contains(where: CSV.needsQuotes) else { return bytes.append(contentsOf: text.utf8) }
        let quote = UInt8(ascii: "\"")
        bytes.append(quote)
        for byte in text.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }

    /// The text, with an apostrophe before anything that a spreadsheet might take for a formula.
    ///
    /// Spreadsheets skip spaces before a formula, and some take the full-width signs of East Asian input for the
    /// plain ones.
    private static func harmless(_ text: String) -> String {
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\u{A0}", "\u{3000}", "\u{FEFF}": continue
            case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + text
            default: return text
            }
        }
        return text
    }
}
