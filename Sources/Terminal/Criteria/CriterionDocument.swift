import Programme

/// A criterion as JSON.
struct CriterionDocument: Encodable {
    let id: String
    let category: Int
    let title: String
    let requirement: String
    let guidance: String?
    let evidence: [String]
    let levels: [String: String]
    let support: [String: String]
    let recurrence: String?
    let confidence: String
    let note: String?
    let edition: String

    init(_ criterion: Criterion, edition: String) {
        id = criterion.id.description
        category = criterion.id.category
        title = criterion.title
        requirement = criterion.requirement
        guidance = criterion.guidance
        evidence = criterion.evidence
        levels = Dictionary(uniqueKeysWithValues: criterion.levels.map { ($0.rawValue, $1.rawValue) })
        support = Dictionary(uniqueKeysWithValues: criterion.support.map { ($0.rawValue, $1.rawValue) })
        recurrence = criterion.recurrence?.rawValue
        confidence = criterion.confidence.rawValue
        note = criterion.note
        self.edition = edition
    }
}

/// The coverage of one entity type as JSON.
struct CoverageDocument: Encodable {
    let entity: String
    let criteria: Int
    let must: Int
    let should: Int
    let named: Int
    let common: Int
    let inferred: Int
    let draft: Bool
    let unknownNumbers: [String]
    let partlyKnown: [String: String]
    let gaps: [Gap]
    let remarks: [String]

    struct Gap: Encodable {
        let category: Int
        let topic: String
        let note: String
    }

    init(_ coverage: Coverage) {
        entity = coverage.entityType.rawValue
        criteria = coverage.criteria
        must = coverage.musts
        should = coverage.shoulds
        named = coverage.named
        common = coverage.common
        inferred = coverage.inferred
        draft = coverage.isDraft
        unknownNumbers = coverage.unknownNumbers.map(\.description)
        partlyKnown = Dictionary(
            coverage.partlyKnown.map { ($0.criterion.description, $0.missing) }, uniquingKeysWith: { $0 + " " + $1 })
        remarks = coverage.remarks
        gaps = coverage.gaps.map { Gap(category: $0.category, topic: $0.topic, note: $0.note) }
    }
}

extension Support {
    /// What it means, in words beside a criterion.
    var words: String {
        switch self {
        case .named: "a source names this entity type"
        case .common: "core for all members; no source names this type"
        case .inferred: "inferred; no source for this type"
        }
    }
}

extension Coverage {
    /// What a reader of this type's criteria has to know, in a sentence or two.
    var caution: String {
        var sentences = [
            "\(criteria) criteria are entered; \(named) are named by a source for this type, \(common) are common to all members, \(inferred) are inferred."
        ]
        if !unknownNumbers.isEmpty {
            sentences.append("\(unknownNumbers.count) numbers of unknown content may apply besides.")
        }
        if isDraft {
            sentences.append("This is a working draft: work from the type's own booklet in the CTPAT Portal.")
        }
        return (sentences + remarks).joined(separator: " ")
    }
}
