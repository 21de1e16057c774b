import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Office
import Pages
import Programme

/// Serves every endpoint in the same way: who is it, may it be sent, what does the handler say, how is it shown.
struct EndpointRunner: Sendable {
    let office: Office
    let renderer: PageRenderer
    let sessions: Sessions
    let shells: Shells
    let responses: Responses
    let proxies: TrustedProxies
    let time: DemonstrationTime?
    let logger: Logger

    func run(_ endpoint: Endpoint, _ request: Request, _ context: ServerContext, isJSON: Bool) async -> Response {
        let wantsJSON = isJSON || Self.prefersJSON(request)
        var response: Response
        do {
            let session = try await sessions.session(of: request)
            do {
                response = try await answer(endpoint, request, context, session: session, isJSON: wantsJSON)
            } catch {
                response = fail(error, request, context, session: session, isJSON: wantsJSON)
            }
        } catch {
            response = fail(error, request, context, session: nil, isJSON: wantsJSON)
        }
        SecurityHeaders.apply(to: &response.headers, isSecure: responses.isSecure)
        return response
    }

    private func answer(
        _ endpoint: Endpoint, _ request: Request, _ context: ServerContext, session: Session?, isJSON: Bool
    ) async throws -> Response {
        if endpoint.access == .signedIn, session == nil { throw SignInNeeded() }
        let body = try await FormDecoding.body(of: request)
        try RequestGuard.check(request, body: body, session: session)
        let visit = Visit(
            office: office, renderer: renderer, path: Self.path(of: request), session: session,
            token: request.cookies[Responses.cookieName]?.value,
            source: proxies.client(
                connection: context.remoteAddress, forwardedFor: request.headers[values: .xForwardedFor]),
            parameters: Self.parameters(context), query: Self.query(request), body: body, isJSON: isJSON,
            time: time)
        let reply = try await endpoint.handle(visit)
        if isJSON { return try responses.json(reply) }
        var shell = try await shells.shell(for: visit)
        let notice = request.cookies[Responses.noticeCookie]?.value
        if let notice, !notice.isEmpty, case .page = reply {
            shell.notice = Notices.notice(for: NoticeCode(rawValue: notice))
        }
        var response = try responses.html(reply, in: shell)
        if shell.notice != nil { responses.dropNotice(on: &response) }
        return response
    }

    /// Answers what no endpoint takes.
    func refuse(_ error: any Error, _ request: Request, _ context: ServerContext, isJSON: Bool) async -> Response {
        let session = try? await sessions.session(of: request)
        var response = fail(
            error, request, context, session: session, isJSON: isJSON || Self.prefersJSON(request))
        SecurityHeaders.apply(to: &response.headers, isSecure: responses.isSecure)
        return response
    }

    /// Shows an error; what nobody foresaw goes to the log with the number that the page shows.
    func fail(
        _ error: any Error, _ request: Request, _ context: ServerContext, session: Session?, isJSON: Bool
    ) -> Response {
        let number = context.id
        if error is SignInNeeded, !isJSON, request.method == .get {
            return Responses.redirect(to: Route.signIn(returningTo: Self.path(of: request)).path)
        }
        if let elsewhere = error as? Elsewhere, !isJSON { return Responses.redirect(to: elsewhere.route.path) }
        let problem: Problem
        switch error {
        case is Elsewhere:
            problem = Problem(OfficeError.notFound, request: number, rulebook: office.rulebook)
        case let rejected as Rejected:
            problem = Problem(
                "invalid", "Invalid input", .unprocessableContent, "Some fields need attention.", request: number,
                errors: rejected.problems)
        case let stale as StaleForm:
            problem = Problem("stale", "Changed meanwhile", .conflict, stale.sentence, request: number)
        default:
            problem = Problem(error, request: number, rulebook: office.rulebook)
        }
        if problem.status >= 500 {
            logger.error("\(request.method) \(request.uri.path): \(error)", metadata: ["request": "\(number)"])
        }
        if isJSON { return responses.problem(problem) }
        let shell = shells.bare(for: session, path: Self.path(of: request))
        let page = ErrorPage(
            title: problem.title, detail: problem.detail, reference: problem.status >= 500 ? number : nil)
        return (try? responses.html(page, .init(code: problem.status), in: shell)) ?? responses.problem(problem)
    }
}

// MARK: - Reading the request

extension EndpointRunner {
    static func prefersJSON(_ request: Request) -> Bool {
        request.headers[.accept]?.lowercased().hasPrefix("application/json") ?? false
    }

    /// The path with its query, without the prefix of the API.
    static func path(of request: Request) -> String {
        let path = request.uri.path
        let bare = path.hasPrefix(apiPrefix) ? String(path.dropFirst(apiPrefix.count)) : path
        return (bare.isEmpty ? "/" : bare) + (request.uri.query.map { "?" + $0 } ?? "")
    }

    static let apiPrefix = "/api/v1"

    private static func parameters(_ context: ServerContext) -> [String: String] {
        context.parameters.reduce(into: [:]) { parameters, pair in
            parameters[String(pair.key)] = String(pair.value).removingPercentEncoding ?? String(pair.value)
        }
    }

    /// The first of each name. A name or value that is no percent-encoded UTF-8 is left out.
    private static func query(_ request: Request) -> [String: String] {
        (request.uri.query ?? "").split(separator: "&").reduce(into: [:]) { query, pair in
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(parts[0]), query[name] == nil else { return }
            query[name] = decoded(parts.count == 2 ? parts[1] : "") ?? ""
        }
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacingOccurrences(of: "+", with: " ").removingPercentEncoding
    }
}
