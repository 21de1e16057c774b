/// Why the journal did not do what it was asked.
public enum JournalError: Error, Hashable, Sendable {
    /// Somebody else was faster: the stream does not stand where it was read. Read, decide and append again.
    case conflict(stream: StreamID, expected: Int, found: Int)

    /// The storage failed earlier and the journal takes nothing more until it is opened again.
    case readOnly(reason: String)

    /// The storage failed while this was being written. It is not shown to anybody; after the journal is opened
    /// again it is there whole or not at all.
    case notConfirmed(reason: String)

    /// The append itself cannot be stored: a name or body outside what the journal holds.
    case invalid(String)

    /// An event is of a kind or schema that this version does not know. It is never skipped.
    case unknownEvent(kind: String, schema: Int)

    /// A stored body cannot be read as what its kind and schema promise.
    case unreadableEvent(kind: String, schema: Int, problem: String)

    /// There is no journal at this path.
    case notFound(path: String)

    /// The file or its folder cannot be opened or made.
    case cannotOpen(path: String, problem: String)

    /// The file is not a journal that this version can read. It has not been touched.
    case unknownFile(path: String, problem: String)

    /// The file is a journal and something in it is not as it was written. It has not been touched.
    case damaged(path: String, problem: String)

    /// A line of an export cannot be taken: it is malformed, or does not follow from those before it.
    case importRefused(line: Int, problem: String)

    /// Only an empty journal can be imported into.
    case notEmpty(path: String, entries: Int)

    /// Another process writes to this journal.
    case inUse(lockFile: String, holder: String)

    /// The database did not accept the settings without which a power failure could lose entries.
    case unsafeSettings(String)
}

extension JournalError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .conflict(let stream, let expected, let found):
            "\(stream) was read at version \(expected) and now stands at version \(found)"
        case .readOnly(let reason): "the journal is read-only: \(reason)"
        case .notConfirmed(let reason): "the storage failed and nothing was recorded for certain: \(reason)"
        case .invalid(let problem): "this cannot be recorded: \(problem)"
        case .unknownEvent(let kind, let schema):
            "events of kind \(kind), schema \(schema), are not known to this version"
        case .unreadableEvent(let kind, let schema, let problem):
            "an event of kind \(kind), schema \(schema), cannot be read: \(problem)"
        case .notFound(let path): "there is no journal at \(path)"
        case .cannotOpen(let path, let problem): "\(path) cannot be opened: \(problem)"
        case .unknownFile(let path, let problem): "\(path) is not a journal this version can read: \(problem)"
        case .damaged(let path, let problem): "\(path) is damaged: \(problem)"
        case .importRefused(let line, let problem): "line \(line): \(problem)"
        case .notEmpty(let path, let entries):
            "\(path) already holds \(entries) entries; only an empty journal can be imported into"
        case .inUse(let lockFile, let holder):
            "another process writes to this journal (\(lockFile) is held by \(holder))"
        case .unsafeSettings(let problem): "the database refused the settings that make entries durable: \(problem)"
        }
    }
}
