/// One running clock of one membership, with the day on which it ends and the facts from which that follows.
public struct Deadline: Hashable, Sendable {
    public let clock: ClockKey
    public let started: Day
    /// The first day on which the thing can be done, where the clock has a window.
    public let opens: Day?
    public let due: Day

    public init(clock: ClockKey, started: Day, opens: Day?, due: Day) {
        self.clock = clock
        self.started = started
        self.opens = opens
        self.due = due
    }

    /// Whether something can or must be done about it on a day.
    public func isActionable(on day: Day) -> Bool { opens.map { day >= $0 } ?? true }

    /// The first day after another on which the window opens or the thing is due; `nil` once it is overdue.
    public func nextTurn(after day: Day) -> Day? {
        if let opens, opens > day { return opens }
        return due > day ? due : nil
    }
}

extension ClockKey {
    public static let profileSubmission = ClockKey(rawValue: "profile-submission")
    public static let certificationDecision = ClockKey(rawValue: "certification-decision")
    public static let initialValidation = ClockKey(rawValue: "initial-validation")
    public static let annualReview = ClockKey(rawValue: "annual-review")
    /// A date that the specialist asked for; no clock of the rulebook.
    public static let requestedAnswer = ClockKey(rawValue: "requested-answer")
}

extension Membership.State {
    /// The clocks that run on a day, soonest due first. Nobody types a due date that a rule sets: this is the one
    /// place where due dates come from.
    public func deadlines(on today: Day, under rulebook: Rulebook) -> [Deadline] {
        runningClocks.flatMap { key, start in
            rulebook[key].flatMap { $0.deadline(from: start, on: today, holidays: rulebook.holidays) }.map { [$0] }
                ?? []
        }
        .appending(requestedAnswer)
        .sorted { ($0.due, $0.clock) < ($1.due, $1.clock) }
    }

    /// Which clocks run, and the day of the fact that started each. While something is with the company for
    /// correction, no clock of a rule runs; see docs/decisions/0002-membership-as-two-parts.md.
    private var runningClocks: [(ClockKey, Day)] {
        switch outcome {
        case .rejected, .withdrawn:
            return []
        case .certified(let day):
            return [(.initialValidation, day), (.annualReview, day)]
        case .pending:
            break
        }
        if returned != nil { return [] }
        if let completeSince { return [(.certificationDecision, completeSince)] }
        if profile == .open, let firstSubmittedOn { return [(.profileSubmission, firstSubmittedOn)] }
        return []
    }

    private var requestedAnswer: Deadline? {
        guard outcome == .pending, let returned, let due = returned.answerBy else { return nil }
        return Deadline(clock: .requestedAnswer, started: returned.on, opens: nil, due: due)
    }
}

extension Clock {
    /// The deadline that this clock sets, or for one that recurs the next that is not yet past; `nil` for a clock
    /// without a length.
    func deadline(from start: Day, on today: Day, holidays: Set<Day>) -> Deadline? {
        guard var due = due(from: start, holidays: holidays) else { return nil }
        if recurs, case .years(let years) = length {
            // Counted from the start each time, so that 29 February comes back in leap years.
            var rounds = 1
            while due < today {
                rounds += 1
                due = start.adding(years: years * rounds)
            }
        }
        return Deadline(clock: key, started: start, opens: opensBefore.map { due - $0 }, due: due)
    }
}

extension Array {
    fileprivate func appending(_ element: Element?) -> [Element] {
        element.map { self + [$0] } ?? self
    }
}
