/// The reminders of one membership's deadlines: which were given, so that each is given once.
public enum Reminder: Decider {
    public struct State: Sendable, Equatable {
        /// By deadline, the steps that were given.
        public var given: [Subject: Set<ReminderStep>] = [:]
    }

    /// The deadline that is reminded of. A due date that moves makes another one.
    public struct Subject: Hashable, Sendable {
        public let clock: ClockKey
        public let due: Day

        public init(clock: ClockKey, due: Day) {
            self.clock = clock
            self.due = due
        }
    }

    /// Who is reminded.
    public enum Audience: Hashable, Sendable {
        /// The officers and contributors of the company.
        case company
        /// The specialist to whom the membership is assigned.
        case specialist(ID<Person>)
        /// The supervisors, while it is assigned to nobody.
        case supervisors
    }

    /// One reminder.
    public struct Notice: Hashable, Sendable {
        public let clock: ClockKey
        public let due: Day
        public let step: ReminderStep
        public let audience: Audience

        public init(clock: ClockKey, due: Day, step: ReminderStep, audience: Audience) {
            self.clock = clock
            self.due = due
            self.step = step
            self.audience = audience
        }
    }

    public enum Command: Sendable {
        /// Reminds of a deadline if that is due on a day and was not done.
        case remind(of: Deadline, on: Day, to: Audience)
    }

    public enum Event: Sendable, Equatable {
        case sent(Notice)
    }

    /// Nothing stands in the way of a reminder: one that is not due is not given.
    public typealias Refusal = Never

    public static let initial = State()

    public static func decide(_ command: Command, given state: State) throws(Refusal) -> [Event] {
        switch command {
        case .remind(let deadline, let day, let audience):
            let given = state.given[Subject(clock: deadline.clock, due: deadline.due), default: []]
            guard let step = deadline.reminder(on: day, after: given) else { return [] }
            return [.sent(Notice(clock: deadline.clock, due: deadline.due, step: step, audience: audience))]
        }
    }

    public static func evolve(_ state: inout State, by event: Event) {
        switch event {
        case .sent(let notice):
            state.given[Subject(clock: notice.clock, due: notice.due), default: []].insert(notice.step)
        }
    }
}
