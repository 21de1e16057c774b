import Hummingbird
import Office
import Pages

/// Finds out who a request comes from.
struct Sessions: Sendable {
    let office: Office

    func session(of request: Request) async throws -> Session? {
        guard let token = request.cookies[Responses.cookieName]?.value, !token.isEmpty else { return nil }
        guard let found = try await office.session(token: token) else { return nil }
        return Session(
            identity: found.identity, name: found.name, organisationName: found.organisationName, csrf: found.csrf)
    }
}
