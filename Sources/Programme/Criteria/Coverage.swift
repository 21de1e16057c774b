/// Numbers of criteria that are known or presumed to exist and whose content is not known.
public struct UnknownNumbers: Sendable, Equatable {
    public let category: Int
    public let numbers: [CriterionID]
    /// The entity types to which any of them may apply.
    public let entityTypes: [EntityType]
    public let note: String

    public init(category: Int, numbers: [CriterionID], entityTypes: [EntityType], note: String) {
        self.category = category
        self.numbers = numbers
        self.entityTypes = entityTypes
        self.note = note
    }
}

/// A criterion of which only a part is known for one entity type.
public struct PartlyKnownCriterion: Sendable, Equatable {
    public let criterion: CriterionID
    public let entityType: EntityType
    /// What is not known, in words.
    public let missing: String

    public init(criterion: CriterionID, entityType: EntityType, missing: String) {
        self.criterion = criterion
        self.entityType = entityType
        self.missing = missing
    }
}

/// What has to be known about the coverage of one entity type besides the numbers.
public struct CoverageRemark: Sendable, Equatable {
    public let entityType: EntityType
    public let text: String

    public init(entityType: EntityType, text: String) {
        self.entityType = entityType
        self.text = text
    }
}

/// How far the catalogue covers one entity type.
///
/// `criteria` is the number entered, not the number in the official booklet: it can be too low, where special criteria
/// are missing, and too high, where an inferred entry is one that the booklet leaves out.
public struct Coverage: Sendable, Equatable {
    public let entityType: EntityType
    public let musts: Int
    public let shoulds: Int
    /// Criteria for which a source names the type, holds for all members, or is missing.
    public let named: Int
    public let common: Int
    public let inferred: Int
    public let unknownNumbers: [CriterionID]
    public let partlyKnown: [PartlyKnownCriterion]
    public let gaps: [CoverageGap]
    public let remarks: [String]

    public var criteria: Int { musts + shoulds }

    /// Whether most of what is entered for this type rests on inference. A member of such a type has to work from its
    /// own booklet.
    public var isDraft: Bool { inferred * 2 > criteria || !unknownNumbers.isEmpty }
}

extension CriteriaCatalogue {
    /// How far this edition covers an entity type.
    public func coverage(of entityType: EntityType) -> Coverage {
        let bound = criteria(for: entityType)
        func count(_ support: Support) -> Int { bound.count { $0.support[entityType] == support } }
        return Coverage(
            entityType: entityType,
            musts: bound.count { $0.levels[entityType] == .must },
            shoulds: bound.count { $0.levels[entityType] == .should },
            named: count(.named), common: count(.common), inferred: count(.inferred),
            unknownNumbers: unknownNumbers.filter { $0.entityTypes.contains(entityType) }.flatMap(\.numbers).sorted(),
            partlyKnown: partlyKnown.filter { $0.entityType == entityType },
            gaps: gaps(for: entityType),
            remarks: remarks.filter { $0.entityType == entityType }.map(\.text))
    }
}
