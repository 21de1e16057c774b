import Journal
import Programme
import Testing

/// What every store has to do alike.
@Suite struct `A journal store` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: StoreKind.all)
    func `is empty at first`(kind: StoreKind) async throws {
        let journal = try kind.make(folder)
        #expect(try await journal.head() == .origin)
        #expect(try await journal.entries(after: 0, limit: 10).isEmpty)
        #expect(try await journal.history(of: stream("a"), after: 0).isEmpty)
        #expect(journal.condition == .writable)
    }

    @Test(arguments: StoreKind.all)
    func `gives back what was appended, in order and by stream`(kind: StoreKind) async throws {
        let journal = try kind.make(folder)
        try await journal.fill(9)
        let all = try await journal.everything(page: 4)
        #expect(all.map(\.position) == Array(1...9))
        #expect(
            all.map { "\($0.stream) \($0.version)" }.prefix(4) == ["thing/a 1", "thing/b 1", "thing/c 1", "thing/a 2"])
        #expect(all[4].body == body("note 4"))
        #expect(all[4].actor == clerk)
        #expect(all[4].at == noon)
        #expect(try await journal.history(of: stream("b"), after: 1) == [all[4], all[7]])
        #expect(try await journal.head() == all[8].head)
    }

    @Test(arguments: StoreKind.all)
    func `refuses an append to a stream that has moved on`(kind: StoreKind) async throws {
        let journal = try kind.make(folder)
        try await journal.fill(1)
        await #expect(throws: JournalError.conflict(stream: stream("a"), expected: 0, found: 1)) {
            try await journal.append(.note("late", on: stream("a"), after: 0))
        }
        await #expect(throws: JournalError.conflict(stream: stream("a"), expected: 2, found: 1)) {
            try await journal.append(.note("early", on: stream("a"), after: 2))
        }
        #expect(try await journal.head().position == 1)
    }

    @Test(arguments: StoreKind.all)
    func `records facts on several streams together or not at all`(kind: StoreKind) async throws {
        let journal = try kind.make(folder)
        var both = Append.note("one", on: stream("a"), after: 0)
        both.expectations.append((stream("b"), 0))
        both.events += [(stream("b"), body("two")), (stream("a"), body("three"))]
        let appended = try await journal.append(both)
        #expect(appended == Appended(first: 1, last: 3, at: noon))
        #expect(try await journal.history(of: stream("a"), after: 0).map(\.version) == [1, 2])

        both.expectations = [(stream("a"), 2), (stream("b"), 0)]
        await #expect(throws: JournalError.conflict(stream: stream("b"), expected: 0, found: 1)) {
            try await journal.append(both)
        }
        #expect(try await journal.head().position == 3)
    }

    @Test(arguments: StoreKind.all)
    func `checks a stream that was read and is not written`(kind: StoreKind) async throws {
        let journal = try kind.make(folder)
        try await journal.fill(1)
        var append = Append.note("relies on a", on: stream("b"), after: 0)
        append.expectations.append((stream("a"), 0))
        await #expect(throws: JournalError.conflict(stream: stream("a"), expected: 0, found: 1)) {
            try await journal.append(append)
        }
        append.expectations[1].version = 1
        #expect(try await journal.append(append).last == 2)

        let check = Append(expectations: [(stream("a"), 1)], events: [], actor: clerk, at: noon)
        #expect(try await journal.append(check) == Appended(first: 3, last: 2, at: noon))
        #expect(try await journal.head().position == 2)
    }

    @Test(arguments: StoreKind.all)
    func `never lets time run backwards`(kind: StoreKind) async throws {
        let journal = try kind.make(folder)
        _ = try await journal.append(.note("first", on: stream("a"), after: 0, at: noon))
        let earlier = Instant(milliseconds: noon.milliseconds - 5000)
        let appended = try await journal.append(.note("second", on: stream("a"), after: 1, at: earlier))
        #expect(appended.at == noon)
        #expect(try await journal.everything().map(\.at) == [noon, noon])
    }

    @Test(arguments: StoreKind.all)
    func `refuses names and bodies that it could not give back`(kind: StoreKind) async throws {
        let journal = try kind.make(folder)
        let bad: [Append] = [
            .note("x", on: StreamID(category: "Thing", key: "a"), after: 0),
            .note("x", on: StreamID(category: "thing", key: ""), after: 0),
            .note("x", on: StreamID(category: "thing", key: "a b"), after: 0),
            .note("x", on: StreamID(category: "thing", key: "é"), after: 0),
            .note("x", on: stream("a"), after: -1),
            Append(
                expectations: [], events: [(stream("a"), EventBody(kind: "", schema: 1, json: [0x31]))], actor: clerk,
                at: noon),
            Append(
                expectations: [], events: [(stream("a"), EventBody(kind: "k", schema: 0, json: [0x31]))], actor: clerk,
                at: noon),
            Append(
                expectations: [], events: [(stream("a"), EventBody(kind: "k", schema: 1, json: [0xFF]))], actor: clerk,
                at: noon),
            Append(expectations: [], events: [(stream("a"), body("x"))], actor: .system("no such name"), at: noon),
        ]
        for append in bad {
            await #expect(throws: JournalError.self) { try await journal.append(append) }
        }
        #expect(try await journal.head() == .origin)
    }

    @Test(arguments: StoreKind.all)
    func `lets a conflicting append fail alone among many`(kind: StoreKind) async throws {
        let journal = try kind.make(folder)
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    // Every second append aims at a stream that cannot be at version 7.
                    let append = Append.note("n", on: stream(number), after: number % 2 == 0 ? 0 : 7)
                    return (try? await journal.append(append)) != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 100)
        #expect(try await journal.head().position == 100)
    }

    @Test(arguments: StoreKind.all)
    func `lets one of many racing appends win`(kind: StoreKind) async throws {
        let journal = try kind.make(folder)
        let winners = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<64 {
                group.addTask { (try? await journal.append(.note("\(number)", on: stream("prize"), after: 0))) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(winners == 1)
        #expect(try await journal.history(of: stream("prize"), after: 0).count == 1)
    }

    @Test(arguments: StoreKind.all)
    func `shows a follower every position once, with 64 writers at work`(kind: StoreKind) async throws {
        let journal = try kind.make(folder)
        let writers = 64
        let each = 20
        async let followed = follow(journal, until: writers * each)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask {
                    for number in 0..<each {
                        _ = try await journal.append(.note("\(number)", on: stream(writer), after: number))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await followed == Array(1...(writers * each)))
    }

    /// The positions a follower sees, which reads on whenever it hears of something new.
    private func follow(_ journal: any JournalStore, until last: Int) async throws -> [Int] {
        var seen: [Int] = []
        for await _ in journal.heads() {
            while true {
                let next = try await journal.entries(after: seen.last ?? 0, limit: 50)
                if next.isEmpty { break }
                for entry in next {
                    #expect(entry.position == (seen.last ?? 0) + 1)
                    seen.append(entry.position)
                }
            }
            if seen.count >= last { break }
        }
        return seen
    }

    @Test(arguments: StoreKind.all)
    func `chains every entry to the one before it`(kind: StoreKind) async throws {
        let one = try await hashes(of: kind, "first", "second")
        let other = try await hashes(of: kind, "first!", "second")
        #expect(one[0] != other[0])
        #expect(one[1] != other[1], "the second entries are alike, but follow different ones")
        #expect(one == (try await hashes(of: kind, "first", "second")))
    }

    private func hashes(of kind: StoreKind, _ texts: String...) async throws -> [EntryHash] {
        let folder = try TemporaryFolder()
        let journal = try kind.make(folder)
        for (number, text) in texts.enumerated() {
            _ = try await journal.append(.note(text, on: stream("a"), after: number))
        }
        let hashes = try await journal.everything().map(\.hash)
        withExtendedLifetime(folder) {}
        return hashes
    }
}
