/// A mask read into its places. `IdentifierForm` explains the language.
public struct IdentifierMask: Sendable, Equatable {
    /// No mask describes anything longer, and no longer text is looked at.
    public static let longest = 64

    /// What one place of an identifier takes.
    struct Place: Sendable, Equatable {
        var takesDigits = false
        var takesLetters = false
        var literals: [Character] = []
        var isOptional = false

        func takes(_ character: Character) -> Bool {
            if takesDigits, ("0"..."9").contains(character) { return true }
            if takesLetters, ("A"..."Z").contains(character) { return true }
            return literals.contains(character)
        }

        /// "a digit", "a letter or a digit", "‘-’".
        var words: String {
            var words: [String] = []
            if takesLetters { words.append("a letter") }
            if takesDigits { words.append("a digit") }
            words += literals.map { "‘\($0)’" }
            guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
            return words.dropLast().joined(separator: ", ") + " or " + last
        }
    }

    let places: [Place]

    /// `nil` if the mask is empty, longer than `longest`, or has an unfinished `[…]`, `{…}` or `\`.
    public init?(_ mask: String) {
        var reader = MaskReader(mask)
        guard let places = reader.places(), !places.isEmpty, places.count <= Self.longest else { return nil }
        self.places = places
    }

    /// How many characters a text in this form may have.
    public var lengths: ClosedRange<Int> {
        places.count { !$0.isOptional }...places.count
    }

    enum Match: Equatable {
        case accepted
        case tooShort
        case tooLong
        /// The first character that fits nowhere, counted from 1, and what could have stood there.
        case wrong(position: Int, found: Character, expected: [String])
    }

    /// Follows all ways through the mask at once, so that no mask and no text takes longer than their product.
    func match(_ text: String) -> Match {
        var reached = skippingOptionals([0])
        for (index, character) in text.enumerated() {
            let open = reached.filter { $0 < places.count }
            if open.isEmpty || index >= places.count { return .tooLong }
            let next = Set(open.filter { places[$0].takes(character) }.map { $0 + 1 })
            if next.isEmpty {
                let expected = open.sorted().map { places[$0].words }
                return .wrong(position: index + 1, found: character, expected: expected.withoutRepetition)
            }
            reached = skippingOptionals(next)
        }
        return reached.contains(places.count) ? .accepted : .tooShort
    }

    private func skippingOptionals(_ positions: Set<Int>) -> Set<Int> {
        var reached = positions
        for var position in positions {
            while position < places.count, places[position].isOptional {
                position += 1
                reached.insert(position)
            }
        }
        return reached
    }
}

/// Reads the text of a mask once, from left to right.
private struct MaskReader {
    private var rest: Substring

    init(_ mask: String) { rest = mask[...] }

    mutating func places() -> [IdentifierMask.Place]? {
        var places: [IdentifierMask.Place] = []
        while !rest.isEmpty {
            guard let place = place(), let bounds = repetition() else { return nil }
            guard places.count + bounds.upperBound <= IdentifierMask.longest else { return nil }
            var optional = place
            optional.isOptional = true
            places += Array(repeating: place, count: bounds.lowerBound)
            places += Array(repeating: optional, count: bounds.upperBound - bounds.lowerBound)
        }
        return places
    }

    private mutating func place() -> IdentifierMask.Place? {
        var place = IdentifierMask.Place()
        guard rest.first == "[" else { return read(into: &place) ? place : nil }
        rest.removeFirst()
        while rest.first != "]" {
            guard read(into: &place) else { return nil }
        }
        rest.removeFirst()
        return place.words == "nothing" ? nil : place
    }

    private mutating func read(into place: inout IdentifierMask.Place) -> Bool {
        switch rest.popFirst() {
        case nil, "{", "}", "]", "[": return false
        case "9": place.takesDigits = true
        case "A": place.takesLetters = true
        case "X":
            place.takesDigits = true
            place.takesLetters = true
        case "\\":
            guard let literal = rest.popFirst() else { return false }
            place.literals.append(literal)
        case let literal?: place.literals.append(literal)
        }
        return true
    }

    /// `{n}` or `{m,n}`; once if there is none.
    private mutating func repetition() -> ClosedRange<Int>? {
        guard rest.first == "{" else { return 1...1 }
        guard let end = rest.firstIndex(of: "}") else { return nil }
        let bounds = rest[rest.index(after: rest.startIndex)..<end]
            .split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
        rest = rest[rest.index(after: end)...]
        guard let lower = bounds.first ?? nil, let upper = bounds.last ?? nil, bounds.count <= 2 else { return nil }
        guard lower >= 0, upper >= max(1, lower), upper <= IdentifierMask.longest else { return nil }
        return lower...upper
    }
}
