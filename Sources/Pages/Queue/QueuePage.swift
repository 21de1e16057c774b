import Programme

/// `/queue`: what needs the office today, by legal clock, soonest due first.
public struct QueuePage: PageValue {
    public static let template = "queue/queue"

    public let title: String
    public let lead: String
    public let overdue: Int
    public let atRisk: Int
    public let views: [Choice]
    public let filters: [FieldShown]
    /// `me` or `all`, kept while the clock is changed.
    public let who: String
    public let groups: [Group]
    /// Whether the table tells to whom each case is assigned.
    public let showsSpecialist: Bool
    public let columns: Int
    public let pager: Pager?
    public let emptyState: EmptyState?
    public let exportHref: String

    /// Whose work is shown.
    public struct Choice: Codable, Sendable {
        public let href: String
        public let label: String
        public let isCurrent: Bool
    }

    public struct Group: Codable, Sendable {
        /// `overdue`, `at-risk` or `ahead`.
        public let code: String
        public let heading: String
        public let rows: [Row]
    }

    public struct Row: Codable, Sendable {
        public let href: String
        public let membership: String
        public let company: String
        public let entityType: String
        public let entityTypeName: String
        public let country: String
        public let countryName: String
        /// The clock's key: `certification-decision`.
        public let clock: String
        public let clockName: String
        public let due: DateShown
        public let urgency: StatusPill
        /// `company`, `office` or `secretary`.
        public let owner: String
        public let ownerName: String
        public let status: StatusPill
        /// What the office does next.
        public let next: String
        public let specialist: String?
    }

    /// One row before it is worded.
    public struct Entry: Sendable {
        public let deadline: Deadline
        public let summary: CaseSummary

        public init(_ deadline: Deadline, _ summary: CaseSummary) {
            self.deadline = deadline
            self.summary = summary
        }
    }

    /// - Parameters:
    ///   - counts: Clocks of this view that have run out, and that end within the days of risk.
    public init(
        _ entries: [Entry], view: QueueView, counts: (overdue: Int, atRisk: Int), neighbours: Neighbours,
        today: Day, rulebook: Rulebook
    ) {
        self.title = view.isMine ? "My queue" : "Everybody’s queue"
        self.overdue = counts.overdue
        self.atRisk = counts.atRisk
        self.lead = Self.lead(counts)
        self.views = [true, false].map { isMine in
            let other = QueueView(isMine: isMine, clock: view.clock)
            return Choice(
                href: Route.queue(other).path, label: isMine ? "My cases" : "All cases",
                isCurrent: isMine == view.isMine)
        }
        self.filters = [Self.clockFilter(view, rulebook)]
        self.who = view.isMine ? "me" : "all"
        self.showsSpecialist = !view.isMine
        self.columns = view.isMine ? 4 : 5
        let rows = entries.map { Row($0, view: view, today: today, rulebook: rulebook) }
        self.groups = Urgency.allCases.compactMap { urgency in
            let own = rows.filter { $0.urgency.code == urgency.rawValue }
            return own.isEmpty ? nil : Group(code: urgency.rawValue, heading: urgency.heading, rows: own)
        }
        self.pager =
            neighbours.areNone
            ? nil
            : Pager(summary: Wording.count(rows.count, "clock") + " on this page", neighbours, of: .queue(view))
        self.emptyState = rows.isEmpty ? Self.empty(view, isStart: neighbours.isStart) : nil
        self.exportHref = Route.queueFile(view).path
    }

    private static func lead(_ counts: (overdue: Int, atRisk: Int)) -> String {
        let risk = "\(Wording.figure(counts.atRisk)) due within \(Urgency.riskDays) days"
        return counts.overdue == 0
            ? "Nothing is overdue; \(risk)." : "\(Wording.figure(counts.overdue)) overdue, \(risk)."
    }

    private static func clockFilter(_ view: QueueView, _ rulebook: Rulebook) -> FieldShown {
        let keys: [ClockKey] = [
            .certificationDecision, .profileSubmission, .requestedAnswer, .initialValidation, .annualReview,
        ]
        let options = keys.map { OptionShown($0.rawValue, Wording.clock($0, rulebook)) }
        return FieldShown(
            "clock", "Clock", value: view.clock?.rawValue ?? "", .select([OptionShown("", "All clocks")] + options))
    }

    private static func empty(_ view: QueueView, isStart: Bool) -> EmptyState {
        if !isStart {
            return EmptyState(
                "That was all", "No more clocks run in this view.",
                action: Link(.queue(view), "Back to the most urgent"))
        }
        if view.clock != nil {
            return EmptyState(
                "This clock does not run",
                "None of these cases has this clock running now. Look at all clocks instead.",
                action: Link(.queue(QueueView(isMine: view.isMine)), "Show all clocks"))
        }
        return view.isMine
            ? EmptyState(
                "No case waits for you",
                "Cases that are assigned to you stand here with the clock that runs, soonest due first. Your supervisor "
                    + "assigns them.", action: Link(.queue(QueueView(isMine: false)), "Look at all cases"))
            : EmptyState(
                "No clock runs",
                "As soon as a company submits an application, its clock stands here with the day on which it ends.")
    }
}

extension QueuePage.Row {
    init(_ entry: QueuePage.Entry, view: QueueView, today: Day, rulebook: Rulebook) {
        let summary = entry.summary
        let clock = entry.deadline.clock
        let owner = rulebook[clock]?.owner ?? .company
        self.href = Route.caseFile(summary.id, from: QueuePlace(view: view, clock: clock)).path
        self.membership = summary.id.description
        self.company = summary.companyName
        self.entityType = summary.entityType.rawValue
        self.entityTypeName = rulebook[summary.entityType]?.name ?? summary.entityType.rawValue
        self.country = summary.country
        self.countryName = Country.name(summary.country)
        self.clock = clock.rawValue
        self.clockName = Wording.clock(clock, rulebook)
        self.due = DateShown(entry.deadline.due, today: today)
        self.urgency = Urgency(due: entry.deadline.due, today: today).pill
        self.owner = owner.rawValue
        self.ownerName = Wording.owner(owner)
        self.status = Wording.pill(summary.status, summary.tier)
        self.next = summary.nextStep(for: clock)
        self.specialist = summary.specialist ?? "Nobody yet"
    }
}

extension Wording {
    /// A clock's name: "Decide on certification".
    public static func clock(_ key: ClockKey, _ rulebook: Rulebook) -> String {
        rulebook[key]?.name ?? (key == .requestedAnswer ? requestedAnswer : key.rawValue)
    }
}
