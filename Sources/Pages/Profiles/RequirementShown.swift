/// The words of a requirement; one that counts its parts (a), (b), (c) in running text is set as a list.
public struct RequirementShown: Codable, Sendable, Hashable {
    public let text: String
    /// The parts that follow the text, each without its letter.
    public let parts: [Part]
    public let hasParts: Bool

    public struct Part: Codable, Sendable, Hashable {
        /// "a".
        public let letter: String
        public let text: String
    }

    init(_ requirement: String) {
        var rest = requirement[...]
        var pieces: [Substring] = []
        for letter in "abcdefghijklmnopqrstuvwxyz" {
            guard let mark = rest.firstRange(of: " (\(letter)) ") else { break }
            pieces.append(rest[..<mark.lowerBound])
            rest = rest[mark.upperBound...]
        }
        guard pieces.count >= 2, let text = pieces.first else {
            self.text = requirement
            self.parts = []
            self.hasParts = false
            return
        }
        self.text = String(text)
        self.parts = zip("abcdefghijklmnopqrstuvwxyz", pieces.dropFirst() + [rest]).map { letter, part in
            Part(letter: String(letter), text: Self.withoutJoint(part))
        }
        self.hasParts = true
    }

    /// Without the semicolon, and the "and" after it, that led to the next part.
    private static func withoutJoint(_ part: Substring) -> String {
        for joint in ["; and", ", and", ";", ","] where part.hasSuffix(joint) {
            return String(part.dropLast(joint.count))
        }
        return String(part)
    }
}
