import Programme

/// Facts to be recorded together or not at all, and what has to be still true for that.
public struct Append: Sendable {
    /// The version at which each stream was read; 0 for one that had no history. A stream that was read and is not
    /// written stands here too: the facts are then recorded only if nothing happened there either.
    public var expectations: [(stream: StreamID, version: Int)]

    /// The facts in order. A stream that is written without an expectation is added to wherever it stands.
    public var events: [(stream: StreamID, body: EventBody)]

    public var actor: Actor

    /// The time to record. If the last entry is later, that entry's time is recorded instead: time never runs
    /// backwards in the journal, whatever the machine's clock does.
    public var at: Instant

    public init(
        expectations: [(stream: StreamID, version: Int)], events: [(stream: StreamID, body: EventBody)],
        actor: Actor, at: Instant
    ) {
        self.expectations = expectations
        self.events = events
        self.actor = actor
        self.at = at
    }
}

/// Where the facts of one append stand in the journal.
public struct Appended: Hashable, Sendable {
    /// The position of its first entry.
    public let first: Int

    /// The position of its last entry; `first - 1` if it had none and only checked.
    public let last: Int

    /// The time that was recorded.
    public let at: Instant

    public init(first: Int, last: Int, at: Instant) {
        self.first = first
        self.last = last
        self.at = at
    }
}
