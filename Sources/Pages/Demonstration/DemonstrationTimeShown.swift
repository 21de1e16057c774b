import Programme

/// What day it is in a demonstration, and how its time is moved forward. Shown on every page of one.
public struct DemonstrationTimeShown: Codable, Sendable {
    public let today: DateShown
    /// The real date, where the demonstration's is another.
    public let realDay: DateShown?
    /// Only for somebody who is signed in.
    public let move: Move?

    /// The ways forward, with the date to which each leads.
    public struct Move: Codable, Sendable {
        /// The day on which they were offered.
        public let from: String
        /// Where to come back to.
        public let back: String
        public let toNextDay: String
        public let toNextWeek: String
        /// "To 14 Mar 2027: Decide on certification, Borealis Maple Exports (due)".
        public let toDeadline: String?

        public init(from today: Day, back: String, ahead: Ahead?) {
            from = today.description
            self.back = back
            toNextDay = "A day, to \(Wording.date(today + 1))"
            toNextWeek = "A week, to \(Wording.date(today + 7))"
            toDeadline = ahead?.sentence
        }
    }

    /// The next thing that happens to a running clock.
    public struct Ahead: Sendable {
        let day: Day
        let clock: String
        let isOpening: Bool
        let companyName: String?

        /// - Parameters:
        ///   - isOpening: Whether its window opens on that day; else it is due.
        ///   - companyName: `nil` for a company that whoever looks may not know of.
        public init(day: Day, clock: String, isOpening: Bool, companyName: String?) {
            self.day = day
            self.clock = clock
            self.isOpening = isOpening
            self.companyName = companyName
        }

        fileprivate var sentence: String {
            "To \(Wording.date(day)): \(clock), \(companyName ?? "another company") (\(isOpening ? "window opens" : "due"))"
        }
    }

    public init(today: Day, realDay: Day, move: Move?) {
        self.today = DateShown(today, today: realDay)
        self.realDay = today == realDay ? nil : DateShown(realDay, today: today)
        self.move = move
    }
}

extension Wording {
    static let demonstrationNotices: [String: Notice] = [
        "time-moved": Notice(
            "Time has moved forward. Reminders of the days between are in the inboxes; windows have opened and clocks have "
                + "run out where their day came. Nothing else has changed.")
    ]
}
