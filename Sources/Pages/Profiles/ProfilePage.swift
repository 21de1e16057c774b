import Programme

/// `/memberships/{membership}/profile`: the company's security profile by category, and what comes next.
public struct ProfilePage: PageValue {
    public static let template = "profiles/profile"

    public let title: String
    public let membership: Link
    public let status: StatusPill
    public let meaning: String
    /// The one thing to do next.
    public let next: Link?
    public let nextHint: String?
    public let musts: ProgressShown
    public let shoulds: ProgressShown
    /// What blocks submission; empty where nothing does.
    public let blocks: [Link]
    public let blocksSummary: String?
    public let filterAction: String
    public let filters: [FieldShown]
    public let isFiltered: Bool
    public let all: Link
    public let shown: String
    /// Where the measures stand; before the application is submitted, what will be asked.
    public let gap: GapChart
    /// Whether there is a profile to work on.
    public let isBegun: Bool
    /// The categories that have rows to show.
    public let sections: [CategorySection]
    public let emptyState: EmptyState?
    public let hasVerdicts: Bool
    public let deadlines: [DeadlineShown]
    public let gaps: [GapShown]
    public let hasGaps: Bool
    public let coverage: String
    public let coverageLink: Link
    public let csv: Link

    /// - Parameters:
    ///   - criteria: All that bind, in booklet order.
    ///   - reader: Who is looking; their own criteria are "mine".
    public init(
        _ subject: ProfileSubject, _ criteria: [AnsweredCriterion], filter: ProfileFilter, reader: ID<Person>,
        maySubmit: Bool
    ) {
        let criteria = criteria.map { $0.forCompany(in: subject.stage) }
        let visible = criteria.filter { filter.admits($0, reader: reader) }
        self.title = "Security profile"
        self.membership = Link(.membership(subject.membership), subject.entityName)
        self.status = Wording.pill(subject.stage)
        self.meaning = Wording.meaning(subject.stage)
        let step = Self.step(subject, criteria, maySubmit: maySubmit)
        self.next = step?.link
        self.nextHint = step?.hint
        self.musts = Self.progress("Musts", .must, criteria)
        self.shoulds = Self.progress("Shoulds", .should, criteria)
        let blocks = Self.blocks(subject, criteria)
        self.blocks = blocks.links
        self.blocksSummary = blocks.summary
        self.filterAction = Route.profile(subject.membership).path
        self.filters = Self.filters(filter, criteria, subject, reader: reader)
        self.isFiltered = !filter.isEmpty
        self.all = Link(.profile(subject.membership), "Show all \(criteria.count)")
        self.shown = "\(visible.count) of \(Wording.count(criteria.count, "criterion", "criteria"))"
        let hasVerdicts = criteria.contains { $0.verdict != nil }
        self.hasVerdicts = hasVerdicts
        self.gap = Self.gap(subject, criteria)
        self.isBegun = subject.stage != .notBegun && !criteria.isEmpty
        self.sections = CategorySection.all(of: criteria, showing: visible, in: subject) { answered in
            CriterionRow(
                answered, in: subject, verdict: answered.verdict.map { Wording.pill($0) },
                href: .profileCriterion(answered.id, of: subject.membership))
        }.filter { !$0.rows.isEmpty }
        self.emptyState = Self.emptyState(subject, isEmpty: visible.isEmpty, filter)
        self.deadlines = subject.deadlines.filter { $0.clock == .profileSubmission || $0.clock == .requestedAnswer }.map
        {
            DeadlineShown($0, today: subject.today, rulebook: subject.rulebook, side: .company, href: nil)
        }
        self.gaps = subject.catalogue.gaps(for: subject.entityType).map { GapShown($0, rulebook: subject.rulebook) }
        self.hasGaps = !gaps.isEmpty
        self.coverage = Self.coverage(subject)
        self.coverageLink = Link(.criteriaCoverage, "How complete the criteria are here")
        self.csv = Link(.profileCSV(subject.membership, filter), "Export as CSV")
    }
}

// MARK: - Parts

extension ProfilePage {
    private static func gap(_ subject: ProfileSubject, _ criteria: [AnsweredCriterion]) -> GapChart {
        guard criteria.isEmpty else {
            return GapChart(
                criteria.map {
                    GapChart.Entry(
                        $0.id, $0.level, standing: $0.isComplete ? $0.answer?.standing : nil, isRejected: $0.isRejected)
                }, title: subject.categoryTitle
            ) { Route.profile(subject.membership).at("category-\($0)") }
        }
        let type = subject.entityType
        let binding = subject.catalogue.criteria(for: type).compactMap { criterion in
            criterion.levels[type].map { GapChart.Entry(criterion.id, $0, standing: nil) }
        }
        return GapChart(binding, title: subject.categoryTitle, isOpen: false) {
            .criteria(CriteriaFilter(entityType: type, category: $0))
        }
    }

    private static func progress(_ label: String, _ level: Level, _ criteria: [AnsweredCriterion]) -> ProgressShown {
        let own = criteria.filter { $0.level == level }
        return ProgressShown(label, done: own.count { $0.isComplete }, of: own.count, verb: "answered")
    }

    private static func step(
        _ subject: ProfileSubject, _ criteria: [AnsweredCriterion], maySubmit: Bool
    ) -> (link: Link, hint: String?)? {
        guard subject.stage.isOpen else { return nil }
        func open(_ answered: AnsweredCriterion, _ verb: String) -> Link {
            Link(.profileCriterion(answered.id, of: subject.membership), "\(verb) \(answered.id)")
        }
        if let rejected = criteria.first(where: \.isRejected) {
            return (open(rejected, "Correct"), "Rejected answers come first: each has a comment from the specialist.")
        }
        if let must = criteria.first(where: { $0.level == .must && !$0.isComplete }) {
            return (open(must, "Answer"), "The next must without a complete answer: \(subject.title(of: must.id)).")
        }
        let link = Link(.profileSubmission(subject.membership), "Submit profile for review")
        return (link, maySubmit ? "Every must is answered." : "Every must is answered. A company officer submits.")
    }

    private static func blocks(
        _ subject: ProfileSubject, _ criteria: [AnsweredCriterion]
    ) -> (links: [Link], summary: String?) {
        guard subject.stage.isOpen else { return ([], nil) }
        let blocking = criteria.filter { $0.isRejected || $0.level == .must && !$0.isComplete }
        let links = blocking.prefix(6).map {
            Link(.profileCriterion($0.id, of: subject.membership), subject.name(of: $0.id))
        }
        guard !blocking.isEmpty else { return ([], nil) }
        let rejected = blocking.count { $0.isRejected }
        let open = blocking.count - rejected
        let parts = [
            open > 0 ? Wording.count(open, "must without a complete answer", "musts without a complete answer") : nil,
            rejected > 0 ? Wording.count(rejected, "rejected answer", "rejected answers") : nil,
        ].compactMap { $0 }
        return (Array(links), Wording.sentence(Wording.list(parts)) + (blocking.count > 6 ? "; the first six:" : ":"))
    }

    private static func filters(
        _ filter: ProfileFilter, _ criteria: [AnsweredCriterion], _ subject: ProfileSubject, reader: ID<Person>
    ) -> [FieldShown] {
        func count(_ show: ProfileFilter.Show) -> Int {
            criteria.count { ProfileFilter(show: show).admits($0, reader: reader) }
        }
        return [
            FieldShown(
                "show", "Show", value: filter.show?.rawValue ?? "",
                .select([
                    OptionShown("", "All criteria"),
                    OptionShown("open", "Unanswered (\(count(.open)))"),
                    OptionShown("rejected", "Rejected (\(count(.rejected)))"),
                    OptionShown("mine", "Mine (\(count(.mine)))"),
                ])),
            FieldShown(
                "level", "Level", value: filter.level?.rawValue ?? "",
                .select([
                    OptionShown("", "Musts and shoulds"), OptionShown("must", "Musts"),
                    OptionShown("should", "Shoulds"),
                ])),
            CategorySection.filter(filter, criteria, in: subject),
        ]
    }

    private static func emptyState(
        _ subject: ProfileSubject, isEmpty: Bool, _ filter: ProfileFilter
    ) -> EmptyState? {
        if subject.stage == .notBegun {
            return EmptyState(
                "The profile is not open yet",
                "It will list every criterion that binds this kind of company. It opens when the application has been "
                    + "submitted; until then the criteria can be read.",
                action: Link(.application(subject.membership), "Go on with the application"))
        }
        if subject.levels.isEmpty {
            return EmptyState(
                "There was no profile",
                "The application ended before its security profile was opened. The list below is what a new application "
                    + "would be asked.", action: Link(.newMembership, "Begin a new application"))
        }
        guard isEmpty else { return nil }
        switch filter.show {
        case .open:
            return EmptyState(
                "Nothing is unanswered", "Every criterion shown by the other filters has a complete answer.")
        case .rejected:
            return EmptyState("Nothing stands rejected", "What the specialist rejects appears here with its comment.")
        case .mine:
            return EmptyState(
                "You are responsible for no criterion here",
                "Whoever is named as responsible on a criterion’s page finds it here.")
        case nil, .unjudged, .changed:
            return EmptyState("Nothing matches", "No criterion of this profile is like that.")
        }
    }

    private static func coverage(_ subject: ProfileSubject) -> String {
        let own = subject.catalogue.criteria(for: subject.entityType)
        let inferred = own.count { ($0.support[subject.entityType] ?? .inferred) == .inferred }
        guard inferred > 0 else {
            return "Every criterion listed here is supported by a source. The booklet in the CTPAT Portal prevails."
        }
        return
            "\(inferred) of the \(own.count) criteria entered for \(subject.entityName.lowercased()) are inferred: no "
            + "source at hand speaks of this kind of company. The booklet in the CTPAT Portal prevails."
    }
}

extension CategorySection {
    static func all(
        of criteria: [AnsweredCriterion], showing visible: [AnsweredCriterion], in subject: ProfileSubject,
        counting isDone: (AnsweredCriterion) -> Bool = { $0.isComplete }, verb: String = "answered",
        waiting: ([AnsweredCriterion]) -> String? = CategorySection.waitingForCompany,
        row: (AnsweredCriterion) -> CriterionRow
    ) -> [CategorySection] {
        let shown = Dictionary(grouping: visible, by: \.id.category)
        return Dictionary(grouping: criteria, by: \.id.category).sorted { $0.key < $1.key }.map { number, own in
            let title = subject.categoryTitle(number)
            return CategorySection(
                number: number, title: title, anchor: "category-\(number)",
                progress: ProgressShown(
                    "\(number) \(title)", done: own.count(where: isDone), of: own.count, verb: verb),
                waiting: waiting(own), rows: shown[number, default: []].map(row))
        }
    }

    static func waitingForCompany(_ criteria: [AnsweredCriterion]) -> String? {
        let rejected = criteria.count { $0.isRejected }
        if rejected > 0 { return "\(rejected) rejected" }
        let musts = criteria.count { $0.level == .must && !$0.isComplete }
        return musts > 0 ? Wording.count(musts, "must open", "musts open") : nil
    }

    static func filter(
        _ filter: ProfileFilter, _ criteria: [AnsweredCriterion], in subject: ProfileSubject
    ) -> FieldShown {
        let numbers = Set(criteria.map(\.id.category)).sorted()
        return FieldShown(
            "category", "Category", value: filter.category.map(String.init) ?? "",
            .select(
                [OptionShown("", "All categories")]
                    + numbers.map {
                        OptionShown(String($0), "\($0) \(subject.categoryTitle($0))")
                    }))
    }
}
