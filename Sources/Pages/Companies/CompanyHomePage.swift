import Programme

/// `/home`: where the company stands, what is due next, what changed.
public struct CompanyHomePage: PageValue {
    public static let template = "companies/home"

    public let title: String
    public let lead: String
    public let memberships: [Card]
    public let emptyState: EmptyState?
    /// Where there is one membership at least, how to begin another.
    public let begin: Link?
    public let deadlines: [DeadlineShown]
    public let hasDeadlines: Bool
    public let timeline: DeadlineTimeline?
    public let history: [HistoryEntry]
    public let hasHistory: Bool

    /// One membership of the company.
    public struct Card: Codable, Sendable, Hashable {
        public let head: MembershipHead
        public let href: String
        public let steps: [StepShown]
        public let next: NextStep
        public let readiness: Readiness?
        /// The day that counts: "Member since 14 Mar 2026".
        public let since: String?
        public let links: [Link]

        public init(
            head: MembershipHead, id: ID<Membership>, path: MembershipPath, next: NextStep, readiness: Readiness?,
            today: Day
        ) {
            self.head = head
            self.href = Route.membership(id).path
            self.steps = path.steps(today: today)
            self.next = next
            self.readiness = readiness
            self.since = path.certifiedOn.map { "Member since \(Wording.date($0)); that day is the anniversary." }
            self.links = [
                Link(.application(id), "Application"), Link(.membershipHistory(id), "History"),
                Link(.letters(id), "Letters"),
            ]
        }
    }

    public init(
        companyName: String, memberships: [Card], mayBegin: Bool, deadlines: [DeadlineTimeline.Entry],
        history: [HistoryEntry], today: Day
    ) {
        self.title = companyName
        self.memberships = memberships
        self.deadlines = deadlines.map(\.shown)
        self.hasDeadlines = !deadlines.isEmpty
        self.timeline = DeadlineTimeline(deadlines, today: today)
        self.history = history
        self.hasHistory = !history.isEmpty
        self.begin = mayBegin && !memberships.isEmpty ? Link(.newMembership, "Apply as another entity type") : nil
        self.lead = Self.lead(memberships)
        self.emptyState =
            memberships.isEmpty
            ? EmptyState(
                "Your memberships will stand here",
                "A company holds one membership for each thing that it does in the supply chain: importer, carrier, broker. "
                    + "Begin with one. The application saves itself, so you can stop and go on later.",
                action: mayBegin ? Link(.newMembership, "Begin an application") : nil) : nil
    }

    private static func lead(_ cards: [Card]) -> String {
        let waiting = cards.count { $0.next.hue == Hue.attention.rawValue }
        if cards.isEmpty { return "No membership yet." }
        return waiting == 0
            ? "Nothing is asked of you now."
            : "\(Wording.sentence(waiting == 1 ? "one membership needs" : "\(waiting) memberships need")) something from you."
    }
}
