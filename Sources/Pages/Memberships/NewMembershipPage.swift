import Programme

/// `/memberships/new`: as what the company wants to join.
public struct NewMembershipPage: PageValue {
    public static let template = "memberships/new"

    public let title: String
    public let errorSummary: ErrorSummary?
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

    /// - Parameter running: Memberships that have not ended, by type: one of each is enough.
    public init(rulebook: Rulebook, running: [EntityType: ID<Membership>], error: String? = nil) {
        self.title = "Begin an application"
        self.errorSummary = error.map { ErrorSummary([Link(href: "#f-type", label: $0)]) }
        self.types = rulebook.entityTypes.map { rules in
            Choice(
                key: rules.type.rawValue, name: rules.name, description: rules.description,
                check: Route.eligibility(rules.type).path,
                taken: running[rules.type].map { Link(.membership($0), "Go to this membership") })
        }
    }
}
