import Programme

/// `/who-may-join`: the kinds of company, and what each has to bring.
public struct WhoMayJoinPage: PageValue {
    public static let template = "programme/who-may-join"

    public let title: String
    public let lead: String
    public let entityTypes: [EntityTypeShown]

    /// A kind of company that may join.
    public struct EntityTypeShown: Codable, Sendable, Hashable {
        public let key: String
        public let name: String
        public let description: String
        /// What it has to hold, one line each: "SCAC or MC number".
        public let identifiers: [IdentifierNeed]
        public let tier3: String
        public let citations: [CitationShown]
        public let check: Link
        public let criteria: Link
    }

    public init(rulebook: Rulebook) {
        self.title = "Who may join"
        self.lead =
            "\(Wording.count(rulebook.entityTypes.count, "kind")) of company may join. A company "
            + "that does several things holds a membership for each, with its own identifiers, profile and dates."
        self.entityTypes = rulebook.entityTypes.map { rules in
            EntityTypeShown(
                key: rules.type.rawValue, name: rules.name, description: rules.description,
                identifiers: rules.identifiers.map { IdentifierNeed($0, rulebook: rulebook) },
                tier3: rules.canReachTier3 ? "Tier 3 is open to it" : "Tier 3 is not open to it",
                citations: rules.citations.map { CitationShown($0) },
                check: Link(.eligibility(rules.type), "Check eligibility"),
                criteria: Link(.criteria(CriteriaFilter(entityType: rules.type)), "Read its criteria"))
        }
    }

    public static var samples: [WhoMayJoinPage] { [WhoMayJoinPage(rulebook: .sample)] }
}

/// Identifiers of which one has to be held.
public struct IdentifierNeed: Codable, Sendable, Hashable {
    /// "EIN or DUNS number".
    public let anyOf: String
    public let isRequired: Bool
    public let citation: CitationShown

    init(_ requirement: IdentifierRequirement, rulebook: Rulebook) {
        self.anyOf = Wording.list(requirement.anyOf.map { rulebook[$0]?.name ?? $0.rawValue }, joiner: "or")
        self.isRequired = requirement.isRequired
        self.citation = CitationShown(requirement.citation)
    }
}
