/// A path of the web site, put together in one place so that no template and no handler spells one out.
public struct Route: Hashable, Sendable, CustomStringConvertible {
    /// Percent-encoded, as it stands in an `href`: `/criteria?q=seal%20check`.
    public let path: String

    /// - Parameter segments: unencoded; `["criteria", "6.2"]` is `/criteria/6.2`.
    public init(_ segments: [String] = [], query: [(name: String, value: String)] = []) {
        var path = "/" + segments.map(Route.encoded).joined(separator: "/")
        if !query.isEmpty {
            path += "?" + query.map { Route.encoded($0.name) + "=" + Route.encoded($0.value) }.joined(separator: "&")
        }
        self.path = path
    }

    private init(path: String) { self.path = path }

    /// A path that came from outside, as the place to return to after signing in; `nil` for anything that could lead
    /// away from this site.
    public init?(local path: String) {
        let isPlain = path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        guard path.hasPrefix("/"), !path.hasPrefix("//"), isPlain else { return nil }
        self.path = path
    }

    public var description: String { path }

    /// The same path with one more parameter.
    func with(_ name: String, _ value: String) -> Route {
        Route(path: path + (path.contains("?") ? "&" : "?") + name + "=" + Route.encoded(value))
    }

    /// The same path, at a place in the page.
    public func at(_ fragment: String) -> Route { Route(path: path + "#" + Route.encoded(fragment)) }

    /// Whether a path lies under this one; the home page has only itself.
    func isSection(of other: String) -> Bool {
        let bare = other.prefix { $0 != "?" && $0 != "#" }
        return bare == path || path != "/" && bare.hasPrefix(path + "/")
    }

    /// Everything but letters, digits and `-._~` becomes `%XX` of its UTF-8 bytes.
    static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += byte < 16 ? "%0" : "%"
                encoded += String(byte, radix: 16, uppercase: true)
            }
        }
        return encoded
    }
}
