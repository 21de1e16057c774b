/// What a company says of one criterion.
public struct Answer: Hashable, Sendable {
    public var standing: Standing
    /// How the criterion is met, or why it does not apply: the sentence that the specialist reads.
    public var narrative: String
    /// The colleague who answers for the measure.
    public var responsible: ID<Person>?

    public enum Standing: String, CaseIterable, Sendable {
        case implemented
        case partly
        case notYet = "not-yet"
        case notApplicable = "not-applicable"
    }

    public init(standing: Standing, narrative: String, responsible: ID<Person>?) {
        self.standing = standing
        self.narrative = narrative
        self.responsible = responsible
    }

    /// Whether it says enough to be submitted: an answer carries text, and "not applicable" carries its reason.
    public var isComplete: Bool { standing == .notYet || !narrative.isEmpty }
}

/// What the specialist says of one answer.
public enum Verdict: Hashable, Sendable {
    case accepted
    case rejected(comment: String)
}
