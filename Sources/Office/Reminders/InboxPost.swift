import Journal
import Programme
import ReadModels

/// What came of sending reminders and letters by mail.
public struct InboxPost: Sendable, Equatable {
    public var sent = 0
    /// Messages that the mail server will never take, by their identifier, with its reason.
    public var rejected: [String: String] = [:]
    /// Why sending stopped; what is left is tried next time.
    public var stopped: String?
}

extension Office {
    /// Sends every reminder and every notice of a letter that was not yet mailed to each of its people, in order.
    ///
    /// How far it has come stands in the vault and moves on after each: if the power fails or the mail server is
    /// away, the rest is sent next time, and at worst one is sent twice, with the same message identifier.
    /// What is older than a week is passed over: an installation that was set up lately, or had no mail server for
    /// long, does not send its past.
    public func mailInbox(
        with mailer: any Mailer, worded wording: any InboxWording = PlainInboxWording()
    ) async throws -> InboxPost {
        var post = InboxPost()
        var position = try await vault.metadata(Self.mailedMark).flatMap { Int($0) } ?? 0
        while true {
            let page = try await readModels.inbox(after: position, limit: 200)
            guard !page.isEmpty else { return post }
            for row in page {
                if row.at.day >= today - Self.oldestMailed {
                    try await mail(row, with: mailer, worded: wording, into: &post)
                }
                if post.stopped != nil { return post }
                position = row.position
                try await vault.setMetadata(Self.mailedMark, String(position))
            }
        }
    }

    /// Named when there were reminders only; installations have it under this name.
    private static let mailedMark = "reminders-mailed"
    private static let oldestMailed = 7

    private func mail(
        _ row: InboxRow, with mailer: any Mailer, worded wording: any InboxWording,
        into post: inout InboxPost
    ) async throws {
        for (person, details) in try await recipients(of: row) {
            guard let address = EmailAddress(details.email), let id = Mail.ID("\(row.prefix)-\(row.position)-\(person)")
            else { continue }
            let message = wording.message(for: row, to: details.name, under: rulebook)
            let mail = Mail(
                id: id, to: Mailbox(name: details.name, address: address), subject: message.subject, text: message.text,
                at: row.at)
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

    /// Who it goes to as things stand now, in a fixed order.
    private func recipients(of row: InboxRow) async throws -> [(ID<Person>, PersonDetails)] {
        let people = try await people(for: row)
        let details = try await vault.people(people)
        return people.compactMap { person in details[person].map { (person, $0) } }
    }

    private func people(for row: InboxRow) async throws -> [ID<Person>] {
        switch row.subject {
        case .letter: return try await people(of: row.company, as: [.officer])
        case .reminder(let notice):
            switch notice.audience {
            case .company: return try await people(of: row.company, as: [.officer, .contributor])
            case .specialist(let person): return try await readModels.post(of: person) == nil ? [] : [person]
            case .supervisors:
                guard let office = try await readModels.programmeOffice() else { return [] }
                return try await people(of: office, as: [.supervisor])
            }
        }
    }

    private func people(of company: ID<Company>, as roles: Set<Role>) async throws -> [ID<Person>] {
        try await people(of: ID<Organisation>(high: company.high, low: company.low), as: roles)
    }

    private func people(of organisation: ID<Organisation>, as roles: Set<Role>) async throws -> [ID<Person>] {
        try await readModels.people(of: organisation).filter { roles.contains($0.role) }.map(\.person)
    }
}

extension InboxRow {
    /// How the identifiers of its messages begin.
    fileprivate var prefix: String {
        switch subject {
        case .reminder: "reminder"
        case .letter: "letter"
        }
    }
}
