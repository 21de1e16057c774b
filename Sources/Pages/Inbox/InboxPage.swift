import Programme

/// `/inbox`: reminders of deadlines, latest first.
public struct InboxPage: PageValue {
    public static let template = "inbox/inbox"

    public let title: String
    public let messages: [Message]
    public let pager: Pager?
    public let emptyState: EmptyState?

    /// One reminder.
    public struct Message: Codable, Sendable, Hashable {
        public let id: Int
        /// "Decision on certification is due in 7 days".
        public let subject: String
        /// Which membership of whom.
        public let about: String
        public let href: String
        public let due: DateShown
        public let at: MomentShown
        public let status: StatusPill
        public let isNew: Bool
    }

    /// A reminder as the record has it.
    public struct Reminded: Sendable {
        public let position: Int
        public let membership: ID<Membership>
        public let companyName: String
        public let entityType: EntityType
        public let notice: Reminder.Notice
        public let at: Instant
        public let isNew: Bool

        public init(
            position: Int, membership: ID<Membership>, companyName: String, entityType: EntityType,
            notice: Reminder.Notice,
            at: Instant, isNew: Bool
        ) {
            self.position = position
            self.membership = membership
            self.companyName = companyName
            self.entityType = entityType
            self.notice = notice
            self.at = at
            self.isNew = isNew
        }
    }

    /// - Parameters:
    ///   - side: For the office, a reminder leads to the case; for the company, to the membership.
    public init(
        _ reminders: [Reminded], side: Organisation.Kind, neighbours: Neighbours, rulebook: Rulebook, today: Day
    ) {
        self.title = "Inbox"
        self.messages = reminders.map { Message($0, side: side, rulebook: rulebook, today: today) }
        self.pager =
            neighbours.areNone
            ? nil : Pager(summary: "Showing \(Wording.count(reminders.count, "reminder"))", neighbours, of: .inbox)
        self.emptyState =
            reminders.isEmpty
            ? EmptyState(
                "Reminders will stand here",
                "Each clock that the programme sets reminds you in time: when its window opens, 30, 14, 7 days and one day "
                    + "before it ends, and when it is overdue.",
                action: Link(.rulebook, "See all clocks")) : nil
    }
}

extension InboxPage.Message {
    fileprivate init(_ reminded: InboxPage.Reminded, side: Organisation.Kind, rulebook: Rulebook, today: Day) {
        let notice = reminded.notice
        let name = rulebook[notice.clock]?.name ?? Wording.requestedAnswer
        id = reminded.position
        subject = Wording.reminder(name, notice.step)
        let type = rulebook[reminded.entityType]?.name ?? reminded.entityType.rawValue
        about = side == .company ? type : "\(reminded.companyName), \(type.lowercased())"
        href =
            (side == .company
            ? Route.membership(reminded.membership) : Route(["cases", reminded.membership.description])).path
        due = DateShown(notice.due, today: today)
        at = MomentShown(reminded.at, today: today)
        isNew = reminded.isNew
        status =
            switch notice.step {
            case .overdue: StatusPill("overdue", "Overdue", .bad)
            case .dueToday, .oneDay, .sevenDays: StatusPill("due-soon", "Due soon", .attention)
            case .windowOpens: StatusPill("open", "Window open", .attention)
            case .fourteenDays, .thirtyDays: StatusPill("coming", "Coming up", .neutral)
            }
    }
}

extension Wording {
    /// "Yearly review of the profile: due in 7 days".
    static func reminder(_ clock: String, _ step: ReminderStep) -> String {
        switch step {
        case .windowOpens: "\(clock): the window has opened"
        case .thirtyDays: "\(clock): due within 30 days"
        case .fourteenDays: "\(clock): due within 14 days"
        case .sevenDays: "\(clock): due within 7 days"
        case .oneDay: "\(clock): due tomorrow"
        case .dueToday: "\(clock): due today"
        case .overdue: "\(clock): overdue"
        }
    }
}
