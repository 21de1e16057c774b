/// What a check of an identifier's form found. It says nothing of whether the identifier was ever issued.
public enum IdentifierCheck: Sendable, Equatable {
    /// Written in one of the forms; `text` is trimmed and in capital letters, fit to be stored.
    case accepted(text: String, form: IdentifierForm)
    /// A natural person's own number. It must not be stored, so the text is not given back.
    case personal(form: IdentifierForm)
    case rejected(IdentifierProblem)
}

/// What is wrong with the form of an identifier, in facts.
public enum IdentifierProblem: Error, Sendable, Equatable {
    case empty
    /// Too short or too long for every form.
    case length(found: Int, allowed: [ClosedRange<Int>])
    /// The character at a position, counted from 1, fits no form; `expected` says in words what could stand there.
    case character(position: Int, found: Character, expected: [String])

    /// The problem as a sentence.
    public var sentence: String {
        switch self {
        case .empty:
            return "Nothing has been entered."
        case .length(let found, let allowed):
            let lengths = allowed.map { range in
                range.lowerBound == range.upperBound
                    ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
            }
            return "It has \(found) characters; expected are \(lengths.joined(separator: " or "))."
        case .character(let position, let found, let expected):
            return "Character \(position) is ‘\(found)’, where \(expected.joined(separator: " or ")) is expected."
        }
    }
}

extension IdentifierRule {
    /// Checks the form of an identifier as a person typed it: spaces around it and small letters do not matter.
    public func check(_ text: String) -> IdentifierCheck {
        let text = IdentifierRule.normalised(text)
        guard !text.isEmpty else { return .rejected(.empty) }
        let masks = forms.map { IdentifierMask($0.mask) }
        let lengths = masks.compactMap { $0?.lengths }.withoutRepetition
        guard text.count <= IdentifierMask.longest else {
            return .rejected(.length(found: text.count, allowed: lengths))
        }
        let matches = zip(forms, masks).compactMap { form, mask in mask.map { (form, $0.match(text)) } }
        if let form = matches.first(where: { $1 == .accepted })?.0 {
            return form.isPersonal ? .personal(form: form) : .accepted(text: text, form: form)
        }
        return .rejected(Self.problem(in: text, matches.filter { !$0.0.isPersonal }.map { $0.1 }, lengths: lengths))
    }

    /// Trimmed and in capital letters.
    public static func normalised(_ text: String) -> String {
        let trimmed = text.drop { $0.isWhitespace }
        guard let last = trimmed.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return trimmed[...last].uppercased()
    }

    /// A wrong character is told before a wrong length, the one that was reached last: that form was meant.
    private static func problem(
        in text: String, _ matches: [IdentifierMask.Match], lengths: [ClosedRange<Int>]
    ) -> IdentifierProblem {
        let wrongLength = IdentifierProblem.length(found: text.count, allowed: lengths)
        if matches.contains(.tooShort) || matches.contains(.tooLong) { return wrongLength }
        var furthest: (position: Int, found: Character, expected: [String])?
        for case .wrong(let position, let found, let expected) in matches {
            if let known = furthest, known.position > position { continue }
            let others = furthest?.position == position ? furthest?.expected ?? [] : []
            furthest = (position, found, others + expected.filter { !others.contains($0) })
        }
        return furthest.map { .character(position: $0.position, found: $0.found, expected: $0.expected) } ?? wrongLength
    }
}
