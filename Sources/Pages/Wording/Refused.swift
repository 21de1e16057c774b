import Programme

/// A rule's refusal in words, with the code that programs read.
public struct Refused: Sendable, Equatable {
    /// Stable: `profile-musts-open`.
    public let code: String
    /// What stands in the way and what to do about it.
    public let sentence: String
    public let citation: Citation?

    public init(_ code: String, _ sentence: String, _ citation: Citation? = nil) {
        self.code = code
        self.sentence = sentence
        self.citation = citation
    }
}

/// A refusal that has its wording here, once.
public protocol WordedRefusal: Error {
    /// - Parameter rulebook: For the names of questions, identifiers and clocks.
    func worded(_ rulebook: Rulebook) -> Refused
}

extension Wording {
    /// The words of a refusal; `nil` for an error that is none.
    public static func refusal(_ error: any Error, rulebook: Rulebook) -> Refused? {
        (error as? any WordedRefusal)?.worded(rulebook)
    }
}
