import HTTPTypes
import Hummingbird
import Testing

@testable import Web

private struct Sample: FormInput, Equatable {
    let name: String
    let count: Int?
    let agreed: Bool?
    let answers: [String: String]?
}

@Suite struct `What a form sends` {
    @Test(arguments: [
        (
            "name=Ana+Ruiz&count=3&agreed=true&answers[a]=yes&answers[b]=no",
            #"{"name":"Ana Ruiz","count":3,"agreed":true,"answers":{"a":"yes","b":"no"}}"#
        ),
        ("name=%C3%96k%C3%B6+%26+Co", #"{"name":"Ökö & Co"}"#),
        ("name=", #"{"name":""}"#),
    ])
    func `comes to the same value as its JSON`(form: String, json: String) async throws {
        let fromForm = try FormDecoding.decode(
            Sample.self, from: try await body(form, "application/x-www-form-urlencoded"))
        let fromJSON = try FormDecoding.decode(
            Sample.self, from: try await body(json, "application/json; charset=utf-8"))
        #expect(fromForm == fromJSON)
        #expect(fromForm.count == (form.contains("count") ? 3 : nil))
    }

    @Test(arguments: [
        ("{", "application/json"), (#"{"count":1}"#, "application/json"), (#"{"name":7}"#, "application/json"),
        ("[]", "application/json"), ("", "application/json"), ("count=1", "application/x-www-form-urlencoded"),
        ("name=a&count=many", "application/x-www-form-urlencoded"),
    ])
    func `is refused when it cannot be read, without repeating it`(text: String, type: String) async throws {
        let body = try await body(text, type)
        let failure = #expect(throws: FormDecoding.Failure.self) { try FormDecoding.decode(Sample.self, from: body) }
        guard case .malformed(let sentence) = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        #expect(!sentence.contains("many"))
    }

    @Test func `is refused without a body`() {
        #expect(throws: FormDecoding.Failure.self) { try FormDecoding.decode(Sample.self, from: .none) }
    }

    @Test func `is refused when it is larger than allowed, whether it says so or not`() async throws {
        let large = Array(repeating: UInt8(ascii: "a"), count: FormDecoding.largest + 1)
        for headers: HTTPFields in [[.contentType: "application/json"], [.contentLength: "\(large.count)"]] {
            let request = TestServer.request(.post, "/", headers, body: large)
            #expect(await failure(of: request) == "tooLarge")
        }
        let largest = Array(repeating: UInt8(ascii: "a"), count: FormDecoding.largest)
        let request = TestServer.request(.post, "/", [.contentType: "application/json"], body: largest)
        #expect(await failure(of: request) == nil)
    }

    @Test(arguments: [[0xFF], [0x61, 0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80]] as [[UInt8]])
    func `is refused when it is not UTF-8`(bytes: [UInt8]) async {
        let request = TestServer.request(.post, "/", [.contentType: "application/json"], body: bytes)
        #expect(await failure(of: request) == "notUTF8")
    }

    @Test(arguments: ["text/plain", "multipart/form-data; boundary=x", "application/xml", ""])
    func `is refused when it is of an unknown kind`(type: String) async {
        let request = TestServer.request(.post, "/", [.contentType: type], body: Array("name=a".utf8))
        #expect(await failure(of: request) == "unsupportedType")
    }

    private func body(_ text: String, _ type: String) async throws -> Visit.Body {
        try await FormDecoding.body(of: TestServer.request(.post, "/", [.contentType: type], body: Array(text.utf8)))
    }

    private func failure(of request: Request) async -> String? {
        do {
            _ = try await FormDecoding.body(of: request)
            return nil
        } catch {
            return "\(error)"
        }
    }
}
