import Programme

/// One station of a path through the programme. A list of them is shown by `{{>stepper}}` (the list is named `steps`).
public struct StepShown: Codable, Sendable, Hashable {
    public let label: String
    /// `done`, `current` or `ahead`.
    public let state: String
    /// The same in words, for whoever does not see the line: "done", "you are here", "ahead".
    public let stateLabel: String
    public let isCurrent: Bool
    public let note: String?
    public let date: DateShown?

    public init(_ label: String, _ state: State, note: String? = nil, date: DateShown? = nil) {
        self.label = label
        self.state = state.rawValue
        self.stateLabel = state.label
        self.isCurrent = state == .current
        self.note = note
        self.date = date
    }

    public enum State: String, Sendable {
        case done, current, ahead

        var label: String {
            switch self {
            case .done: "done"
            case .current: "you are here"
            case .ahead: "ahead"
            }
        }
    }
}

/// A date by which something has to be done. A list named `deadlines` is shown by `{{>deadline-list}}`.
public struct DeadlineShown: Codable, Sendable, Hashable {
    /// The clock's key: `certification-decision`.
    public let key: String
    public let name: String
    public let due: DateShown
    /// When work on it may begin, where a window opens first.
    public let opens: DateShown?
    public let status: StatusPill
    /// Who has to act, in words.
    public let owner: String
    public let citation: CitationShown
    public let href: String?

    public init(
        key: String, name: String, due: DateShown, opens: DateShown?, status: StatusPill, owner: String,
        citation: CitationShown, href: String?
    ) {
        self.key = key
        self.name = name
        self.due = due
        self.opens = opens
        self.status = status
        self.owner = owner
        self.citation = citation
        self.href = href
    }
}

/// One line of a record's history. A list named `history` is shown by `{{>history-list}}`.
public struct HistoryEntry: Codable, Sendable, Hashable {
    public let at: MomentShown
    public let who: String
    /// "Profile submitted for review".
    public let what: String
    /// What it was before and after, where a value changed.
    public let from: String?
    public let to: String?

    public init(at: MomentShown, who: String, what: String, from: String? = nil, to: String? = nil) {
        self.at = at
        self.who = who
        self.what = what
        self.from = from
        self.to = to
    }
}

/// What a list shows before it has anything. Shown by `{{>empty-state}}` inside its section.
public struct EmptyState: Codable, Sendable, Hashable {
    /// What will be here.
    public let heading: String
    /// Why it matters and what comes first.
    public let text: String
    /// The first step.
    public let action: Link?

    public init(_ heading: String, _ text: String, action: Link? = nil) {
        self.heading = heading
        self.text = text
        self.action = action
    }
}

/// Where one is in a long list. Shown by `{{>pager}}` inside its section.
public struct Pager: Codable, Sendable, Hashable {
    /// "Showing 1 to 50 of 1,240 companies".
    public let summary: String
    public let previous: Link?
    public let next: Link?

    /// - Parameter list: The list from its beginning.
    init(summary: String, _ neighbours: Neighbours, of list: Route) {
        self.summary = summary
        self.previous = neighbours.before.map { Link(list.with("before", $0), "Previous page") }
        self.next = neighbours.after.map { Link(list.with("after", $0), "Next page") }
    }
}

/// The pages on either side of a page of a list, by the keys of the rows beside which they lie.
public struct Neighbours: Sendable {
    /// The first row's, if rows come before it.
    public let before: String?
    /// The last row's, if rows follow it.
    public let after: String?
    /// Whether the page was asked for as the beginning of the list.
    public let isStart: Bool

    public init(before: String?, after: String?, isStart: Bool) {
        self.before = before
        self.after = after
        self.isStart = isStart
    }

    /// Of a list that fits on one page.
    static let none = Neighbours(before: nil, after: nil, isStart: true)
    static let sample = Neighbours(before: "somewhere", after: "elsewhere", isStart: false)

    var areNone: Bool { before == nil && after == nil }
}

/// Two people changed the same thing. Shown by `{{>conflict-panel}}` inside its section.
public struct ConflictShown: Codable, Sendable, Hashable {
    /// Who saved first.
    public let who: String
    public let at: MomentShown
    public let fields: [Field]
    /// The record as it is now.
    public let current: Link

    public init(who: String, at: MomentShown, fields: [Field], current: Link) {
        self.who = who
        self.at = at
        self.fields = fields
        self.current = current
    }

    public struct Field: Codable, Sendable, Hashable {
        public let label: String
        public let yours: String
        public let theirs: String

        public init(label: String, yours: String, theirs: String) {
            self.label = label
            self.yours = yours
            self.theirs = theirs
        }
    }
}
