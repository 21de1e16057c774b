import Programme

/// One criterion in a list of a profile.
public struct CriterionRow: Codable, Sendable, Hashable {
    public let id: String
    public let title: String
    public let href: String
    public let level: StatusPill
    public let standing: StatusPill
    public let responsible: String?
    /// What the specialist said; absent before anything was.
    public let verdict: StatusPill?
    public let saved: DateShown?
    /// Changed since the profile was handed in the time before.
    public let isChanged: Bool

    init(_ answered: AnsweredCriterion, in subject: ProfileSubject, verdict: StatusPill?, href: Route) {
        self.id = answered.id.description
        self.title = subject.title(of: answered.id)
        self.href = href.path
        self.level = Wording.pill(answered.level)
        self.standing = Wording.pill(answered.answer)
        self.responsible = subject.name(of: answered.answer?.responsible)
        self.verdict = verdict
        self.saved = answered.savedAt.map { DateShown($0.day, today: subject.today) }
        self.isChanged = answered.isChanged
    }
}

/// The criteria of one category in a list, with how far it is.
public struct CategorySection: Codable, Sendable, Hashable {
    public let number: Int
    public let title: String
    /// Where the section is in this page: `category-6`.
    public let anchor: String
    /// Of all criteria of the category, whatever the filter shows.
    public let progress: ProgressShown
    /// "2 rejected", "3 musts open"; absent where nothing waits.
    public let waiting: String?
    /// Those that the filter shows.
    public let rows: [CriterionRow]
}
