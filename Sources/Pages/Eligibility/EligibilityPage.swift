import Programme

/// `/eligibility/{type}`: the questions of one kind of company, and what follows from the answers.
public struct EligibilityPage: PageValue {
    public static let template = "eligibility/eligibility"

    public let title: String
    public let lead: String
    public let entityType: String
    public let action: String
    public let errorSummary: ErrorSummary?
    public let questions: [FieldShown]
    public let identifiers: [IdentifierGroup]
    /// Absent before anything has been answered, and while something has to be corrected first.
    public let result: EligibilityResult?
    public let criteria: Link

    /// Identifiers of which one has to be held, with a field for each.
    public struct IdentifierGroup: Codable, Sendable, Hashable {
        /// "One of these: EIN or DUNS number"; absent where there is only one.
        public let heading: String?
        public let need: IdentifierNeed
        public let fields: [FieldShown]
    }

    /// - Parameter answers: `nil` before the form has been sent.
    public init(rules: EntityTypeRules, rulebook: Rulebook, answers: EligibilityAnswers?) {
        let questions = rules.questions.map { Self.field($0, answers) }
        let groups = rules.identifiers.map { Self.group($0, rulebook, answers) }
        self.title = "Eligibility: \(rules.name)"
        self.lead = rules.description
        self.entityType = rules.type.rawValue
        self.action = Route.eligibility(rules.type).path
        self.questions = questions
        self.identifiers = groups
        self.errorSummary = ErrorSummary(of: questions + groups.flatMap(\.fields))
        self.criteria = Link(
            .criteria(CriteriaFilter(entityType: rules.type)), "Read the criteria for this kind of company")
        self.result =
            errorSummary == nil
            ? answers.map { EligibilityResult(of: $0, rules: rules, rulebook: rulebook) } : nil
    }

    /// Fields that have to be corrected first, by name, for problem details.
    public var problems: [(field: String, message: String)] {
        (questions + identifiers.flatMap(\.fields)).compactMap { field in field.error.map { (field.name, $0) } }
    }

    private static func field(_ question: EligibilityQuestion, _ answers: EligibilityAnswers?) -> FieldShown {
        let answer = answers?.answers[question.key]
        return FieldShown(
            "answers[\(question.key.rawValue)]", question.text, value: answer.map { $0 ? "yes" : "no" } ?? "",
            .radios([OptionShown("yes", "Yes"), OptionShown("no", "No")]), hint: question.help,
            error: answers != nil && answer == nil ? "Answer yes or no." : nil, isRequired: true,
            citation: CitationShown(question.citation))
    }

    private static func group(
        _ requirement: IdentifierRequirement, _ rulebook: Rulebook, _ answers: EligibilityAnswers?
    ) -> IdentifierGroup {
        let need = IdentifierNeed(requirement, rulebook: rulebook)
        return IdentifierGroup(
            heading: requirement.anyOf.count > 1 ? "One of these: " + need.anyOf : nil, need: need,
            fields: requirement.anyOf.compactMap { rulebook[$0] }.map {
                field($0, need, answers?.identifiers[$0.kind] ?? "")
            })
    }

    private static func field(_ rule: IdentifierRule, _ need: IdentifierNeed, _ typed: String) -> FieldShown {
        let name = "identifiers[\(rule.kind.rawValue)]"
        let label = rule.name + (need.isRequired ? "" : ", if it applies")
        let hint = "Issued by: \(rule.issuer). For example \(rule.example)."
        switch rule.check(typed) {
        case .accepted(let text, let form):
            return FieldShown(
                name, label, value: text, hint: "\(hint) Written as: \(form.name).", citation: need.citation)
        case .rejected(.empty):
            return FieldShown(name, label, hint: hint, citation: need.citation)
        case .rejected(let problem):
            return FieldShown(
                name, label, value: typed, hint: hint, error: problem.sentence, citation: need.citation)
        case .personal(let form):
            return FieldShown(
                name, label, hint: hint,
                error:
                    "This is written like a person’s own number (\(form.name)). Greenlane does not take those; it was "
                    + "not kept. Use a number of the company.",
                citation: need.citation)
        }
    }
}
