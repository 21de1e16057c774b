import GRDB
import Journal
import Programme

/// Brings the tables forward, one batch after the other.
actor Follower {
    private let pool: DatabasePool
    private let journal: any JournalStore
    private let rulebook: Rulebook
    private let projector: Projector
    /// Position and day of the tables; `nil` until they have been read.
    private var place: Place?
    /// The work in progress: an actor lets others in at every `await`, and batches must not overtake each other.
    private var current: Task<Void, any Error>?

    private struct Place: Sendable {
        var position: Int
        var day: Day
    }

    /// How many entries are written in one transaction.
    private static let batch = 5000

    init(pool: DatabasePool, journal: any JournalStore, rulebook: Rulebook) {
        self.pool = pool
        self.journal = journal
        self.rulebook = rulebook
        self.projector = Projector(journal: journal)
    }

    func follow(to head: Int, arrived: @escaping @Sendable (Int) -> Void) async throws {
        try await afterOthers { try await self.bringForward(to: head, arrived: arrived) }
    }

    func advance(to day: Day) async throws {
        try await afterOthers { try await self.roll(to: day) }
    }

    private func afterOthers(_ work: @escaping @Sendable () async throws -> Void) async throws {
        let earlier = current
        let task = Task {
            _ = await earlier?.result
            try await work()
        }
        current = task
        try await task.value
    }
}

// MARK: - The work

extension Follower {
    private func bringForward(to head: Int, arrived: @Sendable (Int) -> Void) async throws {
        var place = try await knownPlace()
        arrived(place.position)
        guard place.position < head else { return }
        // The next batch is read and decoded while this one is written: one of two cores each.
        var next = fetch(after: place.position)
        while place.position < head {
            let facts = try await next.value
            guard let last = facts.last else { break }
            next = fetch(after: last.position)
            try await write(facts, from: place)
            place.position = last.position
            self.place = place
            arrived(last.position)
        }
        next.cancel()
    }

    private func fetch(after position: Int) -> Task<[Fact], any Error> {
        Task.detached { [journal] in try await Self.facts(after: position, in: journal) }
    }

    private static func facts(after position: Int, in journal: any JournalStore) async throws -> [Fact] {
        let entries = try await journal.entries(after: position, limit: batch)
        for (index, entry) in entries.enumerated() where entry.position != position + index + 1 {
            throw ReadModelError.gap(expected: position + index + 1, found: entry.position)
        }
        return try entries.map(Fact.init)
    }

    private func write(_ facts: [Fact], from place: Place) async throws {
        do {
            let changes = try await projector.changes(for: facts)
            let position = place.position + facts.count
            try await pool.write { [rulebook] db in
                try changes.write(to: db, today: place.day, under: rulebook)
                try db.execute(sql: "UPDATE progress SET position = ?", arguments: [position])
            }
        } catch {
            // What it remembers is ahead of the tables now.
            await projector.forget()
            throw error
        }
    }

    private func roll(to day: Day) async throws {
        var place = try await knownPlace()
        guard place.day < day else { return }
        let outrun = try await pool.read { try DeadlineTable.outrun(before: day, in: $0) }
        var records: [ID<Membership>: Membership.State] = [:]
        for id in outrun {
            records[id] = try await projector.record(of: id, before: place.position + 1).membership
        }
        try await pool.write { [rulebook, records] db in
            for (id, membership) in records {
                try DeadlineTable.put(id, membership.deadlines(on: day, under: rulebook), under: rulebook, in: db)
            }
            try db.execute(sql: "UPDATE progress SET day = ?", arguments: [day.description])
        }
        place.day = day
        self.place = place
    }

    private func knownPlace() async throws -> Place {
        if let place { return place }
        let place = try await pool.read { db in
            let row = try Row.fetchOne(db, sql: "SELECT position, day FROM progress")
            return Place(position: row?["position"] ?? 0, day: row?.day("day") ?? Day(number: 0))
        }
        self.place = place
        return place
    }
}
