import Foundation
import Journal
import Testing

/// One event and the file that shows how it was stored when its schema was made.
struct GoldenSample: Sendable, CustomTestStringConvertible {
    let file: String
    let stored: @Sendable () throws -> EventBody
    /// Whether a body is read as the sample's event.
    let isReadBack: @Sendable (EventBody) throws -> Bool

    var testDescription: String { file }

    /// - Parameter variant: tells samples of one kind apart.
    init<Rules: StoredDecider>(
        _: Rules.Type, kind: String, schema: Int = 1, variant: String? = nil, _ event: Rules.Event
    )
    where Rules.Event: Sendable {
        file = "\(kind).v\(schema)\(variant.map { ".\($0)" } ?? "").json"
        stored = { try Rules.store(event) }
        isReadBack = { try Rules.restore($0) == event }
    }
}

/// The files that are never changed: whatever was once written has to be read for ever.
///
/// For a new kind or schema add a sample and run the suite once with `GREENLANE_NEW_GOLDEN_FILES=1`: files that are
/// missing are then written, those that exist never.
enum GoldenFiles {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()
    private static let folder = here.appending(path: "Golden")

    static func json(of sample: GoldenSample) throws -> [UInt8] {
        let url = folder.appending(path: sample.file)
        if ProcessInfo.processInfo.environment["GREENLANE_NEW_GOLDEN_FILES"] != nil,
            !FileManager.default.fileExists(atPath: url.path)
        {
            try Data(try sample.stored().json + [UInt8(ascii: "\n")]).write(to: url)
        }
        let bytes = try Data(contentsOf: url)
        return bytes.last == UInt8(ascii: "\n") ? Array(bytes.dropLast()) : Array(bytes)
    }

    static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }.sorted()
    }

    /// Every kind and schema that the code stores or restores, read from its source: `switch` makes the compiler ask
    /// for a kind for every event, and this makes a test ask for a golden file for every kind.
    static func kindsInSource() throws -> Set<String> {
        let sources = here.appending(path: "../../../Sources/Journal/Bodies").standardized
        let files = try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil)
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        return Set(texts.flatMap(kinds))
    }

    private static func kinds(in source: String) -> [String] {
        let stored = /kind: "([a-z.-]+)", schema: ([0-9]+)/
        let restored = /case \("([a-z.-]+)", ([0-9]+)\)/
        return source.matches(of: stored).map { "\($0.1).v\($0.2)" }
            + source.matches(of: restored).map { "\($0.1).v\($0.2)" }
    }
}
