import Programme

/// Which criteria of a profile a list shows; it lives in the address, so that a list can be passed on.
public struct ProfileFilter: Hashable, Sendable {
    public var level: Level?
    public var show: Show?
    public var category: Int?

    /// What to single out.
    public enum Show: String, CaseIterable, Sendable {
        /// Without a complete answer.
        case open
        /// Rejected by the specialist and not changed since.
        case rejected
        /// Those for which the reader is responsible.
        case mine
        /// For the office: not judged yet.
        case unjudged
        /// For the office: changed since the profile was handed in the time before.
        case changed
    }

    public init(level: Level? = nil, show: Show? = nil, category: Int? = nil) {
        self.level = level
        self.show = show
        self.category = category
    }

    /// The filter of an address; a value that means nothing is left out.
    public init(level: String?, show: String?, category: String?) {
        self.init(
            level: level.flatMap(Level.init(rawValue:)), show: show.flatMap(Show.init(rawValue:)),
            category: category.flatMap(Int.init))
    }

    public var isEmpty: Bool { self == ProfileFilter() }

    var query: [(name: String, value: String)] {
        var query: [(name: String, value: String)] = []
        if let level { query.append(("level", level.rawValue)) }
        if let show { query.append(("show", show.rawValue)) }
        if let category { query.append(("category", String(category))) }
        return query
    }

    func admits(_ answered: AnsweredCriterion, reader: ID<Person>?) -> Bool {
        if let level, answered.level != level { return false }
        if let category, answered.id.category != category { return false }
        switch show {
        case nil: return true
        case .open: return !answered.isComplete
        case .rejected: return answered.isRejected
        case .mine: return reader != nil && answered.answer?.responsible == reader
        case .unjudged: return answered.answer != nil && answered.verdict == nil
        case .changed: return answered.isChanged
        }
    }
}
