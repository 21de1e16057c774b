import Programme

/// `/memberships/{membership}/eligibility`: the conditions of joining, answered for the application.
public struct EligibilityAnswersPage: PageValue {
    public static let template = "memberships/eligibility"

    public let title: String
    public let head: MembershipHead
    public let questions: [Question]
    public let progress: ProgressShown
    public let conflict: ConflictShown?
    public let revision: Int
    public let canSave: Bool
    public let closed: String?
    public let next: Link
    public let action: String

    /// One condition.
    public struct Question: Codable, Sendable, Hashable {
        public let field: FieldShown
        /// What a company that answers no can do about it; shown once it has.
        public let ifNo: String?
    }

    public init(
        head: MembershipHead, id: ID<Membership>, rules: EntityTypeRules, answers: [QuestionKey: Bool], revision: Int,
        canSave: Bool, closed: String? = nil, conflict: ConflictShown? = nil
    ) {
        self.title = "Eligibility"
        self.head = head
        self.revision = revision
        self.canSave = canSave
        self.closed = closed
        self.conflict = conflict
        self.next = Link(.agreement(id), "Next: the agreement")
        self.action = Route.eligibilityAnswers(id).path
        self.progress = ProgressShown(
            "Questions", done: rules.questions.count { answers[$0.key] != nil }, of: rules.questions.count,
            verb: "answered")
        self.questions = rules.questions.map { question in
            let answer = answers[question.key]
            return Question(
                field: FieldShown(
                    Self.field(question.key), question.text, value: answer.map { $0 ? "yes" : "no" } ?? "",
                    .radios([OptionShown("yes", "Yes"), OptionShown("no", "No")]), hint: question.help,
                    isRequired: true,
                    isDisabled: !canSave, citation: CitationShown(question.citation)),
                ifNo: answer == false ? question.ifNo : nil)
        }
    }

    /// The name of a question's field: `answers[active-in-role]`.
    public static func field(_ key: QuestionKey) -> String { "answers[\(key.rawValue)]" }
}
