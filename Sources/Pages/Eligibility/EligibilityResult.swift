import Programme

/// What follows from an eligibility check: may apply, or not yet and why.
public struct EligibilityResult: Codable, Sendable, Hashable {
    public let isEligible: Bool
    public let status: StatusPill
    public let heading: String
    public let summary: String
    /// Each condition that is not met.
    public let reasons: [Reason]
    /// Identifiers that will be needed and were not entered.
    public let stillToBring: [IdentifierNeed]
    /// Starts an application with these answers; absent while not eligible.
    public let apply: Link?

    /// A condition that is not met, and what can be done about it.
    public struct Reason: Codable, Sendable, Hashable {
        public let question: String
        public let advice: String
        public let citation: CitationShown
    }

    init(of answers: EligibilityAnswers, rules: EntityTypeRules, rulebook: Rulebook) {
        let unmet = rules.questions.filter { answers.answers[$0.key] != true }
        self.isEligible = unmet.isEmpty
        self.reasons = unmet.map {
            Reason(question: $0.text, advice: $0.ifNo, citation: CitationShown($0.citation))
        }
        self.stillToBring = rules.identifiers
            .filter { need in !need.anyOf.contains { Self.holds($0, answers, rulebook) } }
            .map { IdentifierNeed($0, rulebook: rulebook) }
        if unmet.isEmpty {
            self.status = StatusPill("eligible", "Eligible", .good)
            self.heading = "Yes, on these answers you may apply"
            self.summary =
                "Answer as truthfully when you apply: false statements can deny an application. The programme "
                + "office checks what was said and decides."
            self.apply = Link(.application(for: rules.type, answers: answers), "Start an application")
        } else {
            self.status = StatusPill("not-yet", "Not yet", .attention)
            self.heading = "Not yet"
            self.summary =
                unmet.count == 1
                ? "One condition is not met." : "\(unmet.count) conditions are not met."
            self.apply = nil
        }
    }

    private static func holds(_ kind: IdentifierKind, _ answers: EligibilityAnswers, _ rulebook: Rulebook) -> Bool {
        guard let rule = rulebook[kind], let typed = answers.identifiers[kind] else { return false }
        if case .accepted = rule.check(typed) { return true }
        return false
    }
}

extension Route {
    /// Starts an application as a kind of company, carrying the answers along: `yes` and `no` list question keys,
    /// apart by commas. Identifiers are not carried, because addresses end up in logs.
    static func application(for type: EntityType, answers: EligibilityAnswers) -> Route {
        func keys(_ answer: Bool) -> String {
            answers.answers.filter { $0.value == answer }.map(\.key).sorted().map(\.rawValue).joined(separator: ",")
        }
        let query = [("entity", type.rawValue), ("yes", keys(true)), ("no", keys(false))]
        return Route(["memberships", "new"], query: query.filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) })
    }

    /// Whether the address begins an application with answers.
    var carriesAnswers: Bool { path.hasPrefix(Route.newMembership.path + "?entity=") }
}
