/// What happened, as it is stored: the fixed name of the fact, the schema it is written in and the exact bytes.
///
/// The bytes are canonical JSON: keys sorted, no white space, no fractions. They are hashed as they stand and never
/// written anew, so a reader of any age or language can check them.
public struct EventBody: Hashable, Sendable {
    /// The fixed name of the fact, as `membership.certified`: printable ASCII without spaces.
    public let kind: String

    /// Which version of the body type wrote it, from 1.
    public let schema: Int

    /// UTF-8.
    public let json: [UInt8]

    public init(kind: String, schema: Int, json: [UInt8]) {
        self.kind = kind
        self.schema = schema
        self.json = json
    }

    /// The largest body the journal takes. Larger things are evidence: the journal keeps their hash.
    public static let largest = 1 << 20
}

extension EventBody: CustomStringConvertible {
    public var description: String { "\(kind) \(schema) \(String(decoding: json, as: UTF8.self))" }
}
