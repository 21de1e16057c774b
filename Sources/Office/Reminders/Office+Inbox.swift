import Journal
import Programme
import ReadModels

/// Reminders and letters of the signed-in person.
extension Office {
    /// A page of them, latest first.
    public func inbox(
        of identity: Identity, at place: ListPlace<Int> = .start, limit: Int = 50
    ) async throws -> ListPage<InboxRow> {
        try await readModels.inbox(of: identity.inbox, at: place, limit: limit)
    }

    /// How many came since the person last looked.
    public func unseenCount(of identity: Identity) async throws -> Int {
        try await readModels.inboxCount(of: identity.inbox, after: try await seen(by: identity))
    }

    /// The position up to which the person has looked; 0 before the first time.
    public func seen(by identity: Identity) async throws -> Int {
        try await vault.preference("inbox-seen", of: identity.person).flatMap { Int($0) } ?? 0
    }

    /// Notes that the person has looked at everything up to a row. It never goes back.
    public func markSeen(upTo position: Int, by identity: Identity) async throws {
        guard position > (try await seen(by: identity)) else { return }
        try await vault.setPreference("inbox-seen", String(position), of: identity.person)
    }
}

extension Identity {
    var inbox: InboxOwner {
        switch kind {
        case .company: .company(ID(high: organisation.high, low: organisation.low))
        case .office: .office(person, leads: role == .supervisor || role == .director)
        }
    }
}
