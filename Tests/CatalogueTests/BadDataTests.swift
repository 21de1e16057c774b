import Foundation
import Programme
import Testing

@testable import Catalogue

/// One thing done wrong in one file, and the problem that has to be told.
struct Damage: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let old: String
    let new: String
    let problem: String

    init(_ name: String, in file: String, _ old: String, to new: String, _ problem: String) {
        self.name = name
        self.file = file
        self.old = old
        self.new = new
        self.problem = problem
    }

    var testDescription: String { name }
}

private let seals = "criteria/06-seal-security.yaml"

@Suite struct `Bad data` {
    static let damages = [
        Damage(
            "a level that is none", in: seals, "importer: must", to: "importer: maybe",
            "06-seal-security.yaml:41 criteria[0].levels.importer: 'maybe' is not a level; must or should"),
        Damage(
            "an entity type that is none", in: seals, "rail-carrier: must", to: "rail-carier: must",
            "06-seal-security.yaml:47 criteria[0].levels.rail-carier: 'rail-carier' is not an entity type; 'rail-carrier'?"
        ),
        Damage(
            "a key that is not known", in: seals, "    confidence: high", to: "    confidance: high",
            "06-seal-security.yaml:54 criteria[0].confidance: 'confidance' is not a key that is known here; 'confidence'?"
        ),
        Damage(
            "a key that is missing", in: seals, "    title: Seal audits\n", to: "",
            "criteria[5]: the key 'title' is missing"),
        Damage(
            "a key twice", in: seals, "    title: Written seal procedures", to: "    title: One\n    title: Two",
            "06-seal-security.yaml:12: the same key twice in one place: 'title'"),
        Damage(
            "a criterion twice", in: seals, "id: \"6.2\"", to: "id: \"6.1\"",
            "criteria[1]: 6.1 is there already"),
        Damage(
            "a criterion of another category", in: seals, "id: \"6.2\"", to: "id: \"7.99\"",
            "criteria[1]: 7.99 stands in the file of category 6"),
        Damage(
            "a number that is none", in: seals, "id: \"6.2\"", to: "id: \"six\"",
            "criteria[1].id: 'six' is not the number of a criterion as 6.2"),
        Damage(
            "a category twice", in: seals, "number: 6", to: "number: 5",
            "06-seal-security.yaml:2 category.number: category 5 is there already"),
        Damage(
            "a list where a text belongs", in: seals, "title: Seal audits", to: "title: [Seal, audits]",
            "criteria[5].title: a list stands here; a text is expected"),
        Damage(
            "a text where a list belongs", in: "support.yaml", "[5.2-5.4, \"6.4\", \"7.3\"]", to: "nothing",
            "named.air-carrier: 'nothing' stands here; a list is expected"),
        Damage(
            "an empty text", in: seals, "title: Seal audits", to: "title: \"\"", "criteria[5].title: is empty"),
        Damage(
            "a recurrence that is none", in: seals, "recurrence: annual", to: "recurrence: yearly",
            "'yearly' is not a recurrence; annual, weekly, periodic, every-load, on-change or on-incident"),
        Damage(
            "a date that is none", in: "catalogue.yaml", "2020-03-01", to: "2020-02-30",
            "catalogue.yaml:3 effective: '2020-02-30' is not a date as 2026-03-01"),
        Damage(
            "support of something not entered", in: "support.yaml", "[5.2-5.4, \"6.4\", \"7.3\"]", to: "[\"6.3\"]",
            "named.air-carrier[0]: 6.3 is not entered for air-carrier"),
        Damage(
            "support stated twice", in: "support.yaml", "importer: [\"11.1\", \"11.2\", \"11.5\"]",
            to: "importer: [\"1.1\"]", "common.importer[0]: the support of 1.1 for importer is stated already"),
        Damage(
            "an unknown number that is entered", in: "support.yaml", "numbers: [\"9.3\"]", to: "numbers: [\"9.4\"]",
            "9.4 is entered, so its content is not unknown"),
        Damage(
            "a range that runs backwards", in: "support.yaml", "3.4-3.7", to: "3.7-3.4",
            "named.importer[3]: '3.7-3.4' is not the number of a criterion as 6.2, nor a range as 6.1-6.4"),
        Damage(
            "a length that is none", in: "clocks.yaml", "length: 60 days", to: "length: 60",
            "clocks.yaml:7 clocks[0].length: '60' is not a length as"),
        Damage(
            "a clock twice", in: "clocks.yaml", "key: certification-decision", to: "key: profile-submission",
            "clocks[1].key: 'profile-submission' is in the list already"),
        Damage(
            "neither true nor false", in: "clocks.yaml", "30 days\n    confirmed: false",
            to: "30 days\n    confirmed: perhaps",
            "clocks[0].confirmed: 'perhaps' is not true or false"),
        Damage(
            "an owner that is none", in: "clocks.yaml", "owner: company", to: "owner: nobody",
            "clocks[0].owner: 'nobody' is not an owner; company, office or secretary"),
        Damage(
            "a mask that is none", in: "identifiers.yaml", "mask: \"A{4}\"", to: "mask: \"A{\"",
            "identifiers[3].forms[0].mask: 'A{' is not a mask"),
        Damage(
            "an example in no form", in: "identifiers.yaml", "example: ABCD", to: "example: AB1D",
            "identifiers[3].example: 'AB1D' is not written in any of the forms"),
        Damage(
            "an identifier that nobody knows", in: "entity-types.yaml", "any_of: [ior]", to: "any_of: [iro]",
            "entity_types[0].identifiers[0].any_of[0]: 'iro' is not a kind of identifier; 'ior'?"),
        Damage(
            "an authority that is none", in: "benefits.yaml", "    authority: law", to: "    authority: rumour",
            "benefits[0].authority: 'rumour' is not an authority"),
        Damage(
            "points out of order", in: "inspection-points.yaml", "order: 2", to: "order: 4",
            "checklists[0].points[1].order: is 4, though the point stands at place 2"),
        Damage(
            "a point twice", in: "inspection-points.yaml", "key: reefer-floor", to: "key: container-floor",
            "the point 'container-floor' is there already"),
        Damage(
            "a strength that is no number", in: "seals.yaml", "high_security_min: 10.0",
            to: "high_security_min: strong",
            "test_thresholds.tests[0].high_security_min: 'strong' is not a number"),
        Damage(
            "an anchor", in: seals, "title: Seal audits", to: "title: &a Seal audits",
            "'&' before a word names an anchor"),
        Damage(
            "an alias of nothing", in: seals, "title: Seal audits", to: "title: *a",
            "is not YAML: found undefined alias"),
        Damage(
            "an unfinished quotation", in: seals, "title: Seal audits", to: "title: \"Seal audits", "is not YAML:"),
        Damage(
            "a key that is a list", in: seals, "    title: Seal audits",
            to: "    ? [a]\n    : b\n    title: Seal audits",
            "criteria[5]: a key has to be a text"),
    ]

    @Test(arguments: damages) func `is refused, and the place is named`(damage: Damage) throws {
        let data = try TestData()
        defer { data.remove() }
        try data.change(damage.file, damage.old, to: damage.new)
        let problems = data.problems()
        #expect(problems.contains { $0.contains(damage.problem) }, "\(problems.joined(separator: "\n"))")
        let file = String(damage.file.split(separator: "/").last ?? "")
        #expect(problems.allSatisfy { $0.hasPrefix("\(file):") }, "\(problems.joined(separator: "\n"))")
    }

    @Test func `is told all at once, in reading order`() throws {
        let data = try TestData()
        defer { data.remove() }
        try data.change("clocks.yaml", "length: 60 days", to: "length: long")
        try data.change(seals, "title: Seal audits", to: "title: \"\"")
        try data.change(seals, "importer: must", to: "importer: maybe")
        try data.change("catalogue.yaml", "2020-03-01", to: "soon")
        let problems = data.problems().map { $0.prefix { $0 != " " } }
        #expect(problems.count == 4)
        #expect(problems.first == "catalogue.yaml:3")
        #expect(problems.dropFirst().first == "clocks.yaml:7")
        #expect(problems.dropFirst(2).first == "06-seal-security.yaml:41")
    }
}

@Suite struct `A data file` {
    private func problems(_ file: String, _ bytes: Data) throws -> [String] {
        let data = try TestData()
        defer { data.remove() }
        try data.write(file, bytes)
        return data.problems()
    }

    @Test func `that is empty is told`() throws {
        #expect(try problems("clocks.yaml", Data()).contains("clocks.yaml: is empty"))
        #expect(try problems("clocks.yaml", Data("# nothing\n".utf8)).contains("clocks.yaml: is empty"))
    }

    @Test func `that is missing is told`() throws {
        let data = try TestData()
        defer { data.remove() }
        try FileManager.default.removeItem(at: data.directory.appending(path: "seals.yaml"))
        #expect(data.problems() == ["seals.yaml: cannot be read; is it there, and may this program read it?"])
    }

    @Test func `that is not UTF-8 is told with the line`() throws {
        let bytes = Data("clocks:\n  - key: a".utf8) + Data([0xC3, 0x28]) + Data("\n".utf8)
        #expect(try problems("clocks.yaml", bytes).contains("clocks.yaml:2: is not UTF-8 text"))
    }

    @Test func `that is huge is told without being read to its end`() throws {
        let bytes = Data(repeating: UInt8(ascii: "#"), count: 3 << 20)
        #expect(try problems("clocks.yaml", bytes).contains("clocks.yaml: is larger than 1048576 bytes"))
    }

    @Test func `that would unfold without end is refused at once`() throws {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            let entries = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "a\(level): &a\(level) [\(entries)]\n"
        }
        bomb += "? *a40\n: x\n"
        #expect(try problems("clocks.yaml", Data(bomb.utf8)).contains { $0.hasPrefix("clocks.yaml:1: '&'") })
    }

    @Test func `that is nested deeply is refused`() throws {
        let deep = String(repeating: "[", count: 200_000)
        #expect(try problems("clocks.yaml", Data(deep.utf8)).contains { $0.hasPrefix("clocks.yaml") })
        let closed = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
        #expect(try problems("clocks.yaml", Data(closed.utf8)).contains { $0.hasPrefix("clocks.yaml") })
    }

    @Test func `that holds two documents is refused`() throws {
        let bytes = Data("clocks: []\n---\nclocks: []\n".utf8)
        #expect(try problems("clocks.yaml", bytes).contains { $0.contains("found another document") })
    }

    @Test func `with another kind of value at its top is refused`() throws {
        for text in ["- a", "word", "3", "null", "[]"] {
            #expect(try !problems("clocks.yaml", Data(text.utf8)).isEmpty, "\(text)")
        }
    }

    @Test func `that is a directory is told`() throws {
        let data = try TestData()
        defer { data.remove() }
        let url = data.directory.appending(path: "clocks.yaml")
        try FileManager.default.removeItem(at: url)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        #expect(data.problems() == ["clocks.yaml: cannot be read; is it there, and may this program read it?"])
    }
}

@Suite struct `Any bytes` {
    static let files = [
        "catalogue.yaml", "support.yaml", "entity-types.yaml", "identifiers.yaml", "clocks.yaml", "agreement.yaml",
        "inspection-points.yaml", "seals.yaml", "benefits.yaml", "criteria/08-agricultural-security.yaml",
    ]

    /// Reads bytes the way the loader reads the file of that name.
    private func read(_ file: String, _ bytes: Data) {
        let log = ProblemLog()
        guard let top = DataFile(name: file, log: log).parse(bytes) else { return }
        var rules = RulebookDraft()
        var criteria = CriteriaDraft()
        switch file {
        case "catalogue.yaml": _ = criteria.readManifest(top)
        case "support.yaml": _ = SupportTable(top, entityTypes: Self.types)
        case "entity-types.yaml": rules.readEntityTypes(top)
        case "identifiers.yaml": rules.readIdentifiers(top)
        case "clocks.yaml": rules.readClocks(top)
        case "agreement.yaml": rules.readAgreement(top)
        case "inspection-points.yaml": _ = InspectionChecklists(reading: top)
        case "seals.yaml": _ = SealGuide(reading: top)
        case "benefits.yaml": _ = Benefits(reading: top, entityTypes: Self.types)
        default: criteria.readCategory(top, support: SupportTable(), entityTypes: Self.types)
        }
    }

    private static let types = (try? builtIn.get()).map { Set($0.rulebook.entityTypes.map(\.type)) } ?? []

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `made by chance never crash the loader`(seed: UInt64) {
        var random = Seeded(seed)
        let alphabet = Array("abz09 \n\t:-?,[]{}#&*!|>'\"%@`~\\\u{0}é".utf8) + [0xFF, 0xC3, 0x80]
        for _ in 0..<50 {
            let count = Int.random(in: 0...400, using: &random)
            let bytes = Data((0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
            for file in Self.files { read(file, bytes) }
        }
    }

    @Test(arguments: files, 0..<6 as Range<UInt64>)
    func `changed by chance in a good file never crash the loader`(file: String, seed: UInt64) throws {
        let good = try Data(contentsOf: ProgrammeLoader.builtIn.appending(path: file))
        var random = Seeded(seed)
        for _ in 0..<10 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes, using: &random) }
            read(file, bytes)
        }
    }

    private func change(_ bytes: inout Data, using random: inout Seeded) {
        guard bytes.count > 100 else { return }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, place + Int.random(in: 1...60, using: &random))
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0..<bytes.count, using: &random))
        case 3: bytes.removeSubrange(place...)
        default: bytes.insert(contentsOf: Data("\n- {a: [null, 1e999, -9]}: ? ".utf8), at: place)
        }
    }
}
