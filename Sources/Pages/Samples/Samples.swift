import Programme

// Small invented values from which page samples are made. They show every optional part at least once; the rules
// themselves are data and live elsewhere.

extension Day {
    static let sample = Day(number: 20_792)
}

extension Citation {
    static let sampleLaw = Citation("6 U.S.C. 963")
    static let sampleUnconfirmed = Citation("general practice", isConfirmed: false)
}

extension Rulebook {
    static let sample = Rulebook(
        edition: "sample-2026", entityTypes: [.sampleImporter, .sampleCarrier], identifiers: [.sampleEIN, .sampleSCAC],
        clocks: Clock.samples, holidays: [],
        agreement: PartnerAgreement(
            edition: "sample-agreement", duties: ["Keep the security measures that the profile describes."],
            citation: .sampleUnconfirmed))
}

extension EntityTypeRules {
    static let sampleImporter = EntityTypeRules(
        type: EntityType(rawValue: "importer"), name: "Importer",
        description: "Brings goods into the United States as importer of record.",
        questions: [
            EligibilityQuestion(
                key: QuestionKey(rawValue: "active-in-role"),
                text: "Have you imported goods into the United States in the past 12 months?",
                help: "One entry under your own importer number is enough.",
                ifNo: "Apply once you have imported under your own number.", citation: .sampleLaw),
            EligibilityQuestion(
                key: QuestionKey(rawValue: "no-debt"), text: "Are you free of unpaid final debt to CBP?", help: nil,
                ifNo: "Settle the debt first.", citation: .sampleUnconfirmed),
        ],
        identifiers: [
            IdentifierRequirement(
                anyOf: [IdentifierKind(rawValue: "ein"), IdentifierKind(rawValue: "scac")], isRequired: true,
                citation: .sampleUnconfirmed)
        ],
        canReachTier3: true, citations: [.sampleLaw, .sampleUnconfirmed])

    static let sampleCarrier = EntityTypeRules(
        type: EntityType(rawValue: "highway-carrier"), name: "Highway carrier",
        description: "Carries goods across the land border by road.",
        questions: [
            EligibilityQuestion(
                key: QuestionKey(rawValue: "active-in-role"), text: "Have you crossed the border in the past year?",
                help: nil, ifNo: "Apply once you carry goods across the border.", citation: .sampleLaw)
        ],
        identifiers: [
            IdentifierRequirement(
                anyOf: [IdentifierKind(rawValue: "scac")], isRequired: false, citation: .sampleUnconfirmed)
        ],
        canReachTier3: false, citations: [.sampleUnconfirmed])
}

extension IdentifierRule {
    static let sampleEIN = IdentifierRule(
        kind: IdentifierKind(rawValue: "ein"), name: "EIN", issuer: "Internal Revenue Service",
        forms: [IdentifierForm(name: "nine digits with a hyphen", mask: "99-9999999")], example: "12-3456789",
        citation: .sampleUnconfirmed)
    static let sampleSCAC = IdentifierRule(
        kind: IdentifierKind(rawValue: "scac"), name: "SCAC", issuer: "NMFTA",
        forms: [IdentifierForm(name: "four letters", mask: "AAAA")], example: "ABCD", citation: .sampleLaw)
}

extension Clock {
    static let samples = [
        Clock(
            key: ClockKey(rawValue: "certification-decision"), name: "Decision on certification", length: .days(90),
            starts: "the application is received", stops: "it is certified or refused", opensBefore: nil,
            recurs: false, owner: .office, citation: Citation("6 U.S.C. 964(c)"), reading: nil),
        Clock(
            key: ClockKey(rawValue: "annual-review"), name: "Yearly review of the profile", length: .years(1),
            starts: "the day of certification", stops: "the officer submits the reviewed profile", opensBefore: 90,
            recurs: true, owner: .company, citation: .sampleUnconfirmed,
            reading: "The window opens 90 days before the anniversary and closes on it."),
    ]
}

extension CriteriaCatalogue {
    static let sample = CriteriaCatalogue(
        edition: "sample-2020", effective: Day(number: 18_262),
        categories: [
            CriteriaCategory(
                number: 6, key: "seal-security", focusArea: "transportation-security", title: "Seal Security",
                purpose: "A seal shows whether a load has been opened.")
        ],
        criteria: [
            Criterion(
                id: CriterionID(category: 6, item: 1), title: "Written seal procedures",
                requirement: "Seals are handled as written procedures say.", guidance: "Keep seals under lock.",
                evidence: ["Seal procedure", "Seal log"],
                levels: [EntityType(rawValue: "importer"): .must, EntityType(rawValue: "highway-carrier"): .should],
                support: [EntityType(rawValue: "importer"): .named], recurrence: .annual, confidence: .high,
                note: "Two sources agree."),
            Criterion(
                id: CriterionID(category: 6, item: 2), title: "Seal on every load",
                requirement: "Every load is sealed at once after stuffing.", guidance: nil, evidence: [],
                levels: [EntityType(rawValue: "importer"): .must],
                support: [EntityType(rawValue: "importer"): .common], recurrence: nil, confidence: .low, note: nil),
        ],
        gaps: [
            CoverageGap(
                category: 6, topic: "Seals of tank wagons", entityTypes: [EntityType(rawValue: "highway-carrier")],
                note: "The booklet has not been compared.")
        ])
}

extension Benefits {
    static let sample = Benefits(
        asOf: "2026-06", caution: "Figures are claims of their year.",
        benefits: [
            Benefit(
                id: "lower-score", title: "Lower risk score", entityTypes: [EntityType(rawValue: "importer")],
                tiers: [1, 2, 3],
                authority: .law, programme: nil, law: "6 U.S.C. 964(a)", rule: "At most 20 percent at Tier 1.",
                note: "A sample.",
                figures: [
                    BenefitFigure(
                        what: "threshold", value: "190", unit: "points", isApproximate: true, year: 2005,
                        source: "testimony", confidence: .medium, note: "old")
                ]),
            Benefit(
                id: "rulings", title: "Rulings first", entityTypes: Rulebook.sample.entityTypes.map(\.type),
                tiers: [2, 3],
                authority: .generalKnowledge, programme: "trade-compliance", law: nil, rule: nil, note: nil, figures: []
            ),
        ])
}
