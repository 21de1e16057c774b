import Office
import Pages
import Programme
import ReadModels

/// Reminders of deadlines, for company and office alike, and letters to the company.
enum InboxEndpoints {
    static let all: [Endpoint] = [
        .page(
            "/inbox", "Reminders of deadlines and, for a company, letters, latest first",
            query: Paging.parameters, InboxPage.self, inbox)
    ]

    /// Reading the first page marks what stands on it as seen; the page itself still shows what was new.
    @Sendable private static func inbox(_ visit: Visit) async throws -> InboxPage {
        let identity = try visit.identity
        let place = await visit.place { Int($0) }
        let page = try await visit.office.inbox(of: identity, at: place, limit: Paging.length)
        let seen = try await visit.office.seen(by: identity)
        if let newest = page.rows.first { try await visit.office.markSeen(upTo: newest.position, by: identity) }
        return InboxPage(
            page.rows.map { InboxPage.Received($0, isNew: $0.position > seen) }, side: identity.kind,
            neighbours: page.neighbours(at: place) { String($0.position) }, rulebook: visit.office.rulebook,
            today: visit.today)
    }
}

extension InboxPage.Received {
    fileprivate init(_ row: InboxRow, isNew: Bool) {
        self.init(
            position: row.position, membership: row.membership, companyName: row.companyName,
            entityType: row.entityType, subject: .init(row.subject), at: row.at, isNew: isNew)
    }
}

extension InboxPage.Received.Subject {
    fileprivate init(_ subject: InboxRow.Subject) {
        self =
            switch subject {
            case .reminder(let notice): .reminder(notice)
            case .letter(let number, let code): .letter(number, code)
            }
    }
}
