import Programme

/// A clock of the programme in words.
public struct ClockShown: Codable, Sendable, Hashable {
    public let key: String
    public let name: String
    /// "90 days", "10 working days", "1 year", "as soon as feasible".
    public let length: String
    public let starts: String
    public let stops: String
    /// "Opens 90 days before it ends".
    public let window: String?
    public let recurs: Bool
    /// Who has to act, in words: "The company acts".
    public let owner: String
    public let citation: CitationShown
    /// How this product reads the rule where it leaves something open.
    public let reading: String?

    public init(_ clock: Clock) {
        self.key = clock.key.rawValue
        self.name = clock.name
        self.length = Wording.length(clock.length)
        self.starts = clock.starts
        self.stops = clock.stops
        self.window = clock.opensBefore.map { "Opens \(Wording.count($0, "day")) before it ends" }
        self.recurs = clock.recurs
        self.owner = Wording.owner(clock.owner)
        self.citation = CitationShown(clock.citation)
        self.reading = clock.reading
    }
}

extension Wording {
    /// How long a clock runs.
    public static func length(_ length: ClockLength) -> String {
        switch length {
        case .days(let days): count(days, "day")
        case .workingDays(let days): count(days, "working day")
        case .years(let years): count(years, "year")
        case .promptly: "as soon as feasible"
        }
    }

    /// Who has to act on a clock.
    public static func owner(_ owner: Clock.Owner) -> String {
        switch owner {
        case .company: "The company"
        case .office: "The programme office"
        case .secretary: "The Secretary"
        }
    }
}
