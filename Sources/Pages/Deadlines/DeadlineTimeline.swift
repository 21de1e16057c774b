import Programme

/// Running clocks drawn on one axis of time: since when each runs, when its window opens, when it ends.
/// Shown by `{{>timeline}}` inside its section.
public struct DeadlineTimeline: Codable, Sendable, Hashable {
    /// Where today is, as a share of the width: "31.5%".
    public let today: String
    public let ticks: [Tick]
    public let rows: [Row]

    /// The first of a month.
    public struct Tick: Codable, Sendable, Hashable {
        public let x: String
        /// "Mar 2027".
        public let label: String
    }

    /// One clock.
    public struct Row: Codable, Sendable, Hashable {
        public let deadline: DeadlineShown
        public let started: DateShown
        /// The first day on which the thing can be done, where there is a window, past or to come.
        public let opens: DateShown?
        public let run: Span
        public let window: Span?
        public let end: String
    }

    public struct Span: Codable, Sendable, Hashable {
        public let x: String
        public let width: String
    }

    /// One clock before it is drawn.
    public struct Entry: Sendable {
        public let deadline: Deadline
        public let shown: DeadlineShown

        public init(_ deadline: Deadline, _ shown: DeadlineShown) {
            self.deadline = deadline
            self.shown = shown
        }
    }

    /// `nil` where no clock runs.
    public init?(_ entries: [Entry], today: Day) {
        guard !entries.isEmpty else { return nil }
        let axis = Axis(entries.map(\.deadline), today: today)
        self.today = axis.x(of: today)
        self.ticks = axis.ticks.map { Tick(x: axis.x(of: $0), label: "\(Wording.month($0)) \($0.year)") }
        self.rows = entries.map { entry in
            let deadline = entry.deadline
            return Row(
                deadline: entry.shown, started: DateShown(deadline.started, today: today),
                opens: deadline.opens.map { DateShown($0, today: today) },
                run: axis.span(from: deadline.started, to: deadline.due),
                window: deadline.opens.map { axis.span(from: $0, to: deadline.due) }, end: axis.x(of: deadline.due))
        }
    }
}

/// The days that a timeline shows, from left to right.
private struct Axis {
    let first: Day
    let last: Day

    /// A clock that began or ran out long ago would press all others together, so the past is cut off after a year.
    init(_ deadlines: [Deadline], today: Day) {
        let starts = deadlines.map { min($0.started, $0.due) }
        self.first = max(min(starts.min() ?? today, today - 30), today - 365)
        self.last = max((deadlines.map(\.due).max() ?? today) + 10, today + 45)
    }

    /// In thousandths, so that nothing is rounded twice.
    private func place(_ day: Day) -> Int {
        let inside = min(max(day, first), last)
        return first.days(until: inside) * 1000 / max(1, first.days(until: last))
    }

    private func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }

    func x(of day: Day) -> String { percent(place(day)) }

    func span(from start: Day, to end: Day) -> DeadlineTimeline.Span {
        DeadlineTimeline.Span(x: percent(place(start)), width: percent(max(place(end) - place(start), 0)))
    }

    /// Four of them at most, so that their labels fit on a phone, and none so near an end that its label is cut off.
    var ticks: [Day] {
        let months = (last.year - first.year) * 12 + last.month - first.month
        let step = [1, 2, 3, 6, 12, 24].first { months / $0 <= 4 } ?? 60
        return (1...max(1, months)).compactMap { offset -> Day? in
            let month = first.year * 12 + first.month - 1 + offset
            guard (month % 12) % min(step, 12) == 0 else { return nil }
            return Day(year: month / 12, month: month % 12 + 1, dayOfMonth: 1)
        }.filter { (80...920).contains(place($0)) }
    }
}
