import FoundationEssentials
import Programme

/// One entry as a line of an export: a JSON object whose `body` is the stored text itself, so that the bytes that
/// were hashed come back exactly.
enum ExportLine {
    static func write(_ entry: Entry, to line: inout [UInt8]) {
        line.append(contentsOf: "{\"position\":\(entry.position),\"stream\":".utf8)
        quote(entry.stream.description.utf8, to: &line)
        line.append(contentsOf: ",\"version\":\(entry.version),\"at\":\(entry.at.milliseconds),\"actor\":".utf8)
        quote(entry.actor.description.utf8, to: &line)
        line.append(contentsOf: ",\"kind\":".utf8)
        quote(entry.body.kind.utf8, to: &line)
        line.append(contentsOf: ",\"schema\":\(entry.body.schema),\"body\":".utf8)
        quote(entry.body.json, to: &line)
        line.append(contentsOf: ",\"hash\":\"\(entry.hash)\"}\n".utf8)
    }

    /// The entry of a line.
    ///
    /// - Throws: `Malformed`, which says what is wrong.
    static func read(_ line: [UInt8]) throws(Malformed) -> Entry {
        let fields: Fields
        do {
            guard String(validating: line, as: UTF8.self) != nil else { throw Malformed("it is not UTF-8") }
            fields = try JSONDecoder().decode(Fields.self, from: Data(line))
        } catch let error as Malformed {
            throw error
        } catch let error as DecodingError {
            throw Malformed(explain(error))
        } catch {
            throw Malformed("it is not JSON")
        }
        guard let stream = StreamID(fields.stream) else { throw Malformed("\"\(fields.stream)\" is not a stream") }
        guard let actor = Actor(fields.actor) else { throw Malformed("\"\(fields.actor)\" is not an actor") }
        guard let hash = EntryHash(fields.hash) else { throw Malformed("\"\(fields.hash)\" is not a hash") }
        let body = EventBody(kind: fields.kind, schema: fields.schema, json: Array(fields.body.utf8))
        do { try body.validate() } catch { throw Malformed("\(error)") }
        return Entry(
            position: fields.position, stream: stream, version: fields.version,
            at: Instant(milliseconds: fields.at), actor: actor, body: body, hash: hash)
    }

    struct Malformed: Error {
        let problem: String
        init(_ problem: String) { self.problem = problem }
    }

    private struct Fields: Decodable {
        let position: Int
        let stream: String
        let version: Int
        let at: Int64
        let actor: String
        let kind: String
        let schema: Int
        let body: String
        let hash: String
    }

    private static func explain(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\"\(context.codingPath.last?.stringValue ?? "the line")\" has the wrong type"
        default: "it is not JSON"
        }
    }

    private static func quote(_ text: some Sequence<UInt8>, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                line.append(UInt8(ascii: "\\"))
                line.append(byte)
            case ..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                line.append(contentsOf: "\\u00".utf8)
                line.append(digits[Int(byte >> 4)])
                line.append(digits[Int(byte & 15)])
            default:
                line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }
}
