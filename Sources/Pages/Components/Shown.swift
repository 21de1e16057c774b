import Programme

/// Somewhere to go.
public struct Link: Codable, Sendable, Hashable {
    public let href: String
    public let label: String

    public init(_ route: Route, _ label: String) {
        self.href = route.path
        self.label = label
    }

    /// An address that is given as text, as that of the page before.
    public init(href: String, label: String) {
        self.href = href
        self.label = label
    }
}

/// One of the four meanings that a colour may have; the word beside it says the same.
public enum Hue: String, Sendable, CaseIterable {
    case good, attention, bad, neutral

    /// The shape that stands beside the word, for whoever does not see the colour.
    var shape: String {
        switch self {
        case .good: "●"
        case .attention: "▲"
        case .bad: "■"
        case .neutral: "○"
        }
    }
}

/// A status: shape, word and hue. Shown by `{{>pill}}` inside its section.
public struct StatusPill: Codable, Sendable, Hashable {
    /// For machines: `action-required`.
    public let code: String
    /// For people: "Action required".
    public let label: String
    /// `good`, `attention`, `bad` or `neutral`.
    public let hue: String
    /// ●, ▲, ■ or ○.
    public let shape: String

    public init(_ code: String, _ label: String, _ hue: Hue) {
        self.init(code, label, hue, shape: hue.shape)
    }

    init(_ code: String, _ label: String, _ hue: Hue, shape: String) {
        self.code = code
        self.label = label
        self.hue = hue.rawValue
        self.shape = shape
    }
}

/// A calendar date, exact and relative to today. Shown by `{{>date}}` inside its section.
public struct DateShown: Codable, Sendable, Hashable {
    /// `2027-03-14`.
    public let day: String
    /// "14 Mar 2027".
    public let text: String
    /// "in 12 days".
    public let relative: String

    public init(_ day: Day, today: Day) {
        self.day = day.description
        self.text = Wording.date(day)
        self.relative = Wording.relative(day, today: today)
    }
}

/// A moment, exact and relative to today. Shown by `{{>moment}}` inside its section.
public struct MomentShown: Codable, Sendable, Hashable {
    /// RFC 3339 in UTC.
    public let instant: String
    /// "14 Mar 2027, 10:42 UTC".
    public let text: String
    public let relative: String

    public init(_ instant: Instant, today: Day) {
        self.instant = instant.description
        self.text = Wording.moment(instant)
        self.relative = Wording.relative(instant.day, today: today)
    }
}

/// Where a rule stands. Shown by `{{>citation}}` inside its section.
public struct CitationShown: Codable, Sendable, Hashable {
    public let text: String
    /// `false` shows the mark "unconfirmed".
    public let isConfirmed: Bool
    /// Where this site shows the rule itself, as a criterion's page.
    public let href: String?

    /// A citation of a criterion, as `MSC 2.3`, links to it.
    public init(_ citation: Citation) {
        self.text = citation.text
        self.isConfirmed = citation.isConfirmed
        self.href = Self.criterion(in: citation.text).map { Route.criterion($0).path }
    }

    private static func criterion(in text: String) -> CriterionID? {
        let words = text.split(separator: " ")
        guard words.count == 2, words[0] == "MSC" else { return nil }
        return CriterionID(String(words[1]))
    }
}

/// How much of something is done. Shown by `{{>progress}}` inside its section.
public struct ProgressShown: Codable, Sendable, Hashable {
    public let label: String
    public let done: Int
    public let total: Int
    /// Rounded down, so that 100 means all.
    public let percent: Int
    /// "12 of 34 answered".
    public let text: String

    /// - Parameter verb: what has happened to those that are done: "answered".
    public init(_ label: String, done: Int, of total: Int, verb: String) {
        self.label = label
        self.done = done
        self.total = total
        self.percent = total > 0 ? done * 100 / total : 0
        self.text = "\(Wording.figure(done)) of \(Wording.figure(total)) \(verb)"
    }
}
