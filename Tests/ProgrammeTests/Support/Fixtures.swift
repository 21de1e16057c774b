import Programme

extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let day = Day(text) else { preconditionFailure("\(text) is no date.") }
        self = day
    }
}

extension CriterionID: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        guard let criterion = CriterionID(text) else { preconditionFailure("\(text) is no number of a criterion.") }
        self = criterion
    }
}

extension ID {
    static func number(_ number: UInt64) -> ID { ID(high: 0x0199_0000_0000_7000, low: 0x8000_0000_0000_0000 | number) }
}

extension EntityType {
    static let haulier = EntityType(rawValue: "highway-carrier")
    static let exporter = EntityType(rawValue: "exporter")
}

extension IdentifierKind {
    static let scac = IdentifierKind(rawValue: "scac")
    static let dot = IdentifierKind(rawValue: "us-dot")
    static let ein = IdentifierKind(rawValue: "ein")
    static let duns = IdentifierKind(rawValue: "duns")
}

extension QuestionKey {
    static let active = QuestionKey(rawValue: "active-in-role")
    static let noDebt = QuestionKey(rawValue: "no-final-debt")
}

extension EntityTypeRules {
    static let haulier = EntityTypeRules(
        .haulier,
        identifiers: [
            IdentifierRequirement(anyOf: [.scac], isRequired: true, citation: Citation("test")),
            IdentifierRequirement(anyOf: [.dot], isRequired: true, citation: Citation("test")),
            IdentifierRequirement(anyOf: [.duns], isRequired: false, citation: Citation("test")),
        ])

    static let exporter = EntityTypeRules(
        .exporter, questions: [.active, .noDebt, .alternateContact],
        identifiers: [IdentifierRequirement(anyOf: [.ein, .duns], isRequired: true, citation: Citation("test"))])

    private init(
        _ type: EntityType, questions: [QuestionKey] = [.active, .noDebt], identifiers: [IdentifierRequirement]
    ) {
        self.init(
            type: type, name: type.rawValue, description: "",
            questions: questions.map {
                EligibilityQuestion(key: $0, text: $0.rawValue, help: nil, ifNo: "", citation: Citation("test"))
            },
            identifiers: identifiers, canReachTier3: false, citations: [])
    }
}

extension CompanyFacts {
    static let complete = CompanyFacts(
        details: CompanyDetails(
            name: "Example Haulage", telephone: "+1 555 0100",
            headquarters: Address(
                street: "1 Example Way", city: "Laredo", region: "TX", postalCode: "78040", country: "US")),
        siteCount: 1, contactKinds: [.primary])
}

extension Rulebook {
    static let test = Rulebook(
        edition: "test", entityTypes: [.haulier, .exporter], identifiers: [],
        clocks: [
            Clock(.profileSubmission, .days(60)),
            Clock(.certificationDecision, .days(90)),
            Clock(.initialValidation, .years(1)),
            Clock(.annualReview, .years(1), opensBefore: 90, recurs: true),
        ],
        holidays: [], agreement: PartnerAgreement(edition: "2016", duties: [], citation: Citation("test")))
}

extension Clock {
    init(_ key: ClockKey, _ length: ClockLength, opensBefore: Int? = nil, recurs: Bool = false) {
        self.init(
            key: key, name: key.rawValue, length: length, starts: "", stops: "", opensBefore: opensBefore,
            recurs: recurs,
            owner: .office, citation: Citation("test"), reading: nil)
    }
}

let company = ID<Company>.number(1)
let officer = ID<Person>.number(2)
let colleague = ID<Person>.number(3)
let specialist = ID<Person>.number(4)
