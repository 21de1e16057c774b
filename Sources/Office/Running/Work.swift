import Journal
import Programme

/// One attempt at a change: what was read, what was decided, and what will be appended if nobody was faster.
///
/// Everything that is read becomes an expectation of the append, also what is not written: a decision that rests on
/// two histories holds only if neither has moved.
struct Work {
    private let journal: any JournalStore
    private var loaded: [StreamID: Loaded] = [:]
    private var order: [StreamID] = []
    private(set) var events: [(stream: StreamID, body: EventBody)] = []

    private struct Loaded {
        var state: any Sendable
        let version: Int
    }

    init(journal: any JournalStore) {
        self.journal = journal
    }

    /// The state of a thing as this attempt sees it, with what it decided itself.
    mutating func state<Rules: StoredDecider>(_: Rules.Type, _ key: some CustomStringConvertible) async throws
        -> Rules.State
    {
        let stream = StreamID(category: Rules.category, key: key.description)
        if let state = loaded[stream]?.state as? Rules.State { return state }
        let read = try await journal.load(Rules.self, stream.key)
        loaded[stream] = Loaded(state: read.state, version: read.version)
        order.append(stream)
        return read.state
    }

    /// Puts a command to the rules and keeps the facts that follow.
    @discardableResult
    mutating func decide<Rules: StoredDecider>(
        _ command: Rules.Command, _: Rules.Type, _ key: some CustomStringConvertible
    ) async throws -> [Rules.Event] {
        let stream = StreamID(category: Rules.category, key: key.description)
        var state = try await state(Rules.self, key)
        let decided = try Rules.decide(command, given: state)
        for event in decided {
            Rules.evolve(&state, by: event)
            events.append((stream, try Rules.store(event)))
        }
        loaded[stream]?.state = state
        return decided
    }

    var expectations: [(stream: StreamID, version: Int)] {
        order.map { ($0, loaded[$0]?.version ?? 0) }
    }
}

extension Office {
    /// Reads, decides and appends; does it again if somebody was faster; returns when the tables show it.
    ///
    /// Whoever loses a race takes their turn among the others who lost it, so that any number can change one history at
    /// once and all come through.
    @discardableResult
    func perform<Result>(
        by actor: Actor, _ attempt: (inout Work) async throws -> Result
    ) async throws -> Result {
        try readModels.check()
        var turn: StreamID?
        defer { if let turn { races.leave(turn) } }
        for _ in 0..<Self.mostAttempts {
            var work = Work(journal: journal)
            let result = try await attempt(&work)
            guard !work.events.isEmpty else { return result }
            do {
                let appended = try await journal.append(
                    Append(expectations: work.expectations, events: work.events, actor: actor, at: clock.now()))
                try await readModels.reach(appended.last)
                return result
            } catch JournalError.conflict(let stream, _, _) {
                guard turn != stream else { continue }
                if let turn { races.leave(turn) }
                turn = nil
                await races.enter(stream)
                turn = stream
            }
        }
        throw OfficeError.busy
    }

    private static let mostAttempts = 20
}
