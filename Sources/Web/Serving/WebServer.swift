import HTTPTypes
import Hummingbird
import Logging
import Office
import Pages

/// The web server: every endpoint as a page and as JSON, the static files, and an answer to everything else.
public struct WebServer: Sendable {
    private let runner: EndpointRunner
    private let endpoints: [Endpoint]

    /// - Parameters:
    ///   - isSecure: Whether people reach the server by HTTPS, so that cookies may be marked for it.
    ///   - time: By which a demonstration is moved forward. Without it the server has no endpoint that could.
    ///   - proxies: Those before the server that are believed about where a request comes from.
    public init(
        office: Office, isSecure: Bool, demonstration: Demonstration?, time: DemonstrationTime? = nil,
        proxies: TrustedProxies = .none, logger: Logger
    ) throws {
        let renderer = try PageRenderer()
        self.endpoints = time == nil ? Endpoints.outsideDemonstrations : Endpoints.all
        self.runner = EndpointRunner(
            office: office, renderer: renderer, sessions: Sessions(office: office),
            shells: Shells(office: office, demonstration: demonstration),
            responses: Responses(renderer: renderer, isSecure: isSecure), proxies: proxies, time: time, logger: logger)
    }

    public func router() -> Router<ServerContext> {
        let router = Router(context: ServerContext.self)
        for (path, here) in Dictionary(grouping: endpoints, by: \.path) {
            for endpoint in here {
                add(endpoint, at: path, isJSON: false, to: router)
                add(endpoint, at: EndpointRunner.apiPrefix + path, isJSON: true, to: router)
            }
            let methods = Set(here.map(\.method))
            refuseOthers(than: methods, at: path, isJSON: false, in: router)
            refuseOthers(than: methods, at: EndpointRunner.apiPrefix + path, isJSON: true, in: router)
        }
        addStaticFiles(to: router)
        return router
    }

    private func add(_ endpoint: Endpoint, at path: String, isJSON: Bool, to router: Router<ServerContext>) {
        router.on(RouterPath(path), method: endpoint.method) { [runner] request, context in
            await runner.run(endpoint, request, context, isJSON: isJSON)
        }
        guard endpoint.method == .get else { return }
        router.on(RouterPath(path), method: .head) { [runner] request, context in
            await runner.run(endpoint, request, context, isJSON: isJSON).createHeadResponse()
        }
    }

    /// A path that exists answers 405 to a method that it does not know, and says which it does.
    private func refuseOthers(
        than methods: Set<HTTPRequest.Method>, at path: String, isJSON: Bool, in router: Router<ServerContext>
    ) {
        let allowed = methods.contains(.get) ? methods.union([.head]) : methods
        let allow = allowed.map(\.rawValue).sorted().joined(separator: ", ")
        for method in Self.methods where !allowed.contains(method) {
            router.on(RouterPath(path), method: method) { [runner] request, context in
                var response = await runner.refuse(
                    MethodNotTaken(allow: allow, hasPage: allowed.contains(.get)), request, context, isJSON: isJSON)
                response.headers[.allow] = allow
                return request.method == .head ? response.createHeadResponse() : response
            }
        }
    }

    private static let methods: [HTTPRequest.Method] = [
        .get, .head, .post, .put, .patch, .delete, .options, .trace, .init("QUERY")!,
    ]

    private func addStaticFiles(to router: Router<ServerContext>) {
        for file in runner.renderer.staticFiles {
            router.get(RouterPath(file.path)) { [isSecure = runner.responses.isSecure] _, _ in
                var response = Response(
                    status: .ok,
                    headers: [.contentType: file.contentType, .cacheControl: "public, max-age=31536000, immutable"],
                    body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
                SecurityHeaders.apply(to: &response.headers, isSecure: isSecure)
                return response
            }
        }
    }

    /// Answers what no route takes.
    var fallback: Fallback { Fallback(runner: runner) }

    /// The application, to be run until it is told to stop.
    ///
    /// - Parameter ready: Called with the port once requests are taken.
    public func application(
        host: String, port: Int, logger: Logger, ready: @escaping @Sendable (Int) async -> Void
    ) -> some ApplicationProtocol {
        let router = router()
        router.add(middleware: fallback)
        return Application(
            responder: router.buildResponder(),
            configuration: .init(address: .hostname(host, port: port), serverName: "Greenlane"),
            onServerRunning: { await ready($0.localAddress?.port ?? port) }, logger: logger)
    }
}

/// Shows "not found" in the same way as everything else that goes wrong.
struct Fallback: RouterMiddleware {
    let runner: EndpointRunner

    func handle(
        _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let isMissing = (error as? any HTTPResponseError)?.status == .notFound
            return await runner.refuse(
                isMissing ? OfficeError.notFound : error, request, context,
                isJSON: request.uri.path.hasPrefix(EndpointRunner.apiPrefix))
        }
    }
}

/// The address is there and takes another method.
struct MethodNotTaken: Error {
    /// As the header has it: `GET, HEAD`.
    let allow: String
    let hasPage: Bool
}
