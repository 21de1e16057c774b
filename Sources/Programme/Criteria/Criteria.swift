/// How strongly a criterion binds an entity type.
public enum Level: String, CaseIterable, Sendable {
    /// Has to be met.
    case must
    /// Recommended; to be done where it fits the company's risk.
    case should
}

/// How often a criterion asks for its measure to be repeated.
public enum Recurrence: String, CaseIterable, Sendable {
    case annual, weekly, periodic
    case everyLoad = "every-load"
    case onChange = "on-change"
    case onIncident = "on-incident"
}

/// How well sources support a criterion as it is entered here.
public enum Confidence: String, CaseIterable, Sendable {
    case high, medium, low
}

/// How a criterion is known to bind an entity type.
///
/// The number of sources differs greatly between entity types; whoever reads a criterion has to see it.
public enum Support: String, CaseIterable, Sendable {
    /// A source names the entity type for this criterion.
    case named
    /// A source says that the criterion is core, or holds for all members, without naming the type.
    case common
    /// No source for this type: the entry follows from the subject or from a neighbouring type.
    case inferred
}

/// One requirement of the minimum security criteria.
public struct Criterion: Sendable, Equatable {
    public let id: CriterionID
    public let title: String
    public let requirement: String
    public let guidance: String?
    /// What a validator would expect to be shown, one kind of evidence an element.
    public let evidence: [String]
    /// The entity types that it binds, and how strongly. A type that is absent is not bound.
    public let levels: [EntityType: Level]
    public let support: [EntityType: Support]
    public let recurrence: Recurrence?
    public let confidence: Confidence
    /// What is confirmed and what is not, in words.
    public let note: String?

    public init(
        id: CriterionID, title: String, requirement: String, guidance: String?, evidence: [String],
        levels: [EntityType: Level], support: [EntityType: Support], recurrence: Recurrence?,
        confidence: Confidence, note: String?
    ) {
        self.id = id
        self.title = title
        self.requirement = requirement
        self.guidance = guidance
        self.evidence = evidence
        self.levels = levels
        self.support = support
        self.recurrence = recurrence
        self.confidence = confidence
        self.note = note
    }
}

/// A part of the criteria that is known to be missing from the catalogue.
public struct CoverageGap: Sendable, Equatable {
    public let category: Int
    public let topic: String
    public let entityTypes: [EntityType]
    public let note: String

    public init(category: Int, topic: String, entityTypes: [EntityType], note: String) {
        self.category = category
        self.topic = topic
        self.entityTypes = entityTypes
        self.note = note
    }
}

/// One of the twelve chapters of the criteria.
public struct CriteriaCategory: Sendable, Equatable {
    public let number: Int
    public let key: String
    /// One of CBP's three focus areas: corporate, transportation, people and physical security.
    public let focusArea: String
    public let title: String
    public let purpose: String

    public init(number: Int, key: String, focusArea: String, title: String, purpose: String) {
        self.number = number
        self.key = key
        self.focusArea = focusArea
        self.title = title
        self.purpose = purpose
    }
}

/// All criteria of one edition, in booklet order.
///
/// An answer names the edition that it was given to, so that a later edition never changes what was said.
public struct CriteriaCatalogue: Sendable, Equatable {
    /// For example `ctpat-msc-2020`; followed by `+` and the operator's own identifier if an overlay was laid over it.
    public let edition: String
    /// The day from which this edition binds.
    public let effective: Day
    /// Where that day comes from. Unconfirmed means that it has to be shown as such.
    public let effectiveSource: Citation
    public let categories: [CriteriaCategory]
    public let criteria: [Criterion]
    public let gaps: [CoverageGap]
    /// Numbers without known content.
    public let unknownNumbers: [UnknownNumbers]
    /// Criteria that are entered, but known only in part.
    public let partlyKnown: [PartlyKnownCriterion]
    public let remarks: [CoverageRemark]
    private let positions: [CriterionID: Int]

    /// Criteria are put in booklet order. Two with the same number break the promise of the loader.
    public init(
        edition: String, effective: Day, effectiveSource: Citation = Citation("not stated", isConfirmed: false),
        categories: [CriteriaCategory], criteria: [Criterion], gaps: [CoverageGap],
        unknownNumbers: [UnknownNumbers] = [], partlyKnown: [PartlyKnownCriterion] = [],
        remarks: [CoverageRemark] = []
    ) {
        self.edition = edition
        self.effective = effective
        self.effectiveSource = effectiveSource
        self.unknownNumbers = unknownNumbers
        self.partlyKnown = partlyKnown
        self.remarks = remarks
        self.categories = categories.sorted { $0.number < $1.number }
        self.criteria = criteria.sorted { $0.id < $1.id }
        self.gaps = gaps
        self.positions = Dictionary(uniqueKeysWithValues: self.criteria.enumerated().map { ($1.id, $0) })
    }

    public subscript(id: CriterionID) -> Criterion? {
        positions[id].map { criteria[$0] }
    }

    /// The criteria that bind an entity type, in booklet order.
    public func criteria(for entityType: EntityType) -> [Criterion] {
        criteria.filter { $0.levels[entityType] != nil }
    }

    /// What is known to be missing for an entity type.
    public func gaps(for entityType: EntityType) -> [CoverageGap] {
        gaps.filter { $0.entityTypes.contains(entityType) }
    }
}
