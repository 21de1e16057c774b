/// How near a deadline is when its people are reminded. The steps are this product's, no rule of the programme sets them.
public enum ReminderStep: String, CaseIterable, Sendable {
    case windowOpens = "window-opens"
    case thirtyDays = "30-days"
    case fourteenDays = "14-days"
    case sevenDays = "7-days"
    case oneDay = "1-day"
    case dueToday = "due-today"
    case overdue

    /// Days after the due date up to which something is reminded of.
    public static let longestPast = 30

    /// Days before the due date; negative after it, `nil` for a step that hangs on the window.
    public var daysBefore: Int? {
        switch self {
        case .windowOpens: nil
        case .thirtyDays: 30
        case .fourteenDays: 14
        case .sevenDays: 7
        case .oneDay: 1
        case .dueToday: 0
        case .overdue: -1
        }
    }
}

extension Deadline {
    /// The day of a step; `nil` if the deadline has none, because it has no window or began only after that day.
    public func day(of step: ReminderStep) -> Day? {
        switch step.daysBefore {
        case let days?: due - days > started ? due - days : nil
        case nil: opens.flatMap { $0 > started ? $0 : nil }
        }
    }

    /// The reminder to give on a day: the latest step that has come, unless it or a later one was given already. Steps
    /// that were missed while nobody was there to give them are not made up for.
    ///
    /// A deadline that has been past for a month is no news: queues show it, and no reminder is begun.
    public func reminder(on day: Day, after given: Set<ReminderStep>) -> ReminderStep? {
        guard day <= due + ReminderStep.longestPast else { return nil }
        let steps = ReminderStep.allCases.compactMap { step in self.day(of: step).map { (step: step, day: $0) } }
        // Of two steps on one day the one nearer to the due date says more.
        guard
            let latest = steps.filter({ $0.day <= day }).max(by: { ($0.day, $0.step.order) < ($1.day, $1.step.order) })
        else { return nil }
        let isGiven = steps.contains {
            ($0.day, $0.step.order) >= (latest.day, latest.step.order) && given.contains($0.step)
        }
        return isGiven ? nil : latest.step
    }
}

extension ReminderStep {
    /// Orders steps by how late they come.
    fileprivate var order: Int { -(daysBefore ?? .max) }
}
