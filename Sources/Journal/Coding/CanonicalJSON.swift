import FoundationEssentials

/// The one way in which bodies are written: keys sorted, no white space, no fractions.
enum CanonicalJSON {
    private static let encoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()

    private static let decoder = JSONDecoder()

    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let bytes = [UInt8](try encoder.encode(value))
        guard !holdsFraction(bytes) else {
            throw JournalError.invalid("a body holds a number with a fraction; store a whole number of a smaller unit")
        }
        return bytes
    }

    static func decode<Value: Decodable>(_: Value.Type, from bytes: [UInt8]) throws -> Value {
        try decoder.decode(Value.self, from: Data(bytes))
    }

    /// Whether a number outside of text has a point or an exponent: the same value could then be written in many ways.
    private static func holdsFraction(_ bytes: [UInt8]) -> Bool {
        var inText = false
        var escaped = false
        var inNumber = false
        for byte in bytes {
            if inText {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                inText = true
                inNumber = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): inNumber = true
            case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): if inNumber { return true }
            default: inNumber = false
            }
        }
        return false
    }
}

extension EventBody {
    /// A body from a value of a type made for storage.
    public init(kind: String, schema: Int, encoding value: some Encodable) throws {
        self.init(kind: kind, schema: schema, json: try CanonicalJSON.encode(value))
    }

    /// The value that was stored.
    ///
    /// - Throws: `JournalError.unreadableEvent` if the bytes are not of this type.
    public func decode<Value: Decodable>(_: Value.Type) throws -> Value {
        do {
            return try CanonicalJSON.decode(Value.self, from: json)
        } catch {
            throw JournalError.unreadableEvent(kind: kind, schema: schema, problem: "\(error)")
        }
    }
}
