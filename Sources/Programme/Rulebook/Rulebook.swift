/// The programme's rules that are data: who may join, with which identifiers, and which clocks run.
public struct Rulebook: Sendable, Equatable {
    /// For example `ctpat-2026`.
    public let edition: String
    public let entityTypes: [EntityTypeRules]
    public let identifiers: [IdentifierRule]
    public let clocks: [Clock]
    /// Days besides Saturday and Sunday on which the office does not work.
    public let holidays: Set<Day>
    public let agreement: PartnerAgreement

    public init(
        edition: String, entityTypes: [EntityTypeRules], identifiers: [IdentifierRule], clocks: [Clock],
        holidays: Set<Day>, agreement: PartnerAgreement
    ) {
        self.edition = edition
        self.entityTypes = entityTypes
        self.identifiers = identifiers
        self.clocks = clocks
        self.holidays = holidays
        self.agreement = agreement
    }

    public subscript(type: EntityType) -> EntityTypeRules? { entityTypes.first { $0.type == type } }
    public subscript(kind: IdentifierKind) -> IdentifierRule? { identifiers.first { $0.kind == kind } }
    public subscript(key: ClockKey) -> Clock? { clocks.first { $0.key == key } }
}

/// What a company officer accepts on joining.
public struct PartnerAgreement: Sendable, Equatable {
    /// For example `ctpat-partner-agreement-2016`.
    public let edition: String
    /// The duties accepted, one an element, in our own words; the programme's own text prevails.
    public let duties: [String]
    public let citation: Citation

    public init(edition: String, duties: [String], citation: Citation) {
        self.edition = edition
        self.duties = duties
        self.citation = citation
    }
}
