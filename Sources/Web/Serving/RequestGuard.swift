import HTTPTypes
import Hummingbird

/// Refuses changes that another site made a browser send.
///
/// A browser says where a request comes from (`Sec-Fetch-Site`, else `Origin`), and a form carries the session's
/// token. A JSON request without either header is not a browser's: a browser sends JSON to another origin only after
/// asking, and is told no.
enum RequestGuard {
    struct Refused: Error {}

    static let tokenHeader = HTTPField.Name("X-CSRF-Token")!
    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!

    static func check(_ request: Request, body: Visit.Body, session: Session?) throws {
        guard request.method == .post else { return }
        if let site = request.headers[fetchSite] {
            guard site == "same-origin" || site == "none" else { throw Refused() }
        } else if let origin = request.headers[.origin] {
            guard let host = request.head.authority, origin == "http://\(host)" || origin == "https://\(host)" else {
                throw Refused()
            }
        }
        guard let session else { return }
        switch body {
        case .json: return
        case .none, .form:
            guard let token = token(in: request, body), matches(token, session.csrf) else { throw Refused() }
        }
    }

    private static func token(in request: Request, _ body: Visit.Body) -> String? {
        if let header = request.headers[tokenHeader] { return header }
        guard case .form(let text) = body else { return nil }
        return text.split(separator: "&").first { $0.hasPrefix("csrf=") }.map { String($0.dropFirst(5)) }
    }

    /// Takes the same time for every wrong token.
    private static func matches(_ one: String, _ other: String) -> Bool {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
