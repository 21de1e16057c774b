import Programme

/// One fact as the journal holds it.
public struct Entry: Hashable, Sendable {
    /// Its place among all entries: 1, 2, 3 … without a gap, in the order in which they became visible.
    public let position: Int

    /// The history it belongs to.
    public let stream: StreamID

    /// Its place in that history: 1, 2, 3 … without a gap.
    public let version: Int

    /// When it was recorded. Never earlier than the entry before it.
    public let at: Instant

    public let actor: Actor
    public let body: EventBody

    /// Stands for this entry and all before it.
    public let hash: EntryHash

    public init(
        position: Int, stream: StreamID, version: Int, at: Instant, actor: Actor, body: EventBody, hash: EntryHash
    ) {
        self.position = position
        self.stream = stream
        self.version = version
        self.at = at
        self.actor = actor
        self.body = body
        self.hash = hash
    }

    public var head: Head { Head(position: position, hash: hash) }
}

/// How far a journal reaches, and the hash that stands for all of it. Whoever keeps one elsewhere can later tell
/// whether anything before it was changed or cut off.
public struct Head: Hashable, Sendable {
    /// The position of the last entry; 0 if there is none.
    public let position: Int
    public let hash: EntryHash

    public init(position: Int, hash: EntryHash) {
        self.position = position
        self.hash = hash
    }

    public static let origin = Head(position: 0, hash: .origin)
}

extension Head: CustomStringConvertible, LosslessStringConvertible {
    /// Reads `POSITION:HASH`.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard
            parts.count == 2, let position = Int(parts[0]), position >= 0, let hash = EntryHash(String(parts[1]))
        else { return nil }
        self.init(position: position, hash: hash)
    }

    public var description: String { "\(position):\(hash)" }
}
