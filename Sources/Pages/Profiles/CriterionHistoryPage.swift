import Programme

/// `/memberships/{membership}/profile/{criterion}/history`: everything that was said of one criterion.
public struct CriterionHistoryPage: PageValue {
    public static let template = "profiles/history"

    public let title: String
    public let id: String
    public let profile: Link
    public let criterion: Link
    public let standing: StatusPill
    /// Newest first.
    public let changes: [CriterionChange]
    public let emptyState: EmptyState?

    public init(_ answered: AnsweredCriterion, in subject: ProfileSubject, facts: [ProfileFact]) {
        let id = answered.id
        self.title = "History of \(id)"
        self.id = id.description
        self.profile = Link(.profile(subject.membership), "Security profile")
        self.criterion = Link(.profileCriterion(id, of: subject.membership), subject.name(of: id))
        self.standing = Wording.pill(answered.answer)
        self.changes = CriterionHistory(of: id, facts.told(in: subject.stage))
            .shown(names: subject.names, today: subject.today)
        self.emptyState =
            changes.isEmpty
            ? EmptyState(
                "Nothing has happened yet",
                "Every saved answer, every submission and every verdict will stand here with who and when.",
                action: Link(.profileCriterion(id, of: subject.membership), "Answer \(id)"))
            : nil
    }
}
