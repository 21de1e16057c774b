import Programme

/// `/memberships/{membership}/history`: what happened, and how the record stood at the end of any past day.
public struct MembershipHistoryPage: PageValue {
    public static let template = "memberships/history"

    public let title: String
    public let head: MembershipHead
    public let history: [HistoryEntry]
    public let snapshot: Snapshot?
    public let fields: [FieldShown]
    public let action: String
    public let emptyState: EmptyState?

    /// The record at the end of a day.
    public struct Snapshot: Codable, Sendable, Hashable {
        public let day: DateShown
        public let status: StatusPill
        public let meaning: String
        public let facts: [FactShown]
        public let steps: [StepShown]
        /// Back to now.
        public let now: Link
    }

    /// - Parameters:
    ///   - asOf: The day that was asked for; the history then ends with it.
    ///   - state: The membership at the end of that day, or now.
    ///   - profile: What the security profile held then, in words.
    public init(
        head: MembershipHead, id: ID<Membership>, asOf: Day?, state: Membership.State, profile: String?,
        history: [HistoryEntry], rulebook: Rulebook, today: Day
    ) {
        self.title = "History"
        self.head = head
        self.history = history
        self.snapshot = asOf.map { Snapshot(state, id, on: $0, profile: profile, rulebook: rulebook, today: today) }
        self.fields = [
            FieldShown(
                "as-of", "Show the record as of the end of", value: asOf?.description ?? "", .date, isRequired: true)
        ]
        self.action = Route.membershipHistory(id).path
        self.emptyState =
            history.isEmpty
            ? EmptyState("Nothing had happened yet", "The application had not been begun by the end of that day.") : nil
    }
}

extension MembershipHistoryPage.Snapshot {
    fileprivate init(
        _ state: Membership.State, _ id: ID<Membership>, on day: Day, profile: String?, rulebook: Rulebook, today: Day
    ) {
        self.day = DateShown(day, today: today)
        let status = state.status
        self.status = status.map { Wording.pill($0, state.tier) } ?? StatusPill("none", "Not begun", .neutral)
        self.meaning = status?.meaning ?? "The application had not been begun."
        self.facts =
            MembershipPage.facts(state, rulebook, today: day)
            + (profile.map { [FactShown("Security profile", $0)] } ?? [])
        self.steps =
            status.map {
                MembershipPath(
                    status: $0, submittedOn: state.firstSubmittedOn, completeSince: state.completeSince,
                    certifiedOn: state.certifiedOn, endedOn: nil, validationDue: nil
                ).steps(today: day)
            } ?? []
        self.now = Link(.membershipHistory(id), "Show the record as it is now")
    }
}
