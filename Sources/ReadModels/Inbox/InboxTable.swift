import GRDB
import Programme

/// Writes reminders.
enum InboxTable {
    static func put(_ reminder: Changes.GivenReminder, in db: Database) throws {
        let (audience, person): (String, ID<Person>?) =
            switch reminder.notice.audience {
            case .company: ("company", nil)
            case .specialist(let person): ("office", person)
            case .supervisors: ("office", nil)
            }
        try db.cachedStatement(sql: "INSERT INTO inbox VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
            reminder.position, reminder.membership.blob, audience, person?.blob, reminder.notice.clock.rawValue,
            reminder.notice.due.description, reminder.notice.step.rawValue, reminder.at.milliseconds,
        ])
    }
}
