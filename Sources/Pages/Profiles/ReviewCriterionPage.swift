import Programme

/// `/cases/{membership}/profile/{criterion}`: the requirement beside the answer, and the verdict.
public struct ReviewCriterionPage: PageValue {
    public static let template = "profiles/review"

    public let title: String
    public let id: String
    public let company: Link
    public let review: Link
    public let category: Link
    public let place: CriterionPlace
    public let rule: CriterionRule
    public let verdict: StatusPill
    public let comment: String?
    public let answer: AnswerShown?
    public let form: VerdictForm?
    /// Why it cannot be judged now.
    public let readingReason: String?
    public let errorSummary: ErrorSummary?
    /// What the specialist said of it the time before.
    public let earlier: EarlierVerdict?
    /// What changed since it was handed in the time before; absent for a first submission.
    public let since: ChangesSince?
    /// Newest first.
    public let changes: [CriterionChange]
    public let approval: ApprovalShown
    public let judged: ProgressShown

    public struct AnswerShown: Codable, Sendable, Hashable {
        public let standing: StatusPill
        public let narrative: String?
        public let responsible: String?
        public let saved: MomentShown?
        public let savedBy: String?
    }

    public struct VerdictForm: Codable, Sendable, Hashable {
        public let action: String
        public let fields: [FieldShown]
        /// "Accept and go to 2.4", "Accept".
        public let acceptLabel: String
        public let rejectLabel: String
    }

    public struct EarlierVerdict: Codable, Sendable, Hashable {
        public let status: StatusPill
        public let comment: String?
        public let who: String
        public let at: MomentShown
    }

    public struct ChangesSince: Codable, Sendable, Hashable {
        public let text: String
        public let values: [CriterionChange.Value]
    }

    /// - Parameters:
    ///   - criteria: All of the profile, in booklet order.
    ///   - facts: What happened to this criterion and to the profile, oldest first.
    ///   - typed: A comment that was refused, with what is wrong with it.
    public init(
        _ answered: AnsweredCriterion, in subject: ProfileSubject, _ criteria: [AnsweredCriterion],
        facts: [ProfileFact], mayReview: Bool, typed: (comment: String, error: String)? = nil
    ) {
        let id = answered.id
        let unjudged = criteria.filter { $0.answer != nil && $0.verdict == nil }.map(\.id)
        let history = CriterionHistory(of: id, facts)
        self.title = subject.name(of: id)
        self.id = id.description
        self.company = Link(Route(["cases", subject.membership.description]), subject.companyName)
        self.review = Link(.profileReview(subject.membership), "Profile review")
        self.category = Link(
            Route.profileReview(subject.membership).at("category-\(id.category)"),
            "\(id.category) \(subject.categoryTitle(id.category))")
        self.place = CriterionPlace(of: id, open: unjudged, in: subject) {
            .criterionReview($0, of: subject.membership)
        }
        self.rule = CriterionRule(id, in: subject)
        self.verdict = Wording.pill(answered.verdict)
        self.comment = answered.rejection
        self.answer = answered.answer.map { AnswerShown($0, answered, subject) }
        let isJudged = mayReview && subject.stage == .underReview && answered.answer != nil
        self.form = isJudged ? VerdictForm(answered, unjudged, subject, typed) : nil
        self.errorSummary = form.flatMap { ErrorSummary(of: $0.fields) }
        self.readingReason = isJudged ? nil : Self.readingReason(answered, subject, mayReview: mayReview)
        self.earlier = history.earlierVerdict.flatMap { earlier in
            answered.isChanged || subject.submissions > 1 ? EarlierVerdict(earlier, subject) : nil
        }
        self.since = Self.since(history, answered, subject)
        self.changes = history.shown(names: subject.names, today: subject.today)
        self.approval = ApprovalShown(subject, criteria, mayReview: mayReview)
        let total = criteria.count { $0.answer != nil }
        self.judged = ProgressShown("Judged", done: total - unjudged.count, of: total, verb: "answers judged")
    }
}

// MARK: - Parts

extension ReviewCriterionPage.AnswerShown {
    fileprivate init(_ answer: Answer, _ answered: AnsweredCriterion, _ subject: ProfileSubject) {
        self.init(
            standing: Wording.pill(answer), narrative: answer.narrative.isEmpty ? nil : answer.narrative,
            responsible: subject.name(of: answer.responsible),
            saved: answered.savedAt.map { MomentShown($0, today: subject.today) }, savedBy: answered.savedBy)
    }
}

extension ReviewCriterionPage.VerdictForm {
    fileprivate init(
        _ answered: AnsweredCriterion, _ unjudged: [CriterionID], _ subject: ProfileSubject,
        _ typed: (comment: String, error: String)?
    ) {
        let next = CriterionPlace.next(after: answered.id, among: unjudged)
        self.init(
            action: Route.criterionReview(answered.id, of: subject.membership).path,
            fields: [
                FieldShown(
                    "comment", "Comment for the company", value: typed?.comment ?? answered.rejection ?? "", .textarea,
                    hint: "Needed for a rejection: what is missing, and what would show that the criterion is met.",
                    error: typed?.error)
            ],
            acceptLabel: next.map { "Accept, go to \($0)" } ?? "Accept",
            rejectLabel: next.map { "Reject, go to \($0)" } ?? "Reject")
    }
}

extension ReviewCriterionPage.EarlierVerdict {
    fileprivate init(_ earlier: (verdict: Verdict, fact: ProfileFact), _ subject: ProfileSubject) {
        let comment: String? = if case .rejected(let comment) = earlier.verdict { comment } else { nil }
        self.init(
            status: Wording.pill(earlier.verdict), comment: comment, who: earlier.fact.who,
            at: MomentShown(earlier.fact.at, today: subject.today))
    }
}

extension ReviewCriterionPage {
    private static func readingReason(
        _ answered: AnsweredCriterion, _ subject: ProfileSubject, mayReview: Bool
    ) -> String {
        guard subject.stage == .underReview else {
            return subject.stage == .returned
                ? "The profile is with the company for correction; the answer may still change."
                : "The profile is not under review, so nothing can be judged."
        }
        guard answered.answer != nil else {
            return "The company did not answer this. Shoulds need no answer, so there is nothing to judge."
        }
        return "You can read this review. The specialist to whom the case is assigned judges, or a supervisor."
    }

    private static func since(
        _ history: CriterionHistory, _ answered: AnsweredCriterion, _ subject: ProfileSubject
    ) -> ChangesSince? {
        guard let before = history.handedInBefore else { return nil }
        guard let answer = answered.answer, before != answer else {
            return ChangesSince(text: "Unchanged since it was handed in the time before.", values: [])
        }
        return ChangesSince(
            text: before == nil
                ? "Answered since the profile was handed in the time before."
                : "Changed since the profile was handed in the time before.",
            values: CriterionChange.values(from: before, to: answer, names: subject.names))
    }
}
