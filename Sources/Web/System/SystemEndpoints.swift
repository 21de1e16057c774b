import Journal
import Pages

/// What machines ask about the server itself.
enum SystemEndpoints {
    static let all: [Endpoint] = [
        .page(
            "/healthz", "Whether the server takes changes, and how far it has come", for: .everyone, HealthPage.self,
            health)
    ]

    @Sendable private static func health(_ visit: Visit) async throws -> HealthPage {
        let head = try await visit.office.journal.head()
        let reached = try await visit.office.readModels.position()
        return HealthPage(isWritable: visit.office.takesChanges, journal: head.position, readModels: reached)
    }
}
