import Foundation
import HTTPTypes
import Hummingbird

/// Reads what was sent, as a form or as JSON, into the same value.
enum FormDecoding {
    /// Bytes; a long narrative is a few thousand.
    static let largest = 256 * 1024

    /// Why a body could not be read at all.
    enum Failure: Error {
        case tooLarge
        case unsupportedType
        case notUTF8
        /// It holds the character NUL, which no text has and which databases take for its end.
        case holdsNUL
        case malformed(String)
    }

    static func body(of request: Request) async throws -> Visit.Body {
        guard request.method == .post else { return .none }
        if let length = request.headers[.contentLength].flatMap(Int.init), length > largest { throw Failure.tooLarge }
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: largest)
        } catch {
            throw Failure.tooLarge
        }
        let bytes = Array(buffer.readableBytesView)
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Failure.notUTF8 }
        switch mediaType(of: request) {
        case "application/json":
            guard !writesNUL(bytes) else { throw Failure.holdsNUL }
            return .json(bytes)
        case "application/x-www-form-urlencoded":
            guard let decoded = text.removingPercentEncoding else { throw Failure.notUTF8 }
            guard !decoded.utf8.contains(0) else { throw Failure.holdsNUL }
            return .form(text)
        case nil where bytes.isEmpty: return .none
        default: throw Failure.unsupportedType
        }
    }

    /// Whether JSON text has the character NUL anywhere, which it can only write as `\u0000`.
    private static func writesNUL(_ json: [UInt8]) -> Bool {
        let backslash = UInt8(ascii: "\\")
        var index = json.startIndex
        while let found = json[index...].firstIndex(of: backslash) {
            if json[found...].starts(with: "\\u0000".utf8) { return true }
            index = min(found + 2, json.endIndex)
        }
        return false
    }

    static func mediaType(of request: Request) -> String? {
        request.headers[.contentType]?.split(separator: ";").first.map {
            $0.trimmingCharacters(in: .whitespaces).lowercased()
        }
    }

    static func decode<Input: FormInput>(_ type: Input.Type, from body: Visit.Body) throws -> Input {
        do {
            switch body {
            case .none: throw Failure.malformed("The request has no body.")
            case .json(let bytes): return try JSONDecoder().decode(type, from: Data(bytes))
            case .form(let text): return try URLEncodedFormDecoder().decode(type, from: text)
            }
        } catch let error as DecodingError {
            throw Failure.malformed(sentence(error))
        }
    }

    /// What is wrong and where, without the values that were sent.
    private static func sentence(_ error: DecodingError) -> String {
        func place(_ context: DecodingError.Context) -> String {
            context.codingPath.isEmpty ? "the body" : context.codingPath.map(\.stringValue).joined(separator: ".")
        }
        switch error {
        case .keyNotFound(let key, _): return "\(key.stringValue) is missing."
        case .typeMismatch(let type, let context): return "\(place(context)) is not a \(type)."
        case .valueNotFound(_, let context): return "\(place(context)) is empty."
        case .dataCorrupted(let context): return "\(place(context)) cannot be read."
        @unknown default: return "The body cannot be read."
        }
    }
}
