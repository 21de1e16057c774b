import Foundation
import Programme
import Testing

@testable import Catalogue

private let head = "edition: acme-2026\neffective: 2026-05-01\n"

private let newCriterion =
    head + """
        criteria:
          - id: "5.9"
            title: Trip log
            requirement: Keep a log of every trip.
            evidence: [Logs of a sample of trips]
            levels: {highway-carrier: must, sea-carrier: should}
            confidence: high
            source: Highway carrier booklet
        """

@Suite struct `An operator's criteria` {
    private let highway = EntityType(rawValue: "highway-carrier")

    @Test func `add what the built-in ones lack, and say where it comes from`() throws {
        let overlay = try TestOverlay(["criteria.yaml": newCriterion])
        defer { overlay.remove() }
        let catalogue = try overlay.load().catalogue
        let added = try #require(catalogue[CriterionID(category: 5, item: 9)])
        #expect(added.support[highway] == .named)
        #expect(added.levels.count == 2)
        #expect(added.note == "Entered by the operator from: Highway carrier booklet.")
        #expect(catalogue.criteria.count == 106)
        #expect(catalogue.edition == "ctpat-msc-2020+acme-2026")
        #expect(catalogue.effective == Day("2026-05-01"))
        #expect(catalogue.coverage(of: highway).unknownNumbers.count == 39)
    }

    @Test func `correct what is said and leave the rest`() throws {
        let overlay = try TestOverlay([
            "criteria.yaml": head + """
                criteria:
                  - id: "6.4"
                    requirement: Wrap it.
                    levels: {air-carrier: should}
                    source: Air carrier booklet
                  - id: "3.2"
                    levels: {sea-carrier: none, importer: must}
                    source: Sea carrier booklet
                """
        ])
        defer { overlay.remove() }
        let before = try builtIn.get().catalogue
        let catalogue = try overlay.load().catalogue
        let air = EntityType(rawValue: "air-carrier")
        let corrected = try #require(catalogue[CriterionID(category: 6, item: 4)])
        #expect(corrected.levels == [air: .should])
        #expect(corrected.requirement == "Wrap it.")
        #expect(corrected.title == before[CriterionID(category: 6, item: 4)]?.title)
        #expect(!catalogue.partlyKnown.contains { $0.entityType == air && $0.criterion.category == 6 })
        let other = try #require(catalogue[CriterionID(category: 3, item: 2)])
        #expect(other.levels[EntityType(rawValue: "sea-carrier")] == nil)
        #expect(other.support[EntityType(rawValue: "sea-carrier")] == nil)
        #expect(other.support[EntityType(rawValue: "importer")] == .named)
    }

    @Test func `close a gap that no longer is one`() throws {
        let overlay = try TestOverlay([
            "criteria.yaml": newCriterion + """

                gaps_closed:
                  - {category: 5, entity_types: [highway-carrier], reason: Compared with the booklet}
                """
        ])
        defer { overlay.remove() }
        let catalogue = try overlay.load().catalogue
        #expect(!catalogue.gaps(for: highway).contains { $0.category == 5 })
        #expect(catalogue.gaps(for: EntityType(rawValue: "rail-carrier")).contains { $0.category == 5 })
    }

    @Test(arguments: [
        (
            "levels: {highway-carrier: must, sea-carrier: should}", "levels: {highway-carrier: often}",
            "overlay/criteria.yaml:8 criteria[0].levels.highway-carrier: 'often' is not a level; must or should"
        ),
        ("    source: Highway carrier booklet", "", "overlay/criteria.yaml:4 criteria[0]: the key 'source' is missing"),
        ("    title: Trip log", "", "overlay/criteria.yaml:4 criteria[0]: the key 'title' is missing"),
        ("\"5.9\"", "\"13.1\"", "overlay/criteria.yaml:4 criteria[0]: there is no category 13"),
        ("\"5.9\"", "5/9", "overlay/criteria.yaml:4 criteria[0].id: '5/9' is not the number of a criterion as 6.2"),
        (
            "edition: acme-2026", "edition: Acme 2026",
            "overlay/criteria.yaml:1 edition: 'Acme 2026' is not an identifier of small letters, digits, dots and hyphens"
        ),
        (
            "effective: 2026-05-01", "effective: May",
            "overlay/criteria.yaml:2 effective: 'May' is not a date as 2026-03-01"
        ),
    ])
    func `are refused with their place if they are wrong`(old: String, new: String, problem: String) throws {
        let overlay = try TestOverlay(["criteria.yaml": newCriterion.replacingOccurrences(of: old, with: new)])
        defer { overlay.remove() }
        #expect(overlay.problems() == [problem])
    }

    @Test func `are refused if they say the same number twice`() throws {
        let entry = "  - {id: \"6.4\", source: Booklet}\n"
        let overlay = try TestOverlay(["criteria.yaml": head + "criteria:\n" + entry + entry])
        defer { overlay.remove() }
        #expect(overlay.problems() == ["overlay/criteria.yaml:5 criteria[1]: 6.4 is in this file already"])
    }
}

@Suite struct `An operator's rules` {
    private func load(_ name: String, _ text: String) throws -> ProgrammeData {
        let overlay = try TestOverlay([name: "edition: acme-2026\n" + text])
        defer { overlay.remove() }
        return try overlay.load()
    }

    private func problems(_ name: String, _ text: String) throws -> [String] {
        let overlay = try TestOverlay([name: "edition: acme-2026\n" + text])
        defer { overlay.remove() }
        return overlay.problems()
    }

    @Test func `set an unconfirmed clock`() throws {
        let data = try load("clocks.yaml", "clocks: [{key: profile-submission, length: 30 days, citation: Letter}]")
        let clock = try #require(data.rulebook[.profileSubmission])
        #expect(clock.length == .days(30))
        #expect(clock.citation == Citation("Letter", isConfirmed: false))
        #expect(data.rulebook.edition == "ctpat-2026+acme-2026")
        #expect(data.catalogue.edition == "ctpat-msc-2020")
    }

    @Test func `leave a confirmed clock alone unless told to override it, with a reason`() throws {
        let change = "key: certification-decision, length: 60 days, citation: Own promise"
        #expect(
            try problems("clocks.yaml", "clocks: [{\(change)}]") == [
                "overlay/clocks.yaml:2 clocks[0]: this clock is confirmed (6 U.S.C. 964(c)); to change it all the same, "
                    + "add 'override: true' and a 'reason'"
            ])
        #expect(
            try problems("clocks.yaml", "clocks: [{\(change), override: true}]")
                == ["overlay/clocks.yaml:2 clocks[0]: an override needs a 'reason'"])
        let data = try load("clocks.yaml", "clocks: [{\(change), override: true, reason: We are faster}]")
        let clock = try #require(data.rulebook[.certificationDecision])
        #expect(clock.length == .days(60))
        #expect(!clock.citation.isConfirmed)
        #expect(clock.reading?.hasSuffix("Changed by the operator: We are faster") == true)
    }

    @Test func `cannot name a clock that is not there`() throws {
        #expect(
            try problems("clocks.yaml", "clocks: [{key: anual-review, length: 1 year, citation: X}]")
                == ["overlay/clocks.yaml:2 clocks[0].key: 'anual-review' is not a clock; 'annual-review'?"])
    }

    @Test func `list holidays, which working days leave out`() throws {
        let data = try load("holidays.yaml", "holidays: [2026-12-25, {day: 2027-01-01, name: New Year's Day}]")
        #expect(data.rulebook.holidays == [try #require(Day("2026-12-25")), try #require(Day("2027-01-01"))])
        #expect(
            try problems("holidays.yaml", "holidays: [2026-12-25, 2026-12-25, 2026-02-29]") == [
                "overlay/holidays.yaml:2 holidays[1]: 2026-12-25 is in the list already",
                "overlay/holidays.yaml:2 holidays[2]: '2026-02-29' is not a date as 2026-03-01",
            ])
    }

    @Test func `change one question of an entity type and remove another`() throws {
        let data = try load(
            "entity-types.yaml",
            """
            entity_types:
              - key: importer
                questions:
                  - {key: office, text: Is there an office anywhere?, if_no: Open one., citation: New rule}
                remove_questions: [continuous-bond]
            """)
        let rules = try #require(data.rulebook[EntityType(rawValue: "importer")])
        let before = try #require(try builtIn.get().rulebook[EntityType(rawValue: "importer")])
        #expect(rules.questions.count == before.questions.count - 1)
        #expect(rules.questions[1].text == "Is there an office anywhere?")
        #expect(rules.name == before.name)
        #expect(rules.identifiers == before.identifiers)
    }

    @Test func `add an entity type only if everything about it is said`() throws {
        let problems = try problems("entity-types.yaml", "entity_types: [{key: warehouse, name: Warehouse}]")
        #expect(problems.count == 5)
        #expect(problems.allSatisfy { $0.contains("'warehouse' is a new entity type") })
    }

    @Test func `correct the form of an identifier`() throws {
        let data = try load(
            "identifiers.yaml",
            "identifiers: [{kind: sct, forms: [{name: Ten digits, mask: \"9{10}\"}], citation: Booklet, confirmed: true}]"
        )
        let rule = try #require(data.rulebook[IdentifierKind(rawValue: "sct")])
        #expect(rule.forms.map(\.mask) == ["9{10}"])
        #expect(rule.citation.isConfirmed)
    }
}

@Suite struct `An overlay` {
    @Test func `may be a single file`() throws {
        let overlay = try TestOverlay(["criteria.yaml": newCriterion])
        defer { overlay.remove() }
        let data = try ProgrammeLoader.load(overlay: overlay.directory.appending(path: "criteria.yaml"))
        #expect(data.catalogue.edition == "ctpat-msc-2020+acme-2026")
    }

    @Test func `speaks with one edition`() throws {
        let overlay = try TestOverlay([
            "criteria.yaml": newCriterion, "holidays.yaml": "edition: other\nholidays: []\n",
        ])
        defer { overlay.remove() }
        #expect(
            overlay.problems()
                == ["overlay/criteria.yaml:1 edition: is 'acme-2026', but another file of the overlay says 'other'"])
    }

    @Test func `has no files but the known ones`() throws {
        let overlay = try TestOverlay(["criterion.yaml": newCriterion, "README.md": "Ours."])
        defer { overlay.remove() }
        #expect(
            overlay.problems().first?.hasPrefix("overlay/criterion.yaml: is not a file that an overlay has") == true)
    }

    @Test func `has to be there and hold something`() throws {
        let overlay = try TestOverlay([:])
        #expect(overlay.problems().first?.hasPrefix("overlay: holds none of the files") == true)
        overlay.remove()
        #expect(overlay.problems() == ["overlay: is not there"])
    }
}

@Suite struct `An overlay damaged by chance` {
    @Test(arguments: 0..<8 as Range<UInt64>) func `never crashes the loader`(seed: UInt64) throws {
        var random = Seeded(seed)
        let files = [
            "criteria.yaml": newCriterion, "holidays.yaml": "edition: acme-2026\nholidays: [2026-12-25]\n",
            "clocks.yaml": "edition: acme-2026\nclocks: [{key: last-warning, length: 9 days, citation: Letter}]\n",
            "entity-types.yaml": "edition: acme-2026\nentity_types: [{key: importer, remove_questions: [office]}]\n",
            "identifiers.yaml": "edition: acme-2026\nidentifiers: [{kind: sct, example: \"1\", citation: Letter}]\n",
        ]
        let odd = [
            "null", "[]", "{}", "''", "-", ":", "?", "9999999999999999999", "none", "{a: b}", "\u{0}", "é", "\t",
        ]
        for _ in 0..<4 {
            let damaged = files.mapValues { text in
                var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
                let place = Int.random(in: 0..<words.count, using: &random)
                words[place] = odd.randomElement(using: &random) ?? ""
                return words.joined(separator: " ")
            }
            let overlay = try TestOverlay(damaged)
            defer { overlay.remove() }
            _ = overlay.problems()
        }
    }
}
