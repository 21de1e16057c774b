import HTTPTypes
import Journal
import Pages

/// What machines ask about the server itself.
enum SystemEndpoints {
    static let all: [Endpoint] = [
        Endpoint(
            method: .get, path: "/healthz", access: .everyone,
            summary: "Whether the server takes changes, and how far it has come; 503 while it takes none", query: [],
            input: nil, output: .page(HealthPage.self), handle: health)
    ]

    @Sendable private static func health(_ visit: Visit) async throws -> Reply {
        let head = try await visit.office.journal.head()
        let reached = try await visit.office.readModels.position()
        let isWritable = visit.office.takesChanges
        let page = HealthPage(isWritable: isWritable, journal: head.position, readModels: reached)
        return isWritable ? .page(page) : .unwell(page)
    }
}
