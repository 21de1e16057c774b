import Programme

/// Everything that the programme's data files say.
public struct ProgrammeData: Sendable {
    public let rulebook: Rulebook
    public let catalogue: CriteriaCatalogue

    public init(rulebook: Rulebook, catalogue: CriteriaCatalogue) {
        self.rulebook = rulebook
        self.catalogue = catalogue
    }
}
