/// Reads fixed-width numbers and separators from text, without a regular expression and without a trap.
struct DigitReader<Text: Collection> where Text.Element == UInt8 {
    private var rest: Text.SubSequence

    init(_ text: Text) { rest = text[...] }

    var isAtEnd: Bool { rest.isEmpty }

    /// The next `width` characters as a number; `nil` unless all of them are digits.
    mutating func number(of width: Int) -> Int? {
        var value = 0
        var taken = 0
        while taken < width, let byte = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            rest = rest.dropFirst()
            taken += 1
        }
        return taken == width ? value : nil
    }

    /// Takes one character if it is the next one.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard character.isASCII, rest.first == UInt8(ascii: character) else { return false }
        rest = rest.dropFirst()
        return true
    }
}

/// A number with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
