import GRDB
import Programme

/// Writes reminders and letters.
enum InboxTable {
    static func put(_ reminder: Changes.GivenReminder, in db: Database) throws {
        let (audience, person): (String, ID<Person>?) =
            switch reminder.notice.audience {
            case .company: ("company", nil)
            case .specialist(let person): ("office", person)
            case .supervisors: ("office", nil)
            }
        try db.cachedStatement(sql: "INSERT INTO inbox VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?)").execute(
            arguments: [
                reminder.position, reminder.membership.blob, audience, person?.blob, reminder.notice.clock.rawValue,
                reminder.notice.due.description, reminder.notice.step.rawValue, reminder.at.milliseconds,
            ])
    }

    static func put(_ letter: Changes.IssuedLetter, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO inbox VALUES (?, ?, 'company', NULL, NULL, NULL, NULL, ?, ?, ?)")
            .execute(arguments: [
                letter.position, letter.membership.blob, letter.number, letter.code.rawValue, letter.at.milliseconds,
            ])
    }
}
