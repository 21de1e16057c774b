import Programme
import ReadModels

/// Words what comes into an inbox as a message.
public protocol InboxWording: Sendable {
    func message(for row: InboxRow, to name: String, under rulebook: Rulebook) -> (subject: String, text: String)
}

/// Plain English, without links: a message says where to look, and whoever gets a forged one has nothing to click on.
/// What a letter says stays inside, because mail can be read on its way.
public struct PlainInboxWording: InboxWording {
    public init() {}

    public func message(for row: InboxRow, to name: String, under rulebook: Rulebook) -> (
        subject: String, text: String
    ) {
        let type = rulebook[row.entityType]?.name ?? row.entityType.rawValue
        let about = "For: \(row.companyName), \(type)"
        let (subject, lines) =
            switch row.subject {
            case .reminder(let notice): reminder(notice, about, under: rulebook)
            case .letter(_, let code): letter(code, on: row.at.day, about)
            }
        let all =
            ["Dear \(name),", ""] + lines + [
                "", "This message comes from Greenlane, which is not a system of",
                "U.S. Customs and Border Protection. Official letters prevail over it.",
            ]
        return ("\(subject) (\(row.companyName))", all.joined(separator: "\n"))
    }

    private func letter(_ code: Letter.Code, on day: Day, _ about: String) -> (subject: String, lines: [String]) {
        let what = Self.subject(of: code)
        return (
            "Letter of the programme office: \(what)",
            [
                "The programme office has a letter for your company.", "", "Subject: \(what)", "Date: \(day)", about,
                "",
                "Sign in to read it. It stands in your inbox and under the membership.",
            ]
        )
    }

    private static func subject(of code: Letter.Code) -> String {
        switch code {
        case .applicationReceived: "application received"
        case .profileReceived: "security profile received"
        case .sentBack: "sent back for correction"
        case .certified: "certified as a member"
        case .rejected: "application rejected"
        case .withdrawn: "application withdrawn"
        }
    }

    private func reminder(
        _ notice: Reminder.Notice, _ about: String, under rulebook: Rulebook
    ) -> (subject: String, lines: [String]) {
        let clock = rulebook[notice.clock]
        // A date that the specialist asked for is no clock of the rulebook.
        let what = clock?.name ?? "Answer the programme office's request"
        let lines = [
            "To do: \(what)", "When: \(nearness(notice))", about,
            clock.map { "Rule: \($0.citation.text)\($0.citation.isConfirmed ? "" : " (unconfirmed)")" }, "",
            "Sign in to see the record and what can be done.",
        ]
        return ("\(what): \(nearness(notice))", lines.compactMap(\.self))
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
