import Programme

/// `/unassigned`: submitted cases that nobody works on, and how busy each specialist is.
public struct UnassignedPage: PageValue {
    public static let template = "case-files/unassigned"

    public let title: String
    public let lead: String
    public let total: Int
    public let rows: [Row]
    public let pager: Pager?
    public let workload: [Load]
    public let emptyState: EmptyState?
    /// Where the button that gives out all cases goes; absent for those who may not, and when there is nothing to give.
    public let byWorkload: String?
    public let explanation: String
    public let problem: String?

    public struct Row: Codable, Sendable {
        public let href: String
        public let membership: String
        public let company: String
        public let entityType: String
        public let entityTypeName: String
        public let country: String
        public let countryName: String
        public let status: StatusPill
        public let submitted: DateShown?
        public let form: String?
        public let fields: [FieldShown]
    }

    public struct Load: Codable, Sendable {
        public let name: String
        public let cases: Int
        /// Of the busiest, in percent.
        public let percent: Int
    }

    /// - Parameters:
    ///   - cases: Those of one page, oldest first.
    ///   - total: How many there are in all.
    public init(
        _ cases: [CaseSummary], total: Int, neighbours: Neighbours, specialists: [CasePage.Specialist],
        abilities: CaseAbilities, today: Day, rulebook: Rulebook
    ) {
        self.title = "Unassigned cases"
        self.total = total
        self.lead =
            total == 0
            ? "Every submitted case has a specialist."
            : Wording.count(total, "submitted case") + (total == 1 ? " has" : " have") + " no specialist yet."
        let canAssign = abilities.assigns && !specialists.isEmpty
        self.rows = cases.map { Row($0, canAssign ? specialists : [], today: today, rulebook: rulebook) }
        self.pager =
            neighbours.areNone
            ? nil : Pager(summary: "\(cases.count) of \(Wording.count(total, "case"))", neighbours, of: .unassigned)
        let most = max(1, specialists.map(\.cases).max() ?? 1)
        self.workload = specialists.sorted { ($0.cases, $0.name) < ($1.cases, $1.name) }
            .map { Load(name: $0.name, cases: $0.cases, percent: $0.cases * 100 / most) }
        self.byWorkload = canAssign && total > 0 ? Route.assignments.path : nil
        self.explanation =
            "By workload gives each case, oldest first, to the specialist with the fewest open cases at that moment. "
            + "You can give any case to somebody else afterwards."
        self.problem =
            abilities.assigns && specialists.isEmpty
            ? "The office has no specialist yet. An operator adds people under People." : nil
        self.emptyState =
            cases.isEmpty
            ? EmptyState(
                "Nothing to assign",
                "A case stands here from the day its application is submitted until somebody has it.",
                action: Link(.queue(QueueView(isMine: false)), "Look at the queue")) : nil
    }
}

extension UnassignedPage.Row {
    init(_ summary: CaseSummary, _ specialists: [CasePage.Specialist], today: Day, rulebook: Rulebook) {
        self.href = Route.caseFile(summary.id).path
        self.membership = summary.id.description
        self.company = summary.companyName
        self.entityType = summary.entityType.rawValue
        self.entityTypeName = rulebook[summary.entityType]?.name ?? summary.entityType.rawValue
        self.country = summary.country
        self.countryName = Country.name(summary.country)
        self.status = Wording.pill(summary.status, summary.tier)
        self.submitted = summary.submittedOn.map { DateShown($0, today: today) }
        self.form = specialists.isEmpty ? nil : Route.assignment(summary.id).path
        self.fields =
            specialists.isEmpty
            ? []
            : [
                FieldShown(
                    "specialist", "Specialist", .select(specialists.map { OptionShown($0.id.description, $0.name) }),
                    isRequired: true, id: "specialist-" + summary.id.description)
            ]
    }
}
