import HTTPTypes
import Pages
import Programme

/// One thing that can be asked of the server: an address, who may ask, what is sent, what comes back, and who answers.
///
/// Every endpoint is served twice by the same handler: as a page or form at its path, and as JSON under `/api/v1`. The
/// description of the API is derived from this table, so neither can be forgotten.
public struct Endpoint: Sendable {
    public let method: HTTPRequest.Method
    /// For example `/memberships/{membership}`; a part in braces is a parameter.
    public let path: String
    public let access: Access
    /// One line for the description of the API.
    public let summary: String
    public let query: [QueryParameter]
    /// What a form or a JSON body holds; `nil` where nothing is sent.
    public let input: (any FormInput.Type)?
    public let output: Output
    let handle: @Sendable (Visit) async throws -> Reply

    public enum Access: Sendable {
        case everyone, signedIn
    }

    public enum Output: Sendable {
        case page(any PageValue.Type)
        /// A change that leads somewhere else.
        case done
        /// Text of a kind, as `text/csv`.
        case file(type: String)
    }

    public struct QueryParameter: Sendable {
        public let name: String
        public let summary: String

        public init(_ name: String, _ summary: String) {
            self.name = name
            self.summary = summary
        }
    }
}

/// What a form sends: a struct of texts, numbers, truth values and dictionaries of texts.
///
/// A browser leaves out what is not ticked and sends numbers as text, so decode leniently: optionals for all that may
/// be absent.
public protocol FormInput: Decodable, Sendable {}

/// What a button sends: nothing of its own. As JSON it is an empty object, by which the server can tell a program from
/// another site's form.
struct ButtonPress: FormInput {
    private enum CodingKeys: CodingKey {}

    /// The synthesised reading of a struct without fields would take anything.
    init(from decoder: any Decoder) throws {
        _ = try decoder.container(keyedBy: CodingKeys.self)
    }
}

/// What a handler answers with.
public enum Reply: Sendable {
    case page(any PageValue)
    /// A page that tells that the server cannot do all of its work at the moment (503).
    case unwell(any PageValue)
    /// The form as it was sent, with what is wrong beside each field. Nothing was recorded.
    case rejected(any PageValue, [FieldProblem])
    /// Somebody saved first: the form with both versions. Nothing was recorded.
    case conflict(any PageValue, String)
    /// Done; go there, where the notice is shown once.
    case done(Route, NoticeCode? = nil)
    /// Done; a form that saves itself goes on from this revision of what it edits.
    case saved(Route, NoticeCode? = nil, revision: Int)
    case file(name: String, type: String, bytes: [UInt8])
    /// Done, with a fresh session, or with none.
    case session(token: String?, Route, NoticeCode? = nil)
}

/// Something wrong with one field of a form.
public struct FieldProblem: Error, Hashable, Sendable {
    public let field: String
    public let message: String

    public init(_ field: String, _ message: String) {
        self.field = field
        self.message = message
    }
}

extension Endpoint {
    /// A page.
    public static func page<Page: PageValue>(
        _ path: String, _ summary: String, for access: Access = .signedIn, query: [QueryParameter] = [],
        _ type: Page.Type, _ handle: @escaping @Sendable (Visit) async throws -> Page
    ) -> Endpoint {
        Endpoint(
            method: .get, path: path, access: access, summary: summary, query: query, input: nil, output: .page(type),
            handle: { .page(try await handle($0)) })
    }

    /// A form, or its JSON.
    public static func form<Input: FormInput>(
        _ path: String, _ summary: String, for access: Access = .signedIn, _ type: Input.Type,
        _ handle: @escaping @Sendable (Visit, Input) async throws -> Reply
    ) -> Endpoint {
        Endpoint(
            method: .post, path: path, access: access, summary: summary, query: [], input: type, output: .done,
            handle: { try await handle($0, $0.input(as: type)) })
    }

    /// A button: a change that needs nothing but its address.
    public static func action(
        _ path: String, _ summary: String, for access: Access = .signedIn,
        _ handle: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Endpoint {
        Endpoint(
            method: .post, path: path, access: access, summary: summary, query: [], input: ButtonPress.self,
            output: .done,
            handle: { visit in
                switch visit.body {
                case .json: _ = try visit.input(as: ButtonPress.self)
                case .none where visit.isJSON: throw FormDecoding.Failure.malformed("Send {} as application/json.")
                case .none, .form: break
                }
                return try await handle(visit)
            })
    }

    /// The same, where the answer to a form is a page and not a change that leads somewhere.
    func giving<Page: PageValue>(_ type: Page.Type) -> Endpoint {
        Endpoint(
            method: method, path: path, access: access, summary: summary, query: query, input: input,
            output: .page(type),
            handle: handle)
    }

    /// Something to save: a list as CSV, a letter.
    public static func file(
        _ path: String, _ summary: String, for access: Access = .signedIn, type: String, query: [QueryParameter] = [],
        _ handle: @escaping @Sendable (Visit) async throws -> Reply
    ) -> Endpoint {
        Endpoint(
            method: .get, path: path, access: access, summary: summary, query: query, input: nil,
            output: .file(type: type), handle: handle)
    }
}
