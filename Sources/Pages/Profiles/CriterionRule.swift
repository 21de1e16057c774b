import Programme

/// What one criterion asks of this company, how well that is known, and what is known to be missing.
public struct CriterionRule: Codable, Sendable, Hashable {
    public let requirement: RequirementShown
    public let guidance: String?
    /// What a validator would expect to be shown.
    public let evidence: [String]
    public let level: StatusPill
    /// "Has to be met by an importer."
    public let binding: String
    /// `named`, `common` or `inferred`; how it is known that this kind of company is bound.
    public let supportCode: String
    public let support: String
    public let supportMeaning: String
    public let confidence: StatusPill
    public let confidenceMeaning: String
    public let recurrence: String?
    public let note: String?
    /// What is known to be missing from this category for this kind of company.
    public let gaps: [GapShown]
    public let edition: String
    /// The public page of the criterion.
    public let reference: Link

    init(_ id: CriterionID, in subject: ProfileSubject) {
        let criterion = subject.catalogue[id]
        let level = subject.levels[id] ?? .should
        let support = criterion?.support[subject.entityType] ?? .inferred
        let confidence = criterion?.confidence ?? .low
        self.requirement = RequirementShown(
            criterion?.requirement
                ?? "The edition of the criteria in use no longer has this number. The answer given to it is kept.")
        self.guidance = criterion?.guidance
        self.evidence = criterion?.evidence ?? []
        self.level = Wording.pill(level)
        self.binding = Self.binding(level, subject.entityName)
        self.supportCode = support.rawValue
        self.support = Wording.label(support)
        self.supportMeaning = Wording.explanation(support)
        self.confidence = Wording.pill(confidence)
        self.confidenceMeaning = Wording.explanation(confidence)
        self.recurrence = criterion?.recurrence.map(Wording.label)
        self.note = criterion?.note
        self.gaps = subject.catalogue.gaps(for: subject.entityType)
            .filter { $0.category == id.category }
            .map { GapShown($0, rulebook: subject.rulebook) }
        self.edition = subject.catalogue.edition
        self.reference = Link(.criterion(id), "All kinds of company")
    }

    private static func binding(_ level: Level, _ entity: String) -> String {
        switch level {
        case .must: "\(entity): has to be met."
        case .should: "\(entity): recommended; to be done where it fits the company’s risk."
        }
    }
}
