/// The official number of a criterion: category, then item, as in 6.14.
///
/// Ordered as the booklets order them, so 6.2 comes before 6.14.
public struct CriterionID: Hashable, Comparable, Sendable {
    public let category: Int
    public let item: Int

    public init(category: Int, item: Int) {
        self.category = category
        self.item = item
    }

    public static func < (one: Self, other: Self) -> Bool {
        (one.category, one.item) < (other.category, other.item)
    }
}

extension CriterionID: CustomStringConvertible, LosslessStringConvertible {
    /// Reads `6.14`: two numbers of one to three digits without leading zeros.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, let category = Self.number(parts[0]), let item = Self.number(parts[1]) else {
            return nil
        }
        self.init(category: category, item: item)
    }

    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard (1...3).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
        return digits.reduce(Optional(0)) { value, byte in
            guard let value, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            return value * 10 + Int(byte - UInt8(ascii: "0"))
        }
    }

    public var description: String { "\(category).\(item)" }
}
