import Programme

/// `/eligibility`: choose what you do.
public struct EligibilityStartPage: PageValue {
    public static let template = "eligibility/start"

    public let title: String
    public let lead: String
    public let choices: [Choice]

    /// A kind of company to go on with.
    public struct Choice: Codable, Sendable, Hashable {
        public let key: String
        public let description: String
        public let questions: String
        public let link: Link
    }

    public init(rulebook: Rulebook) {
        self.title = "Check eligibility"
        self.lead =
            "What does your company do? If it does several things, check each: every one is a membership of its own."
        self.choices = rulebook.entityTypes.map { rules in
            Choice(
                key: rules.type.rawValue, description: rules.description,
                questions: Wording.count(rules.questions.count, "question"),
                link: Link(.eligibility(rules.type), rules.name))
        }
    }

    public static var samples: [EligibilityStartPage] { [EligibilityStartPage(rulebook: .sample)] }
}
