import Programme

/// A decider whose history the journal keeps.
public protocol StoredDecider: Decider {
    /// The category of its streams, as `membership`.
    static var category: String { get }

    /// The stored form of an event, always in the newest schema.
    static func store(_ event: Event) throws -> EventBody

    /// The event that was stored, lifting bodies of older schemas.
    ///
    /// - Throws: `JournalError.unknownEvent` for a kind or schema that this version does not know.
    static func restore(_ body: EventBody) throws -> Event
}

extension StoredDecider {
    public static func stream(_ key: String) -> StreamID { StreamID(category: category, key: key) }
}

extension JournalStore {
    /// The state of one thing, now or as it was at an earlier time, and the version that was read.
    ///
    /// - Parameter upTo: entries recorded later than this moment are left out.
    public func load<Rules: StoredDecider>(
        _: Rules.Type, _ key: String, upTo: Instant? = nil
    ) async throws -> (state: Rules.State, version: Int) {
        var state = Rules.initial
        var version = 0
        for entry in try await history(of: Rules.stream(key), after: 0) {
            if let upTo, entry.at > upTo { break }
            Rules.evolve(&state, by: try Rules.restore(entry.body))
            version = entry.version
        }
        return (state, version)
    }

    /// The history of one thing with its events read.
    public func events<Rules: StoredDecider>(
        of _: Rules.Type, _ key: String, after version: Int = 0
    ) async throws -> [(entry: Entry, event: Rules.Event)] {
        try await history(of: Rules.stream(key), after: version).map { ($0, try Rules.restore($0.body)) }
    }
}
