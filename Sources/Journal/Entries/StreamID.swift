/// The name of one thing's history: what sort of thing it is and which one, as in `membership/0190…`.
public struct StreamID: Hashable, Sendable {
    /// The sort of thing: small letters, digits and hyphens.
    public let category: String

    /// Which one: printable ASCII without spaces, most often an identifier. It is kept for ever, so it must not be
    /// a person's name or address.
    public let key: String

    public init(category: String, key: String) {
        self.category = category
        self.key = key
    }

    /// Whether the journal can hold this name: 1 to 64 characters of category and 1 to 200 of key, each of the
    /// characters described beside it.
    public var isStorable: Bool {
        let small = UInt8(ascii: "a")...UInt8(ascii: "z")
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return (1...64).contains(category.utf8.count) && (1...200).contains(key.utf8.count)
            && category.utf8.allSatisfy { small.contains($0) || digits.contains($0) || $0 == UInt8(ascii: "-") }
            && key.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}

extension StreamID: Comparable {
    public static func < (one: StreamID, other: StreamID) -> Bool {
        (one.category, one.key) < (other.category, other.key)
    }
}

extension StreamID: CustomStringConvertible, LosslessStringConvertible {
    /// Reads `category/key`; a key may itself contain `/`.
    public init?(_ text: String) {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        self.init(category: String(text[..<slash]), key: String(text[text.utf8.index(after: slash)...]))
        guard isStorable else { return nil }
    }

    public var description: String { "\(category)/\(key)" }
}
