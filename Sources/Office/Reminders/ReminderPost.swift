import Journal
import Programme
import ReadModels

/// What came of sending reminders by mail.
public struct ReminderPost: Sendable, Equatable {
    public var sent = 0
    /// Messages that the mail server will never take, by their identifier, with its reason.
    public var rejected: [String: String] = [:]
    /// Why sending stopped; what is left is tried next time.
    public var stopped: String?
}

extension Office {
    /// Sends every reminder that was given and not yet mailed to each of its people, in order.
    ///
    /// How far it has come stands in the vault and moves on after each reminder: if the power fails or the mail server is
    /// away, the rest is sent next time, and at worst one reminder is sent twice, with the same message identifier.
    /// Reminders older than a week are passed over: an installation that was set up lately, or had no mail server for
    /// long, does not send its past.
    public func mailReminders(
        with mailer: any Mailer, worded wording: any ReminderWording = PlainReminderWording()
    ) async throws -> ReminderPost {
        var post = ReminderPost()
        var position = try await vault.metadata(Self.mailedMark).flatMap { Int($0) } ?? 0
        while true {
            let page = try await readModels.reminders(after: position, limit: 200)
            guard !page.isEmpty else { return post }
            for reminder in page {
                if reminder.at.day >= today - Self.oldestMailed {
                    try await mail(reminder, with: mailer, worded: wording, into: &post)
                }
                if post.stopped != nil { return post }
                position = reminder.position
                try await vault.setMetadata(Self.mailedMark, String(position))
            }
        }
    }

    private static let mailedMark = "reminders-mailed"
    private static let oldestMailed = 7

    private func mail(
        _ reminder: InboxRow, with mailer: any Mailer, worded wording: any ReminderWording,
        into post: inout ReminderPost
    ) async throws {
        for (person, details) in try await recipients(of: reminder) {
            guard let address = EmailAddress(details.email), let id = Mail.ID("reminder-\(reminder.position)-\(person)")
            else { continue }
            let letter = wording.letter(for: reminder, to: details.name, under: rulebook)
            let mail = Mail(
                id: id, to: Mailbox(name: details.name, address: address), subject: letter.subject, text: letter.text,
                at: reminder.at)
            do {
                try await mailer.send(mail)
                post.sent += 1
            } catch .rejected(let reason) {
                post.rejected[id.description] = reason
            } catch {
                post.stopped = error.description
                return
            }
        }
    }

    /// Who a reminder goes to as things stand now, in a fixed order.
    private func recipients(of reminder: InboxRow) async throws -> [(ID<Person>, PersonDetails)] {
        let people = try await people(for: reminder)
        let details = try await vault.people(people)
        return people.compactMap { person in details[person].map { (person, $0) } }
    }

    private func people(for reminder: InboxRow) async throws -> [ID<Person>] {
        switch reminder.notice.audience {
        case .company:
            let company: ID<Organisation> = ID(high: reminder.company.high, low: reminder.company.low)
            return try await readModels.people(of: company)
                .filter { $0.role == .officer || $0.role == .contributor }.map(\.person)
        case .specialist(let person):
            return try await readModels.post(of: person) == nil ? [] : [person]
        case .supervisors:
            guard let office = try await readModels.programmeOffice() else { return [] }
            return try await readModels.people(of: office).filter { $0.role == .supervisor }.map(\.person)
        }
    }
}
