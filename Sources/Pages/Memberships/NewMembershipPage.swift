import Programme

/// `/memberships/new`: as what the company wants to join.
public struct NewMembershipPage: PageValue {
    public static let template = "memberships/new"

    public let title: String
    public let errorSummary: ErrorSummary?
    /// What was chosen before, in the eligibility check, with the answers given there.
    public let chosen: Chosen?
    public let types: [Choice]

    /// One entity type to choose.
    public struct Choice: Codable, Sendable, Hashable {
        public let key: String
        public let name: String
        public let description: String
        /// The check that anybody can do beforehand.
        public let check: String
        /// Why it cannot be chosen, as a membership of this type that is under way.
        public let taken: Link?
    }

    /// A choice with answers that the application begins with.
    public struct Chosen: Codable, Sendable, Hashable {
        public let choice: Choice
        /// "7 of 7 questions answered".
        public let progress: ProgressShown
        public let answers: [CarriedAnswer]
    }

    /// An answer on its way into the application, as a hidden field.
    public struct CarriedAnswer: Codable, Sendable, Hashable {
        /// `answers[active-in-role]`.
        public let name: String
        /// `yes` or `no`.
        public let value: String
    }

    /// - Parameters:
    ///   - running: Memberships that have not ended, by type: one of each is enough.
    ///   - chosen: The type of which the address speaks, with the answers that it carries.
    public init(
        rulebook: Rulebook, running: [EntityType: ID<Membership>],
        chosen: (rules: EntityTypeRules, answers: EligibilityAnswers)? = nil, error: String? = nil
    ) {
        self.title = "Begin an application"
        self.errorSummary = error.map { ErrorSummary([Link(href: "#f-type", label: $0)]) }
        self.chosen = chosen.map { Chosen($0.rules, $0.answers, running: running[$0.rules.type]) }
        self.types = rulebook.entityTypes.filter { $0.type != chosen?.rules.type }
            .map { Choice($0, running: running[$0.type]) }
    }
}

extension NewMembershipPage.Choice {
    fileprivate init(_ rules: EntityTypeRules, running: ID<Membership>?) {
        key = rules.type.rawValue
        name = rules.name
        description = rules.description
        check = Route.eligibility(rules.type).path
        taken = running.map { Link(.membership($0), "Go to this membership") }
    }
}

extension NewMembershipPage.Chosen {
    fileprivate init(_ rules: EntityTypeRules, _ carried: EligibilityAnswers, running: ID<Membership>?) {
        choice = .init(rules, running: running)
        answers = rules.questions.compactMap { question in
            carried.answers[question.key].map {
                .init(name: EligibilityAnswersPage.field(question.key), value: $0 ? "yes" : "no")
            }
        }
        progress = ProgressShown("Questions", done: answers.count, of: rules.questions.count, verb: "answered")
    }
}
