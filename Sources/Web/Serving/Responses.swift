import Foundation
import HTTPTypes
import Hummingbird
import Pages

/// Turns what a handler answered into bytes: HTML for people, JSON for programs.
struct Responses: Sendable {
    let renderer: PageRenderer
    let isSecure: Bool

    static let cookieName = "greenlane"
    static let noticeCookie = "greenlane_notice"
    private static let prefix = "/api/v1"

    // MARK: JSON

    func json(_ reply: Reply) throws -> Response {
        switch reply {
        case .page(let page):
            return try json(page, .ok)
        case .unwell(let page):
            return try json(page, .serviceUnavailable)
        case .rejected(_, let problems):
            throw Rejected(problems: problems)
        case .conflict(_, let sentence):
            throw StaleForm(sentence: sentence)
        case .done(let route, _):
            return try json(Done(location: Self.prefix + route.path), .ok)
        case .saved(let route, _, let revision):
            return try json(Done(location: Self.prefix + route.path, revision: revision), .ok)
        case .file(let name, let type, let bytes):
            return file(name, type, bytes)
        case .session(let token, let route, _):
            var response = try json(Done(location: Self.prefix + route.path), .ok)
            setSession(token, on: &response)
            return response
        }
    }

    func problem(_ problem: Problem) -> Response {
        let body = (try? JSONEncoder.api.encode(problem)) ?? Data()
        return Response(
            status: .init(code: problem.status), headers: [.contentType: "application/problem+json; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: body)))
    }

    private func json(_ value: some Encodable, _ status: HTTPResponse.Status) throws -> Response {
        Response(
            status: status, headers: [.contentType: "application/json; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: try JSONEncoder.api.encode(value))))
    }

    // MARK: HTML

    func html(_ reply: Reply, in shell: Shell) throws -> Response {
        switch reply {
        case .page(let page): return try html(page, .ok, in: shell)
        case .unwell(let page): return try html(page, .serviceUnavailable, in: shell)
        case .rejected(let page, _): return try html(page, .unprocessableContent, in: shell)
        case .conflict(let page, _): return try html(page, .conflict, in: shell)
        case .done(let route, let notice), .saved(let route, let notice, _):
            var response = Self.redirect(to: route.path)
            if let notice { setNotice(notice, on: &response) }
            return response
        case .file(let name, let type, let bytes):
            return file(name, type, bytes)
        case .session(let token, let route, let notice):
            var response = Self.redirect(to: route.path)
            setSession(token, on: &response)
            if let notice { setNotice(notice, on: &response) }
            return response
        }
    }

    func html(_ page: any PageValue, _ status: HTTPResponse.Status, in shell: Shell) throws -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(string: try renderer.html(page, in: shell))))
    }

    static func redirect(to path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    private func file(_ name: String, _ type: String, _ bytes: [UInt8]) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    // MARK: Cookies

    private func setSession(_ token: String?, on response: inout Response) {
        response.setCookie(
            Cookie(
                name: Self.cookieName, value: token ?? "", maxAge: token == nil ? 0 : nil, path: "/", secure: isSecure,
                httpOnly: true, sameSite: .lax))
    }

    private func setNotice(_ notice: NoticeCode, on response: inout Response) {
        response.setCookie(
            Cookie(
                name: Self.noticeCookie, value: notice.rawValue, maxAge: 30, path: "/", secure: isSecure,
                httpOnly: true,
                sameSite: .lax))
    }

    /// The notice has been shown.
    func dropNotice(on response: inout Response) {
        response.setCookie(
            Cookie(
                name: Self.noticeCookie, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true,
                sameSite: .lax))
    }
}

/// A form whose fields have problems, on its way to becoming problem details.
struct Rejected: Error {
    let problems: [FieldProblem]
}

/// A form that was overtaken, likewise.
struct StaleForm: Error {
    let sentence: String
}

/// Where a change led.
public struct Done: Codable, Sendable {
    public let location: String
    /// The revision of what was saved, where it has one.
    public let revision: Int?

    init(location: String, revision: Int? = nil) {
        self.location = location
        self.revision = revision
    }
}

extension JSONEncoder {
    static var api: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
