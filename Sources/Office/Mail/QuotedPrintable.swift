/// Text as lines of at most 76 printable ASCII characters (RFC 2045, 6.7).
enum QuotedPrintable {
    private static let longestLine = 76

    static func encode(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { encode(line: Array($0.utf8)) }
            .joined(separator: "\r\n") + "\r\n"
    }

    private static func encode(line: [UInt8]) -> String {
        var lines = [""]
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            let written = encode(byte, isLast: isLast)
            // One place is kept for the mark that the line goes on.
            if lines[lines.count - 1].utf8.count + written.utf8.count > longestLine - 1 { lines.append("") }
            lines[lines.count - 1] += written
        }
        return lines.joined(separator: "=\r\n")
    }

    private static func encode(_ byte: UInt8, isLast: Bool) -> String {
        switch byte {
        case UInt8(ascii: " ") where !isLast, UInt8(ascii: "\t") where !isLast: String(UnicodeScalar(byte))
        case UInt8(ascii: "="): "=3D"
        case 33...126: String(UnicodeScalar(byte))
        default: "=" + [byte >> 4, byte & 15].map { String($0, radix: 16, uppercase: true) }.joined()
        }
    }
}
