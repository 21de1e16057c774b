/// What membership brings, with the figures that have been published about it.
public struct Benefits: Sendable, Equatable {
    /// The month up to which sources were read, as `2026-06`.
    public let asOf: String
    /// How far the figures can be trusted; to be shown wherever one of them is.
    public let caution: String
    public let benefits: [Benefit]

    public init(asOf: String, caution: String, benefits: [Benefit]) {
        self.asOf = asOf
        self.caution = caution
        self.benefits = benefits
    }

    /// The benefits open to an entity type, in the order of the list.
    public func benefits(for entityType: EntityType) -> [Benefit] {
        benefits.filter { $0.entityTypes.contains(entityType) }
    }
}

/// One benefit. None is an entitlement: the law says "may".
public struct Benefit: Sendable, Equatable {
    public let id: String
    public let title: String
    public let entityTypes: [EntityType]
    /// The tiers that have it, 1 to 3. For types that are not formally tiered, 1 is certified and 2 validated.
    public let tiers: [Int]
    public let authority: Authority
    /// The part of the programme it belongs to, where not the security programme; as `trade-compliance`.
    public let programme: String?
    public let law: String?
    public let rule: String?
    public let note: String?
    public let figures: [BenefitFigure]

    /// On what a benefit rests.
    public enum Authority: String, CaseIterable, Sendable {
        case law
        case published = "cbp-published"
        case secondary
        /// Not confirmed in a source.
        case generalKnowledge = "general-knowledge"
    }

    public init(
        id: String, title: String, entityTypes: [EntityType], tiers: [Int], authority: Authority, programme: String?,
        law: String?, rule: String?, note: String?, figures: [BenefitFigure]
    ) {
        self.id = id
        self.title = title
        self.entityTypes = entityTypes
        self.tiers = tiers
        self.authority = authority
        self.programme = programme
        self.law = law
        self.rule = rule
        self.note = note
        self.figures = figures
    }
}

/// A published number: a claim of its year, not a measured constant.
public struct BenefitFigure: Sendable, Equatable {
    public let what: String
    /// As published: a number, a range, or `unconfirmed`.
    public let value: String
    public let unit: String?
    public let isApproximate: Bool
    public let year: Int?
    public let source: String
    public let confidence: Confidence
    public let note: String?

    public init(
        what: String, value: String, unit: String?, isApproximate: Bool, year: Int?, source: String,
        confidence: Confidence, note: String?
    ) {
        self.what = what
        self.value = value
        self.unit = unit
        self.isApproximate = isApproximate
        self.year = year
        self.source = source
        self.confidence = confidence
        self.note = note
    }
}
