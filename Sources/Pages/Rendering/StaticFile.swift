import Foundation

/// A file that is served as it is: the style sheet, the script, the mark.
public struct StaticFile: Sendable {
    public let name: String
    public let contentType: String
    public let bytes: [UInt8]
    /// Changes whenever the content does, so that a browser may keep the file for as long as it likes.
    public let version: String

    /// Where it is served: `/static/greenlane.css`. The version is asked for as `?v=`.
    public var path: String { "/static/" + name }
    public var versionedPath: String { path + "?v=" + version }

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.contentType = Self.contentType(of: name)
        self.version = Self.fingerprint(of: bytes)
    }

    static func all(in folder: URL) throws -> [StaticFile] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
            StaticFile(name: name, bytes: Array(try Data(contentsOf: folder.appendingPathComponent(name))))
        }
    }

    private static func contentType(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: "application/octet-stream"
        }
    }

    /// FNV-1a, 64 bits: tells one edition from the next; it guards nothing.
    private static func fingerprint(of bytes: [UInt8]) -> String {
        let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
