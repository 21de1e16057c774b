import Programme
import ReadModels

/// Words a reminder as a message.
public protocol ReminderWording: Sendable {
    func letter(for reminder: InboxRow, to name: String, under rulebook: Rulebook) -> (subject: String, text: String)
}

/// Plain English, without links: a message says where to look, and whoever gets a forged one has nothing to click on.
public struct PlainReminderWording: ReminderWording {
    public init() {}

    public func letter(for reminder: InboxRow, to name: String, under rulebook: Rulebook) -> (subject: String, text: String) {
        let notice = reminder.notice
        let clock = rulebook[notice.clock]
        let what = clock?.name ?? notice.clock.rawValue.replacing("-", with: " ")
        let type = rulebook[reminder.entityType]?.name ?? reminder.entityType.rawValue
        let lines = [
            "Dear \(name),", "", "\(reminder.companyName), \(type): \(sentence(notice, what))", "",
            clock.map { "This rests on \($0.citation.text)\($0.citation.isConfirmed ? "" : " (unconfirmed)")." } ?? "",
            "Sign in to see the record and what can be done.", "",
            "This message comes from Greenlane, which is not a system of U.S. Customs and Border Protection. Official",
            "letters prevail over it.",
        ]
        return ("\(what): \(nearness(notice)), \(reminder.companyName)", lines.joined(separator: "\n"))
    }

    private func nearness(_ notice: Reminder.Notice) -> String {
        switch notice.step {
        case .windowOpens: "can be done now, due on \(notice.due)"
        case .thirtyDays, .fourteenDays, .sevenDays, .oneDay: "due on \(notice.due)"
        case .dueToday: "due today"
        case .overdue: "overdue since \(notice.due)"
        }
    }

    private func sentence(_ notice: Reminder.Notice, _ what: String) -> String {
        switch notice.step {
        case .windowOpens: "\(what) can be done from now on. It is due on \(notice.due)."
        case .thirtyDays, .fourteenDays, .sevenDays, .oneDay: "\(what) is due on \(notice.due)."
        case .dueToday: "\(what) is due today, \(notice.due)."
        case .overdue: "\(what) was due on \(notice.due) and is overdue."
        }
    }
}
