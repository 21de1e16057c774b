import Foundation
import Journal
import Programme
import TestSupport
import Testing

@testable import ReadModels

/// The promise that whoever drops every table and replays the journal gets the same tables.
@Suite(.serialized) struct `Read models of random histories` {
    private static let deeds = 120

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `are the same when followed live, rebuilt at once, and rebuilt in batches`(seed: UInt64) async throws {
        var life = try await OfficeLife(seed: seed)
        try await life.live(deeds: Self.deeds)
        let house = life.house
        let live = try await house.upToDate().dump()
        #expect(live.count { $0.hasPrefix("answers:") } > 50, "the history is too poor to mean anything")

        let rebuilt = try await house.rebuilt("rebuilt", from: house.office.journal).dump()
        #expect(rebuilt.difference(from: live) == nil)

        var random = Seeded(seed)
        let batches = (0..<97).map { _ in Int.random(in: 1...40, using: &random) }
        let slow = SlowJournal(journal: house.office.journal, batches: batches)
        #expect(try await house.rebuilt("slow", from: slow).dump().difference(from: live) == nil)
    }

    @Test(arguments: 10..<14 as Range<UInt64>)
    func `are the same when the server was stopped at random positions, and at each of them as if built at once`(
        seed: UInt64
    ) async throws {
        var life = try await OfficeLife(seed: seed)
        try await life.live(deeds: Self.deeds)
        let house = life.house
        let live = try await house.upToDate().dump()
        var random = Seeded(seed)
        let head = try await house.entriesInJournal()
        let stops = (0..<6).map { _ in Int.random(in: 1..<head, using: &random) }.sorted() + [head]
        var reached: [String] = []
        for stop in stops {
            let earlier = EarlierJournal(journal: house.office.journal, end: stop)
            reached = try await house.rebuilt("stopped", from: earlier).dump()
            let atOnce = try await house.rebuilt("at-once-\(stop)", from: earlier).dump()
            #expect(reached.difference(from: atOnce) == nil, "stopped at \(stop)")
        }
        #expect(reached.difference(from: live) == nil)
    }
}

@Suite(.serialized) struct `The file of the read models` {
    @Test func `comes back the same after it was dropped half way`() async throws {
        let house = try await someHistory()
        let live = try await house.upToDate().dump()
        let half = EarlierJournal(journal: house.office.journal, end: try await house.entriesInJournal() / 2)
        _ = try await house.rebuilt("dropped", from: half)
        try ReadModels.remove(house.file("dropped"))
        #expect(try await house.rebuilt("dropped", from: house.office.journal).dump().difference(from: live) == nil)
    }

    @Test func `is built anew when it is damaged`() async throws {
        let house = try await someHistory()
        try Data(repeating: 7, count: 9000).write(to: URL(fileURLWithPath: house.file("damaged")))
        let rebuilt = try await house.rebuilt("damaged", from: house.office.journal).dump()
        #expect(try await rebuilt.difference(from: house.upToDate().dump()) == nil)
    }

    @Test func `is built anew when it is ahead of its journal`() async throws {
        let house = try await someHistory()
        _ = try await house.rebuilt("ahead", from: house.office.journal)
        let earlier = EarlierJournal(journal: house.office.journal, end: 5)
        #expect(try await house.rebuilt("ahead", from: earlier).position() == 5)
    }

    @Test func `takes nothing in from a journal with a gap`() async throws {
        let house = try await someHistory()
        let torn = TornJournal(journal: house.office.journal, missing: 7)
        await #expect(throws: ReadModelError.self) { _ = try await house.rebuilt("torn", from: torn) }
        let left = try await ReadModels.open(
            at: house.file("torn"), following: torn, under: house.office.rulebook, today: house.office.today)
        #expect(try await left.position() == 0)
    }

    @Test func `stops where an entry is missing between two batches`() async throws {
        let house = try await someHistory()
        let torn = TornJournal(journal: SlowJournal(journal: house.office.journal, batches: [3]), missing: 7)
        await #expect(throws: ReadModelError.self) { _ = try await house.rebuilt("torn", from: torn) }
        let left = try await ReadModels.open(
            at: house.file("torn"), following: torn, under: house.office.rulebook, today: house.office.today)
        #expect(try await left.position() < 7)
    }

    private func someHistory() async throws -> TestOffice {
        var life = try await OfficeLife(seed: 77)
        try await life.live(deeds: 40)
        return life.house
    }
}

extension TestOffice {
    func file(_ name: String) -> String { "\(folder)/\(name).sqlite" }

    /// The tables that the office has followed with, on the office's day.
    func upToDate() async throws -> ReadModels {
        try await office.readModels.reach(try await entriesInJournal())
        try await office.readModels.advance(to: office.today)
        return office.readModels
    }

    /// A file of its own, opened, brought up to date and still open.
    func rebuilt(_ name: String, from journal: any JournalStore) async throws -> ReadModels {
        let readModels = try await ReadModels.open(
            at: file(name), following: journal, under: office.rulebook, today: office.today)
        try await readModels.catchUp()
        return readModels
    }
}
