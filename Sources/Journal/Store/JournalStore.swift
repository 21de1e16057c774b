import Programme

/// The append-only record of everything that happened, in one order for everybody.
///
/// An append that returns is on stable storage. Positions have no gaps and are the order in which entries become
/// visible: whoever has read up to n misses nothing at or before n. Reading never waits for writing.
public protocol JournalStore: Sendable {
    /// Records facts together or not at all.
    ///
    /// It cannot be cancelled: once asked, it is either recorded or refused.
    ///
    /// - Throws: `JournalError.conflict` if a stream has moved on; `.readOnly` or `.notConfirmed` if the storage
    ///   fails; `.invalid` if a name or body cannot be stored.
    func append(_ append: Append) async throws -> Appended

    /// The history of one stream in order, without its first `version` entries.
    func history(of stream: StreamID, after version: Int) async throws -> [Entry]

    /// All entries after a position in order, at most `limit` of them.
    func entries(after position: Int, limit: Int) async throws -> [Entry]

    /// How far the journal reaches.
    func head() async throws -> Head

    /// A signal for those who follow: the latest position, at once and after every append. Positions that a slow
    /// follower did not fetch in time are left out, since the latest says it all.
    func heads() -> AsyncStream<Int>

    /// Whether appends are taken.
    var condition: JournalCondition { get }
}

/// Whether a journal takes appends.
public enum JournalCondition: Hashable, Sendable {
    case writable

    /// The storage failed. Reading goes on; writing needs the journal to be opened again, which checks all of it.
    case readOnly(reason: String)
}
