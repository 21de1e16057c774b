import Programme
import ReadModels

/// Words a reminder as a message.
public protocol ReminderWording: Sendable {
    func letter(for reminder: InboxRow, to name: String, under rulebook: Rulebook) -> (subject: String, text: String)
}

/// Plain English, without links: a message says where to look, and whoever gets a forged one has nothing to click on.
public struct PlainReminderWording: ReminderWording {
    public init() {}

    public func letter(for reminder: InboxRow, to name: String, under rulebook: Rulebook) -> (
        subject: String, text: String
    ) {
        let notice = reminder.notice
        let clock = rulebook[notice.clock]
        // A date that the specialist asked for is no clock of the rulebook.
        let what = clock?.name ?? "Answer the programme office's request"
        let type = rulebook[reminder.entityType]?.name ?? reminder.entityType.rawValue
        let lines = [
            "Dear \(name),", "", "To do: \(what)", "When: \(nearness(notice))", "For: \(reminder.companyName), \(type)",
            clock.map { "Rule: \($0.citation.text)\($0.citation.isConfirmed ? "" : " (unconfirmed)")" }, "",
            "Sign in to see the record and what can be done.", "",
            "This message comes from Greenlane, which is not a system of",
            "U.S. Customs and Border Protection. Official letters prevail over it.",
        ]
        return (
            "\(what): \(nearness(notice)) (\(reminder.companyName))", lines.compactMap(\.self).joined(separator: "\n")
        )
    }

    private func nearness(_ notice: Reminder.Notice) -> String {
        switch notice.step {
        case .windowOpens: "possible from today, due on \(notice.due)"
        case .thirtyDays, .fourteenDays, .sevenDays, .oneDay: "due on \(notice.due)"
        case .dueToday: "due today, \(notice.due)"
        case .overdue: "overdue since \(notice.due)"
        }
    }
}
