import Programme

/// `/cases/{membership}/profile`: the office's review of a profile, criterion by criterion.
public struct ReviewPage: PageValue {
    public static let template = "profiles/review-list"

    public let title: String
    public let company: Link
    public let entityType: String
    public let status: StatusPill
    /// "Handed in for the second time; 4 answers changed since the time before."
    public let lead: String
    /// The next answer to judge.
    public let next: Link?
    public let judged: ProgressShown
    public let tally: String
    public let approval: ApprovalShown
    public let acceptance: Acceptance?
    public let readingReason: String?
    public let filterAction: String
    public let filters: [FieldShown]
    public let isFiltered: Bool
    public let all: Link
    public let shown: String
    public let categories: [CategorySection]
    public let sections: [CategorySection]
    public let emptyState: EmptyState?
    public let deadlines: [DeadlineShown]

    /// Accepting all that is left, after a look at how many that is.
    public struct Acceptance: Codable, Sendable, Hashable {
        public let action: String
        public let count: Int
        public let text: String
        public let button: String
    }

    public init(
        _ subject: ProfileSubject, _ criteria: [AnsweredCriterion], filter: ProfileFilter, mayReview: Bool
    ) {
        let id = subject.membership
        // What a company has never handed in is its own draft.
        let isShown = subject.submissions > 0
        let criteria = isShown ? criteria : []
        let visible = criteria.filter { filter.admits($0, reader: nil) }
        let unjudged = criteria.filter { $0.answer != nil && $0.verdict == nil }
        let isReviewed = subject.stage == .underReview
        self.title = "Profile review"
        self.company = Link(Route(["cases", id.description]), subject.companyName)
        self.entityType = subject.entityName
        self.status = Wording.pill(subject.stage)
        self.lead = Self.lead(subject, criteria)
        self.next =
            isReviewed && mayReview
            ? unjudged.first.map { Link(.criterionReview($0.id, of: id), "Review \($0.id)") } : nil
        let answered = criteria.filter { $0.answer != nil }
        self.judged = ProgressShown(
            "Judged", done: answered.count - unjudged.count, of: answered.count, verb: "answers judged")
        self.tally = Self.tally(criteria)
        self.approval = ApprovalShown(subject, criteria, mayReview: mayReview)
        self.acceptance = isReviewed && mayReview && !unjudged.isEmpty ? Self.acceptance(unjudged.count, id) : nil
        self.readingReason =
            isReviewed && !mayReview
            ? "You can read this review. The specialist to whom the case is assigned judges, or a supervisor." : nil
        self.filterAction = Route.profileReview(id).path
        self.filters = Self.filters(filter, criteria, subject)
        self.isFiltered = !filter.isEmpty
        self.all = Link(.profileReview(id), "Show all \(criteria.count)")
        self.shown = "\(visible.count) of \(Wording.count(criteria.count, "criterion", "criteria"))"
        self.categories = CategorySection.all(
            of: criteria, showing: visible, in: subject, counting: { $0.verdict != nil || $0.answer == nil },
            verb: "judged", waiting: Self.waiting
        ) { answered in
            CriterionRow(
                answered, in: subject, verdict: answered.answer == nil ? nil : Wording.pill(answered.verdict),
                href: .criterionReview(answered.id, of: id))
        }
        self.sections = categories.filter { !$0.rows.isEmpty }
        self.emptyState = Self.emptyState(subject, isShown: isShown, isEmpty: visible.isEmpty)
        self.deadlines = subject.deadlines.map {
            DeadlineShown($0, today: subject.today, rulebook: subject.rulebook, side: .office, href: nil)
        }
    }
}

// MARK: - Parts

extension ReviewPage {
    private static func lead(_ subject: ProfileSubject, _ criteria: [AnsweredCriterion]) -> String {
        guard subject.submissions > 0 else { return "\(subject.entityName). Not handed in yet." }
        guard subject.submissions > 1 else { return "\(subject.entityName). Handed in for the first time." }
        let changed = criteria.count { $0.isChanged }
        return "\(subject.entityName). Handed in \(subject.submissions) times; "
            + "\(Wording.count(changed, "answer", "answers")) changed since the time before."
    }

    private static func tally(_ criteria: [AnsweredCriterion]) -> String {
        let accepted = criteria.count { $0.verdict == .accepted }
        let rejected = criteria.count { $0.isRejected }
        let unanswered = criteria.count { $0.answer == nil }
        return "\(accepted) accepted, \(rejected) rejected"
            + (unanswered > 0 ? ", \(Wording.count(unanswered, "should", "shoulds")) without an answer" : "")
    }

    private static func waiting(_ criteria: [AnsweredCriterion]) -> String? {
        let rejected = criteria.count { $0.isRejected }
        let unjudged = criteria.count { $0.answer != nil && $0.verdict == nil }
        let parts = [unjudged > 0 ? "\(unjudged) to judge" : nil, rejected > 0 ? "\(rejected) rejected" : nil]
        let waiting = parts.compactMap { $0 }
        return waiting.isEmpty ? nil : waiting.joined(separator: ", ")
    }

    private static func acceptance(_ count: Int, _ id: ID<Membership>) -> Acceptance {
        Acceptance(
            action: Route.profileAcceptance(id).path, count: count,
            text: "This accepts the \(Wording.count(count, "answer", "answers")) that nobody has judged yet. Each is "
                + "recorded as accepted under your name; a verdict can be changed until the profile is approved or sent "
                + "back. The company sees verdicts only then.",
            button: "Accept \(Wording.count(count, "remaining answer", "remaining answers"))")
    }

    private static func filters(
        _ filter: ProfileFilter, _ criteria: [AnsweredCriterion], _ subject: ProfileSubject
    ) -> [FieldShown] {
        func count(_ show: ProfileFilter.Show) -> Int {
            criteria.count { ProfileFilter(show: show).admits($0, reader: nil) }
        }
        return [
            FieldShown(
                "show", "Show", value: filter.show?.rawValue ?? "",
                .select([
                    OptionShown("", "All criteria"),
                    OptionShown("unjudged", "To judge (\(count(.unjudged)))"),
                    OptionShown("rejected", "Rejected (\(count(.rejected)))"),
                    OptionShown("changed", "Changed (\(count(.changed)))"),
                    OptionShown("open", "Unanswered (\(count(.open)))"),
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

    private static func emptyState(_ subject: ProfileSubject, isShown: Bool, isEmpty: Bool) -> EmptyState? {
        if !isShown {
            return EmptyState(
                "Nothing to review yet",
                "Every criterion with the company’s answer will stand here once a company officer has handed the profile "
                    + "in. Until then it is the company’s draft.")
        }
        return isEmpty ? EmptyState("Nothing matches", "No criterion of this profile is like that.") : nil
    }
}
