import Programme

/// `/memberships/{membership}`: one membership at a glance, for the company.
public struct MembershipPage: PageValue {
    public static let template = "memberships/membership"

    public let title: String
    public let head: MembershipHead
    public let steps: [StepShown]
    public let next: NextStep
    public let readiness: Readiness?
    public let returned: ReturnShown?
    public let facts: [FactShown]
    public let deadlines: [DeadlineShown]
    public let hasDeadlines: Bool
    public let timeline: DeadlineTimeline?
    public let history: [HistoryEntry]
    public let letters: [LetterLink]
    public let hasLetters: Bool
    public let links: [Link]

    public init(
        head: MembershipHead, id: ID<Membership>, path: MembershipPath, state: Membership.State, next: NextStep,
        readiness: Readiness?, deadlines: [DeadlineTimeline.Entry], history: [HistoryEntry], letters: [LetterLink],
        rulebook: Rulebook, today: Day
    ) {
        self.title = head.entityTypeName
        self.head = head
        self.steps = path.steps(today: today)
        self.next = next
        self.readiness = readiness
        self.returned = state.returned.map { ReturnShown($0, today: today) }
        self.deadlines = deadlines.map(\.shown)
        self.timeline = DeadlineTimeline(deadlines, today: today)
        self.hasDeadlines = !deadlines.isEmpty
        self.history = history
        self.letters = letters
        self.hasLetters = !letters.isEmpty
        self.facts = Self.facts(state, rulebook, today: today)
        self.links = [
            Link(.application(id), "Application"), Link(.profile(id), "Security profile"),
            Link(.membershipHistory(id), "History"),
        ]
    }

    /// The dated facts of a membership and its identifiers; also what it was on an earlier day.
    static func facts(_ state: Membership.State, _ rulebook: Rulebook, today: Day) -> [FactShown] {
        func dated(_ label: String, _ day: Day?) -> FactShown? {
            day.map { FactShown(label, "\(Wording.date($0)) (\(Wording.relative($0, today: today)))") }
        }
        let dates = [
            dated("Begun", state.openedOn), dated("Application first submitted", state.firstSubmittedOn),
            dated("Application and profile in hand since", state.completeSince), dated("Certified", state.certifiedOn),
        ].compactMap { $0 }
        let identifiers = state.identifiers.sorted { $0.key < $1.key }.map { kind, value in
            FactShown(rulebook[kind]?.name ?? kind.rawValue, value)
        }
        let answers = FactShown("Eligibility", Wording.answers(state.answers, state.entityType, rulebook))
        let agreement = FactShown(
            "Agreement", state.agreement.map { "accepted on \(Wording.date($0.on))" } ?? "not accepted")
        return dates + identifiers + [answers, agreement]
    }
}
