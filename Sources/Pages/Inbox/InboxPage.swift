import Programme

/// `/inbox`: letters of the programme office and reminders of deadlines, latest first.
public struct InboxPage: PageValue {
    public static let template = "inbox/inbox"

    public let title: String
    public let lead: String
    public let messages: [Message]
    public let pager: Pager?
    public let emptyState: EmptyState?

    /// One letter or reminder.
    public struct Message: Codable, Sendable, Hashable {
        public let id: Int
        /// `letter` or `reminder`.
        public let kind: String
        /// "Decision on certification is due in 7 days".
        public let subject: String
        /// Which membership of whom.
        public let about: String
        public let href: String
        /// Only of a reminder.
        public let due: DateShown?
        public let at: MomentShown
        public let status: StatusPill
        public let isNew: Bool
    }

    /// A letter or reminder as the record has it.
    public struct Received: Sendable {
        public let position: Int
        public let membership: ID<Membership>
        public let companyName: String
        public let entityType: EntityType
        public let subject: Subject
        public let at: Instant
        public let isNew: Bool

        public enum Subject: Sendable {
            case reminder(Reminder.Notice)
            case letter(Int, Letter.Code)
        }

        public init(
            position: Int, membership: ID<Membership>, companyName: String, entityType: EntityType, subject: Subject,
            at: Instant, isNew: Bool
        ) {
            self.position = position
            self.membership = membership
            self.companyName = companyName
            self.entityType = entityType
            self.subject = subject
            self.at = at
            self.isNew = isNew
        }
    }

    /// - Parameters:
    ///   - side: For the office, a reminder leads to the case; for the company, to the membership.
    public init(
        _ received: [Received], side: Organisation.Kind, neighbours: Neighbours, rulebook: Rulebook, today: Day
    ) {
        self.title = "Inbox"
        self.lead =
            side == .company
            ? "Letters of the programme office and reminders of deadlines, latest first."
            : "Reminders of deadlines, latest first."
        self.messages = received.map { Message($0, side: side, rulebook: rulebook, today: today) }
        self.pager =
            neighbours.areNone
            ? nil : Pager(summary: "Showing \(Wording.count(received.count, "message"))", neighbours, of: .inbox)
        self.emptyState =
            received.isEmpty
            ? EmptyState(
                side == .company ? "Letters and reminders will stand here" : "Reminders will stand here",
                (side == .company ? "Every letter of the programme office is announced here. " : "")
                    + "Each clock that the programme sets reminds you in time: when its window opens, 30, 14, 7 days and one day "
                    + "before it ends, and when it is overdue.",
                action: Link(.rulebook, "See all clocks")) : nil
    }
}

extension InboxPage.Message {
    fileprivate init(_ received: InboxPage.Received, side: Organisation.Kind, rulebook: Rulebook, today: Day) {
        id = received.position
        let type = rulebook[received.entityType]?.name ?? received.entityType.rawValue
        about = side == .company ? type : "\(received.companyName), \(type.lowercased())"
        at = MomentShown(received.at, today: today)
        isNew = received.isNew
        switch received.subject {
        case .letter(let number, let code):
            kind = "letter"
            subject = "Letter: \(Wording.letter(code))"
            href = Route.letter(number, of: received.membership).path
            due = nil
            status = Wording.pill(code)
        case .reminder(let notice):
            kind = "reminder"
            subject = Wording.reminder(rulebook[notice.clock]?.name ?? Wording.requestedAnswer, notice.step)
            href =
                (side == .company ? Route.membership(received.membership) : .caseFile(received.membership)).path
            due = DateShown(notice.due, today: today)
            status = Wording.pill(notice.step)
        }
    }
}

extension Wording {
    fileprivate static func pill(_ code: Letter.Code) -> StatusPill {
        switch code {
        case .applicationReceived, .profileReceived: StatusPill(code.rawValue, "Received", .neutral)
        case .sentBack: StatusPill(code.rawValue, "Sent back", .attention)
        case .certified: StatusPill(code.rawValue, "Certified", .good)
        case .rejected: StatusPill(code.rawValue, "Rejected", .bad)
        case .withdrawn: StatusPill(code.rawValue, "Withdrawn", .neutral)
        }
    }

    fileprivate static func pill(_ step: ReminderStep) -> StatusPill {
        switch step {
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
