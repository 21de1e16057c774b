import Office
import Pages
import Programme
import ReadModels

/// Reminders of deadlines, for company and office alike, and letters to the company.
enum InboxEndpoints {
    static let all: [Endpoint] = [
        .page(
            "/inbox", "Reminders of deadlines and, for a company, letters, latest first",
            query: [.init("before", "The position of the last message of the page before.")], InboxPage.self, inbox)
    ]

    private static let pageSize = 50

    /// Reading the first page marks what stands on it as seen; the page itself still shows what was new.
    @Sendable private static func inbox(_ visit: Visit) async throws -> InboxPage {
        let identity = try visit.identity
        let before = visit.query("before").flatMap(Int.init)
        let rows = try await visit.office.inbox(of: identity, before: before, limit: pageSize + 1)
        let seen = try await visit.office.seen(by: identity)
        if let newest = rows.first { try await visit.office.markSeen(upTo: newest.position, by: identity) }
        return InboxPage(
            rows.prefix(pageSize).map { InboxPage.Received($0, isNew: $0.position > seen) }, side: identity.kind,
            hasMore: rows.count > pageSize, isFirst: before == nil, rulebook: visit.office.rulebook, today: visit.today)
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
