import Journal
import Programme

/// A journal entry as a read model takes it in: decoded, with the thing that it is about.
struct Fact: Sendable {
    let position: Int
    let version: Int
    let at: Instant
    let actor: Actor
    let happened: Happened

    enum Happened: Sendable {
        case organisation(ID<Organisation>, Organisation.Event)
        case company(ID<Company>, Company.Event)
        case membership(ID<Membership>, Membership.Event)
        case profile(ID<Membership>, Profile.Event)
        case caseFile(ID<Membership>, CaseFile.Event)
        case reminder(ID<Membership>, Reminder.Event)
        /// A history that no read model shows.
        case unshown
    }

    /// Decodes an entry. An event of an unknown kind, or a key that is no identifier, is an error: a read model never
    /// skips what it does not understand.
    init(_ entry: Entry) throws {
        position = entry.position
        version = entry.version
        at = entry.at
        actor = entry.actor
        happened =
            switch entry.stream.category {
            case Organisation.category: .organisation(try Fact.id(entry), try Organisation.restore(entry.body))
            case Company.category: .company(try Fact.id(entry), try Company.restore(entry.body))
            case Membership.category: .membership(try Fact.id(entry), try Membership.restore(entry.body))
            case Profile.category: .profile(try Fact.id(entry), try Profile.restore(entry.body))
            case CaseFile.category: .caseFile(try Fact.id(entry), try CaseFile.restore(entry.body))
            case Reminder.category: .reminder(try Fact.id(entry), try Reminder.restore(entry.body))
            default: .unshown
            }
    }

    private static func id<Subject>(_ entry: Entry) throws -> ID<Subject> {
        guard let id = ID<Subject>(entry.stream.key) else { throw ReadModelError.badKey(entry.stream, entry.position) }
        return id
    }
}

public enum ReadModelError: Error, CustomStringConvertible {
    /// A stream's key is not the identifier that its category calls for.
    case badKey(StreamID, Int)
    /// Entries did not arrive in an unbroken row.
    case gap(expected: Int, found: Int)
    /// The tables do not follow the journal at the moment: nothing newer is shown.
    case stopped(reason: String)
    /// An entry is in the journal and the tables stopped before they had it.
    case notShown(reason: String)

    public var description: String {
        switch self {
        case .badKey(let stream, let position): "entry \(position): the key of stream \(stream) is no identifier"
        case .gap(let expected, let found): "expected entry \(expected) and found \(found)"
        case .notShown(let reason): "what was recorded is not shown: the read models stopped: \(reason)"
        case .stopped(let reason): "the read models stopped following the journal: \(reason)"
        }
    }
}
