import Journal

/// A journal as it was when it reached a position, for whoever follows it; single histories are read in full, as a
/// follower that lags behind sees them.
struct EarlierJournal: JournalStore {
    let journal: any JournalStore
    let end: Int

    func append(_ append: Append) async throws -> Appended { try await journal.append(append) }
    func history(of stream: StreamID, after version: Int) async throws -> [Entry] {
        try await journal.history(of: stream, after: version)
    }
    func entries(after position: Int, limit: Int) async throws -> [Entry] {
        try await journal.entries(after: position, limit: limit).filter { $0.position <= end }
    }
    func head() async throws -> Head {
        guard let last = try await journal.entries(after: end - 1, limit: 1).first else { return .origin }
        return last.head
    }
    func heads() -> AsyncStream<Int> { journal.heads() }
    var condition: JournalCondition { journal.condition }
}

/// A journal that gives few entries at a time, a number that changes from batch to batch.
struct SlowJournal: JournalStore {
    let journal: any JournalStore
    let batches: [Int]

    func append(_ append: Append) async throws -> Appended { try await journal.append(append) }
    func history(of stream: StreamID, after version: Int) async throws -> [Entry] {
        try await journal.history(of: stream, after: version)
    }
    func entries(after position: Int, limit: Int) async throws -> [Entry] {
        try await journal.entries(after: position, limit: min(limit, batches[position % batches.count]))
    }
    func head() async throws -> Head { try await journal.head() }
    func heads() -> AsyncStream<Int> { journal.heads() }
    var condition: JournalCondition { journal.condition }
}

/// A journal that leaves one entry out.
struct TornJournal: JournalStore {
    let journal: any JournalStore
    let missing: Int

    func append(_ append: Append) async throws -> Appended { try await journal.append(append) }
    func history(of stream: StreamID, after version: Int) async throws -> [Entry] {
        try await journal.history(of: stream, after: version)
    }
    func entries(after position: Int, limit: Int) async throws -> [Entry] {
        try await journal.entries(after: position, limit: limit).filter { $0.position != missing }
    }
    func head() async throws -> Head { try await journal.head() }
    func heads() -> AsyncStream<Int> { journal.heads() }
    var condition: JournalCondition { journal.condition }
}
