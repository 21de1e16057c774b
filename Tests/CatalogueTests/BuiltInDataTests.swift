import Foundation
import Programme
import Testing

@testable import Catalogue

/// Loaded once for all tests that only look.
let builtIn = Result { () throws(LoadFailure) in try ProgrammeLoader.load() }

private func type(_ key: String) -> EntityType { EntityType(rawValue: key) }

@Suite struct `The built-in criteria` {
    /// The counts that the survey of sources arrived at.
    struct Row: Sendable, CustomTestStringConvertible {
        let type: String
        let counts: [Int]
        var testDescription: String { type }
    }

    static let rows = [
        Row(type: "importer", counts: [95, 60, 35, 60, 3, 32]),
        Row(type: "exporter", counts: [95, 60, 35, 9, 9, 77]),
        Row(type: "highway-carrier", counts: [87, 60, 27, 8, 9, 70]),
        Row(type: "mexico-long-haul-carrier", counts: [85, 58, 27, 7, 9, 69]),
        Row(type: "sea-carrier", counts: [81, 59, 22, 4, 9, 68]),
        Row(type: "air-carrier", counts: [82, 58, 24, 5, 9, 68]),
        Row(type: "rail-carrier", counts: [81, 57, 24, 4, 9, 68]),
        Row(type: "customs-broker", counts: [67, 48, 19, 8, 7, 52]),
        Row(type: "consolidator", counts: [92, 59, 33, 9, 8, 75]),
        Row(type: "marine-port-terminal-operator", counts: [73, 51, 22, 1, 9, 63]),
        Row(type: "foreign-manufacturer", counts: [95, 60, 35, 92, 0, 3]),
        Row(type: "third-party-logistics-provider", counts: [96, 61, 35, 11, 9, 76]),
    ]

    @Test(arguments: rows) func `count as the sources were counted`(row: Row) throws {
        let coverage = try builtIn.get().catalogue.coverage(of: type(row.type))
        let counts = [
            coverage.criteria, coverage.musts, coverage.shoulds, coverage.named, coverage.common, coverage.inferred,
        ]
        #expect(counts == row.counts)
    }

    @Test func `are 105 in twelve categories`() throws {
        let catalogue = try builtIn.get().catalogue
        #expect(catalogue.criteria.count == 105)
        #expect(catalogue.categories.map(\.number) == Array(1...12))
        #expect(catalogue.edition == "ctpat-msc-2020")
        #expect(!catalogue.effectiveSource.isConfirmed)
    }

    @Test func `state a support for every entity type that they bind, and for no other`() throws {
        for criterion in try builtIn.get().catalogue.criteria {
            #expect(Set(criterion.support.keys) == Set(criterion.levels.keys), "\(criterion.id)")
            #expect(!criterion.evidence.isEmpty, "\(criterion.id)")
        }
    }

    @Test func `name the forty numbers of unknown content, and none of them is entered`() throws {
        let catalogue = try builtIn.get().catalogue
        let unknown = catalogue.unknownNumbers.flatMap(\.numbers)
        #expect(unknown.count == 40)
        #expect(unknown.allSatisfy { catalogue[$0] == nil })
        #expect(catalogue.coverage(of: type("air-carrier")).unknownNumbers.count == 40)
        #expect(catalogue.coverage(of: type("importer")).unknownNumbers.isEmpty)
        #expect(catalogue.coverage(of: type("air-carrier")).partlyKnown.map(\.criterion.description) == ["6.4", "7.3"])
    }

    @Test func `call a draft what rests on inference`() throws {
        let data = try builtIn.get()
        let sound = data.rulebook.entityTypes.map(\.type).filter { !data.catalogue.coverage(of: $0).isDraft }
        #expect(sound.map(\.rawValue).sorted() == ["foreign-manufacturer", "importer"])
    }
}

@Suite struct `The built-in clocks` {
    static let table: [(String, ClockLength, Bool)] = [
        ("profile-submission", .days(60), false), ("certification-decision", .days(90), true),
        ("initial-validation", .years(1), true), ("validation-notice", .days(30), true),
        ("validation-duration", .workingDays(10), true), ("validation-response", .days(90), false),
        ("revalidation", .years(4), true), ("annual-review", .years(1), true), ("last-warning", .days(14), false),
        ("suspension-answer", .days(90), false), ("appeal-benefits", .days(90), true),
        ("appeal-false-information", .days(30), true), ("appeal-determination", .days(180), true),
        ("reapplication-bar", .years(1), false), ("criteria-review", .years(1), true),
        ("risk-assessment", .years(1), true), ("incident-notice", .promptly, false),
        ("portal-password", .days(90), false), ("penalty-petition", .days(120), true),
        ("penalty-reset", .years(2), true),
    ]

    @Test(arguments: table) func `have the lengths of their rules`(key: String, length: ClockLength, confirmed: Bool)
        throws
    {
        let clock = try #require(try builtIn.get().rulebook[ClockKey(rawValue: key)])
        #expect(clock.length == length)
        #expect(clock.citation.isConfirmed == confirmed)
    }

    @Test func `are these twenty, in this order`() throws {
        #expect(try builtIn.get().rulebook.clocks.map(\.key.rawValue) == Self.table.map(\.0))
    }

    @Test func `open the annual review ninety days before, every year`() throws {
        let clock = try #require(try builtIn.get().rulebook[ClockKey(rawValue: "annual-review")])
        #expect(clock.opensBefore == 90)
        #expect(clock.recurs)
        #expect(clock.owner == .company)
    }
}

@Suite struct `The built-in eligibility rules` {
    @Test func `ask every entity type the same key once, and the common ones always`() throws {
        let rulebook = try builtIn.get().rulebook
        #expect(rulebook.entityTypes.count == 12)
        for rules in rulebook.entityTypes {
            let keys = rules.questions.map(\.key.rawValue)
            #expect(Set(keys).count == keys.count, "\(rules.type.rawValue)")
            #expect(Set(keys).isSuperset(of: ["active-in-role", "office", "company-officer", "no-final-debt"]))
            #expect(rules.identifiers.allSatisfy { $0.anyOf.allSatisfy { rulebook[$0] != nil } })
        }
    }

    @Test func `open Tier 3 to importers and exporters only`() throws {
        let open = try builtIn.get().rulebook.entityTypes.filter(\.canReachTier3).map(\.type.rawValue)
        #expect(open == ["importer", "exporter"])
    }

    @Test(arguments: [
        ("ior", "12-3456789AB", true), ("ior", "260099-00016", true), ("ior", "12-3456789", false),
        ("ior", "123-45-6789", false), ("ein", "12-3456789", true), ("ein", "123456789", false),
        ("duns", "123456789", true), ("duns", "12345678", false), ("scac", "abcd", true), ("scac", "ABC1", false),
        ("dot", "1", true), ("dot", "12345678", true), ("dot", "123456789", false), ("rfc", "ABC010203XY9", true),
        ("rfc", "ABCD010203XY9", true), ("rfc", "A&Ñ010203XY9", true), ("rfc", "ABC010203XY", false),
        ("fmc-terminal", "012345", true), ("fmc-terminal", "12345", false), ("mid", "CNSHEELE1234SHE", true),
        ("mid", "CNSHEELE1234SHEN", false), ("mid", "1NSHEELE", false), ("broker-licence", "12345", true),
        ("broker-licence", "1234A", false), ("filer-code", "A1B", true), ("filer-code", "A1", false),
        ("iata", "9N", true), ("sct", "0099020", true), ("transport-licence", "DEMO-990025", true),
    ])
    func `check identifiers for their form`(kind: String, text: String, isAccepted: Bool) throws {
        let rule = try #require(try builtIn.get().rulebook[IdentifierKind(rawValue: kind)])
        let found = if case .accepted = rule.check(text) { true } else { false }
        #expect(found == isAccepted)
    }

    @Test func `recognise a social security number as a person's own`() throws {
        let rule = try #require(try builtIn.get().rulebook[IdentifierKind(rawValue: "ior")])
        guard case .personal = rule.check("123-45-6789") else {
            Issue.record("a social security number was not recognised")
            return
        }
    }
}

@Suite struct `The built-in guides` {
    @Test func `hold seven checklists of fifty-seven points`() throws {
        let inspections = try builtIn.get().inspectionChecklists
        #expect(inspections.checklists.map(\.points.count) == [7, 8, 17, 6, 9, 7, 3])
        #expect(inspections.record.required.count == 5)
    }

    @Test func `accept high-security seals only`() throws {
        let seals = try builtIn.get().seals
        #expect(seals.classes.filter(\.isAccepted).map(\.key) == ["high-security"])
        #expect(seals.check.steps.map(\.letter).joined() == "VVTT")
        #expect(seals.response.steps.count == 11)
    }

    @Test func `give all entity types the benefits that are for all`() throws {
        let benefits = try builtIn.get().benefits
        #expect(benefits.benefits.count == 26)
        #expect(benefits.benefits.first { $0.id == "scss" }?.entityTypes.count == 12)
        #expect(benefits.benefits.contains { $0.authority == .generalKnowledge })
    }

    @Test func `refer to criteria that are there`() throws {
        let data = try builtIn.get()
        let guides = data.inspectionChecklists
        var named = guides.basis + guides.checklists.flatMap { [$0.criterion] + $0.relatedCriteria }
        named += data.seals.standard.relatedCriteria + [data.seals.check.criterion, data.seals.audit.criterion]
        #expect(named.allSatisfy { data.catalogue[$0] != nil })
    }
}
