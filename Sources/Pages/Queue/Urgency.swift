import Programme

/// How near the end of a clock is.
public enum Urgency: String, CaseIterable, Sendable {
    case overdue
    case atRisk = "at-risk"
    case ahead

    /// No rule sets this number: two weeks leave time to finish a review that has not been begun.
    public static let riskDays = 14

    public init(due: Day, today: Day) {
        let days = today.days(until: due)
        self = days < 0 ? .overdue : days <= Self.riskDays ? .atRisk : .ahead
    }

    /// The first day that is ahead and no longer at risk.
    public static func horizon(today: Day) -> Day { today + riskDays + 1 }

    var heading: String {
        switch self {
        case .overdue: "Overdue"
        case .atRisk: "At risk: due within \(Self.riskDays) days"
        case .ahead: "Ahead"
        }
    }

    public var pill: StatusPill {
        switch self {
        case .overdue: StatusPill(rawValue, "Overdue", .bad)
        case .atRisk: StatusPill(rawValue, "At risk", .attention)
        case .ahead: StatusPill(rawValue, "Ahead", .neutral)
        }
    }
}
