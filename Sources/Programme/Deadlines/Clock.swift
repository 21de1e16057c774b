/// The name of a clock of the programme, as `certification-decision`.
public struct ClockKey: Hashable, Comparable, Sendable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// How long a clock runs.
public enum ClockLength: Hashable, Sendable {
    case days(Int)
    case workingDays(Int)
    case years(Int)
    /// No length is set by a rule: as soon as feasible.
    case promptly
}

/// A clock of the programme: how long it runs, what starts it, what stops it, and which rule says so.
public struct Clock: Sendable, Equatable {
    public let key: ClockKey
    public let name: String
    public let length: ClockLength
    /// The fact that starts it, in words.
    public let starts: String
    /// The fact that stops it, in words.
    public let stops: String
    /// Days before the due date on which a window opens, as the 90 days before an anniversary.
    public let opensBefore: Int?
    /// Whether it starts anew when it ends, as a yearly review does.
    public let recurs: Bool
    /// Who has to act.
    public let owner: Owner
    public let citation: Citation
    /// How this product reads the rule where the rule leaves something open.
    public let reading: String?

    public enum Owner: String, CaseIterable, Sendable {
        case company, office, secretary
    }

    public init(
        key: ClockKey, name: String, length: ClockLength, starts: String, stops: String, opensBefore: Int?,
        recurs: Bool, owner: Owner, citation: Citation, reading: String?
    ) {
        self.key = key
        self.name = name
        self.length = length
        self.starts = starts
        self.stops = stops
        self.opensBefore = opensBefore
        self.recurs = recurs
        self.owner = owner
        self.citation = citation
        self.reading = reading
    }
}
