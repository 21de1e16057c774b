import Programme

/// Everything that the programme's data files say, checked.
public struct ProgrammeData: Sendable, Equatable {
    public let rulebook: Rulebook
    public let catalogue: CriteriaCatalogue
    public let inspectionChecklists: InspectionChecklists
    public let seals: SealGuide
    public let benefits: Benefits

    public init(
        rulebook: Rulebook, catalogue: CriteriaCatalogue, inspectionChecklists: InspectionChecklists,
        seals: SealGuide, benefits: Benefits
    ) {
        self.rulebook = rulebook
        self.catalogue = catalogue
        self.inspectionChecklists = inspectionChecklists
        self.seals = seals
        self.benefits = benefits
    }
}
