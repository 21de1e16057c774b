/// The first thing in a journal that is not as it was written.
public enum JournalProblem: Hashable, Sendable {
    /// The entry at this position is not what its hash was made of.
    case altered(position: Int)

    /// There is no entry at this position, and there are later ones.
    case missing(position: Int)

    /// What belongs at each of two positions is found at the other.
    case swapped(position: Int, with: Int)

    /// An entry's version does not follow the one before it in its stream.
    case versionGap(position: Int, stream: StreamID, expected: Int, found: Int)

    /// An entry is dated before the one that precedes it.
    case timeRunsBackwards(position: Int)

    /// The journal was longer: it is known to have reached `head`.
    case truncated(last: Int, head: Head)

    /// The journal goes on after the position at which it says it ends.
    case overrun(last: Int, head: Head)

    /// The entry at the position of a head is not the one that the head was taken from: history was rewritten.
    case differs(from: Head)

    /// The file itself cannot be read there.
    case unreadable(after: Int, problem: String)

    /// The entries are right, and an index or a page of the file is not.
    case file(problem: String)
}

extension JournalProblem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .altered(let position): "entry \(position) was altered"
        case .missing(let position): "entry \(position) is missing"
        case .swapped(let position, let other): "entries \(position) and \(other) were swapped"
        case .versionGap(let position, let stream, let expected, let found):
            "entry \(position) is version \(found) of \(stream), where \(expected) was next"
        case .timeRunsBackwards(let position): "entry \(position) is dated before the one that precedes it"
        case .truncated(let last, let head):
            "the journal ends at entry \(last); it is known to have reached entry \(head.position)"
        case .overrun(let last, let head):
            "the journal ends at entry \(last); it should end at entry \(head.position)"
        case .differs(let head): "entry \(head.position) is not the one whose hash was kept"
        case .unreadable(let position, let problem): "nothing can be read after entry \(position): \(problem)"
        case .file(let problem): "the entries are as they were written, but the file is damaged: \(problem)"
        }
    }
}
