import Programme

/// One criterion of a profile with what the company says of it and what the office says of that.
public struct AnsweredCriterion: Sendable, Equatable {
    public let id: CriterionID
    public let level: Level
    public let answer: Answer?
    /// The revision of the answer; 0 before there is one.
    public let revision: Int
    /// When the answer was last saved.
    public let savedAt: Instant?
    public let savedBy: String?
    public let verdict: Verdict?
    /// Whether the answer differs from the one that was handed in the time before.
    public let isChanged: Bool

    public init(
        id: CriterionID, level: Level, answer: Answer? = nil, revision: Int = 0, savedAt: Instant? = nil,
        savedBy: String? = nil, verdict: Verdict? = nil, isChanged: Bool = false
    ) {
        self.id = id
        self.level = level
        self.answer = answer
        self.revision = revision
        self.savedAt = savedAt
        self.savedBy = savedBy
        self.verdict = verdict
        self.isChanged = isChanged
    }

    public var isComplete: Bool { answer?.isComplete ?? false }

    public var isRejected: Bool {
        if case .rejected = verdict { true } else { false }
    }

    public var rejection: String? {
        if case .rejected(let comment) = verdict { comment } else { nil }
    }

    /// As the company sees it: a verdict is the specialist's draft until the profile has come back.
    func forCompany(in stage: ProfileStage) -> AnsweredCriterion {
        guard stage == .underReview else { return self }
        return AnsweredCriterion(
            id: id, level: level, answer: answer, revision: revision, savedAt: savedAt, savedBy: savedBy)
    }
}

/// Where a profile stands, as its pages tell.
public enum ProfileStage: String, CaseIterable, Sendable {
    /// The application has not been submitted, so it is not known which criteria bind.
    case notBegun = "not-begun"
    case answering
    /// Sent back: rejected answers wait for correction.
    case returned
    case underReview = "under-review"
    case approved
    /// The membership was rejected or withdrawn; nothing follows.
    case ended

    /// Whether the company can change answers.
    var isOpen: Bool { self == .answering || self == .returned }
}
