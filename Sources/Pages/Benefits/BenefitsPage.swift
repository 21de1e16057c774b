import Programme

/// `/benefits`: what membership brings, by kind of company, with its authority and the figures published about it.
public struct BenefitsPage: PageValue {
    public static let template = "benefits/benefits"

    public let title: String
    public let lead: String
    public let caution: String
    /// "June 2026"-like month up to which sources were read, as given: `2026-06`.
    public let asOf: String
    public let filter: FieldShown
    public let benefits: [BenefitShown]

    /// One benefit, and on what it rests.
    public struct BenefitShown: Codable, Sendable, Hashable {
        public let id: String
        public let title: String
        /// "Tier 2 and 3", "Every member".
        public let tiers: String
        /// The kinds of company that have it, in words.
        public let entityTypes: String
        public let authority: StatusPill
        public let law: String?
        public let rule: String?
        public let note: String?
        public let isTradeCompliance: Bool
        public let figures: [FigureShown]
    }

    /// A published number with its year and source.
    public struct FigureShown: Codable, Sendable, Hashable {
        public let what: String
        public let value: String
        public let source: String
        public let confidence: StatusPill
        public let note: String?
    }

    /// - Parameter entityType: shows only what is open to it; `nil` shows all.
    public init(benefits: Benefits, rulebook: Rulebook, entityType: EntityType?) {
        self.title = "Benefits"
        self.lead = "What a member may get, and on whose word. The law says “may”: none of these is an entitlement."
        self.caution = benefits.caution
        self.asOf = benefits.asOf
        self.filter = FieldShown(
            "entity", "Kind of company", value: entityType?.rawValue ?? "",
            .select(
                [OptionShown("", "All kinds")] + rulebook.entityTypes.map { OptionShown($0.type.rawValue, $0.name) }))
        let shown = entityType.map { benefits.benefits(for: $0) } ?? benefits.benefits
        self.benefits = shown.map { BenefitShown($0, rulebook: rulebook) }
    }

    public static var samples: [BenefitsPage] {
        [BenefitsPage(benefits: .sample, rulebook: .sample, entityType: nil)]
    }
}

extension BenefitsPage.BenefitShown {
    fileprivate init(_ benefit: Benefit, rulebook: Rulebook) {
        self.init(
            id: benefit.id, title: benefit.title, tiers: Wording.tiers(benefit.tiers),
            entityTypes: benefit.entityTypes.count == rulebook.entityTypes.count
                ? "All kinds of company" : Wording.list(benefit.entityTypes.map { rulebook.name(of: $0) }),
            authority: Wording.pill(benefit.authority), law: benefit.law, rule: benefit.rule,
            note: benefit.note.map(Wording.sentence),
            isTradeCompliance: benefit.programme == "trade-compliance",
            figures: benefit.figures.map { BenefitsPage.FigureShown($0) })
    }
}

extension BenefitsPage.FigureShown {
    fileprivate init(_ figure: BenefitFigure) {
        let value =
            (figure.isApproximate ? "about " : "")
            + (Int(figure.value).map { Wording.figure($0) } ?? Self.inWords(figure.value))
        self.init(
            what: Wording.sentence(figure.what),
            value: [value, figure.unit].compactMap { $0 }.joined(separator: " "),
            source: [figure.year.map(String.init), figure.source].compactMap { $0 }.joined(separator: ", "),
            confidence: Wording.pill(figure.confidence), note: figure.note)
    }

    /// ">= 2500" and ">5000" as a person would say them.
    private static func inWords(_ value: String) -> String {
        for (sign, words) in [(">=", "at least "), (">", "more than ")] where value.hasPrefix(sign) {
            let number = value.dropFirst(sign.count).drop { $0 == " " }
            return words + (Int(number).map { Wording.figure($0) } ?? String(number))
        }
        return value
    }
}

extension Wording {
    static func tiers(_ tiers: [Int]) -> String {
        tiers.contains(1) ? "Every certified member" : "Tier " + list(tiers.map(String.init))
    }

    static func pill(_ authority: Benefit.Authority) -> StatusPill {
        switch authority {
        case .law: StatusPill("law", "By law", .good)
        case .published: StatusPill("cbp-published", "Published by CBP", .good)
        case .secondary: StatusPill("secondary", "Secondary source", .attention)
        case .generalKnowledge: StatusPill("general-knowledge", "Unconfirmed", .attention)
        }
    }
}
