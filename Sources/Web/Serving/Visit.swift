import Foundation
import HTTPTypes
import Hummingbird
import Office
import Pages
import Programme

/// One request, as a handler sees it: what was asked, by whom, and the office that answers.
public struct Visit: Sendable {
    public let office: Office
    public let renderer: PageRenderer
    /// The path with its query, as it was asked for, without `/api/v1`.
    public let path: String
    public let session: Session?
    /// The session's secret, for signing out; `nil` for nobody.
    let token: String?
    /// The network address that asks, by which attempts to sign in are slowed down.
    public let source: String?
    let parameters: [String: String]
    let query: [String: String]
    let body: Body
    let isJSON: Bool
    /// Only in a demonstration.
    var time: DemonstrationTime?

    enum Body: Sendable {
        case none
        case json([UInt8])
        case form(String)
    }

    public var today: Day { office.today }

    /// Who is asking.
    ///
    /// - Throws: `SignInNeeded` for nobody.
    public var identity: Identity {
        get throws {
            guard let session else { throw SignInNeeded() }
            return session.identity
        }
    }

    /// A parameter of the path as an identifier; one that is none names nothing that exists.
    public func id<Subject>(_ name: String, of _: Subject.Type = Subject.self) throws -> ID<Subject> {
        guard let id = parameters[name].flatMap({ ID<Subject>($0) }) else { throw OfficeError.notFound }
        return id
    }

    public func parameter(_ name: String) throws -> String {
        guard let value = parameters[name] else { throw OfficeError.notFound }
        return value
    }

    /// A query parameter; an empty one counts as absent, because empty form fields are sent along.
    public func query(_ name: String) -> String? {
        query[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The day of which `?as-of=2025-03-01` asks; `nil` for now.
    public func asOf() throws -> Day? {
        guard let text = query("as-of") else { return nil }
        guard let day = Day(text) else { throw FieldProblem("as-of", "Give a date as 2026-03-14.") }
        return day
    }

    func input<Input: FormInput>(as type: Input.Type) throws -> Input {
        try FormDecoding.decode(type, from: body)
    }
}

/// Nobody is signed in and the page is not for everyone.
struct SignInNeeded: Error {}

/// The page is another one for whoever asks, as the home of an office's people is their queue. A program that asks for
/// JSON is told that there is nothing here.
struct Elsewhere: Error {
    let route: Route
}

/// A signed-in person's visit, for as long as it lasts.
public struct Session: Sendable {
    public let identity: Identity
    public let name: String
    public let organisationName: String
    /// What forms have to send back, so that no other site can send them.
    public let csrf: String

    public init(identity: Identity, name: String, organisationName: String, csrf: String) {
        self.identity = identity
        self.name = name
        self.organisationName = organisationName
        self.csrf = csrf
    }
}
