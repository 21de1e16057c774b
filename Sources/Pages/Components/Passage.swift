import Programme

/// A part of an article: a heading and what it says, each statement with the rule or source it rests on.
public struct Passage: Codable, Sendable, Hashable {
    /// The fragment by which it can be linked to.
    public let anchor: String
    public let heading: String
    public let statements: [Statement]

    init(_ anchor: String, _ heading: String, _ statements: [Statement]) {
        self.anchor = anchor
        self.heading = heading
        self.statements = statements
    }
}

/// One paragraph, and where it stands.
public struct Statement: Codable, Sendable, Hashable {
    public let text: String
    public let citation: CitationShown?

    init(_ text: String, _ citation: Citation? = nil) {
        self.text = text
        self.citation = citation.map { CitationShown($0) }
    }
}

extension Citation {
    /// A source that supports a statement without settling it: one consultant, one article, general knowledge.
    static func unconfirmed(_ text: String) -> Citation { Citation(text, isConfirmed: false) }
}
