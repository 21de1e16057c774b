import Testing

@testable import Programme

@Suite struct `Coverage of an entity type` {
    private let carrier = EntityType(rawValue: "sea-carrier")
    private let importer = EntityType(rawValue: "importer")

    private func criterion(_ item: Int, _ levels: [EntityType: Level], _ support: [EntityType: Support]) -> Criterion {
        Criterion(
            id: CriterionID(category: 1, item: item), title: "any", requirement: "any", guidance: nil, evidence: [],
            levels: levels, support: support, recurrence: nil, confidence: .low, note: nil)
    }

    @Test func `counts what is entered, how it is supported and what is missing`() {
        let catalogue = CriteriaCatalogue(
            edition: "any", effective: Day(number: 0), categories: [],
            criteria: [
                criterion(1, [importer: .must, carrier: .must], [importer: .named, carrier: .common]),
                criterion(2, [importer: .should, carrier: .should], [importer: .named, carrier: .inferred]),
            ],
            gaps: [],
            unknownNumbers: [
                UnknownNumbers(
                    category: 1, numbers: [CriterionID(category: 1, item: 3)], entityTypes: [carrier], note: "any")
            ])
        let coverage = catalogue.coverage(of: carrier)
        #expect((coverage.criteria, coverage.musts, coverage.shoulds) == (2, 1, 1))
        #expect((coverage.named, coverage.common, coverage.inferred) == (0, 1, 1))
        #expect(coverage.unknownNumbers.map(\.description) == ["1.3"])
        #expect(coverage.isDraft)
        #expect(!catalogue.coverage(of: importer).isDraft)
    }
}
