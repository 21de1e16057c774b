import Foundation
import HTTPTypes

/// The proxies before the server that are believed about where a request comes from.
///
/// A proxy adds the address that it hears from at the right end of `X-Forwarded-For`. So the header is read from the
/// right, for as long as the address so far is a trusted proxy's own: whatever a visitor wrote into it stands further left
/// and is never reached.
public struct TrustedProxies: Sendable {
    /// Nobody is believed: a request comes from where its connection comes from.
    public static let none = TrustedProxies()

    private let networks: [Network]

    private init() { networks = [] }

    /// Something that names no proxy.
    public struct Malformed: Error, CustomStringConvertible {
        let text: String

        public var description: String {
            "'\(text)' is no address of a proxy. Give one as 10.0.0.5 or 2001:db8::5, or a network as 10.0.0.0/24."
        }
    }

    /// - Parameter texts: Addresses, or networks with the length of their prefix.
    public init(_ texts: [String]) throws(Malformed) {
        var networks: [Network] = []
        for text in texts {
            guard let network = Network(text.trimmingCharacters(in: .whitespaces)) else {
                throw Malformed(text: text)
            }
            networks.append(network)
        }
        self.networks = networks
    }

    /// The address that a request comes from, as far as it can be believed.
    ///
    /// - Parameters:
    ///   - connection: Where the connection comes from.
    ///   - fields: The values of `X-Forwarded-For`, in order.
    func client(connection: String?, forwardedFor fields: [String]) -> String? {
        guard !networks.isEmpty, let connection, var client = IPAddress(connection) else { return connection }
        for hop in fields.flatMap({ $0.split(separator: ",") }).reversed() {
            guard isTrusted(client), let before = IPAddress(hop: String(hop)) else { break }
            client = before
        }
        return client.description
    }

    private func isTrusted(_ address: IPAddress) -> Bool { networks.contains { $0.contains(address) } }
}

extension HTTPField.Name {
    static let xForwardedFor = HTTPField.Name("X-Forwarded-For")!
}

/// A range of addresses that begin alike.
private struct Network: Sendable {
    let address: IPAddress
    let prefix: Int

    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let address = IPAddress(String(parts[0])) else { return nil }
        let bits = address.bytes.count * 8
        guard parts.count == 2 else {
            self.address = address
            prefix = bits
            return
        }
        guard let prefix = Int(parts[1]), (0...bits).contains(prefix) else { return nil }
        self.address = address
        self.prefix = prefix
    }

    func contains(_ other: IPAddress) -> Bool {
        guard other.bytes.count == address.bytes.count else { return false }
        return address.bytes.indices.allSatisfy { index in
            let bits = min(8, max(0, prefix - index * 8))
            let mask = UInt8(truncatingIfNeeded: 0xFF00 >> bits)
            return address.bytes[index] & mask == other.bytes[index] & mask
        }
    }
}

/// An address of either kind. One of the older kind that is written as one of the newer is the older.
private struct IPAddress: Sendable, CustomStringConvertible {
    /// 4 or 16.
    let bytes: [UInt8]

    init?(_ text: String) {
        var old = in_addr()
        var new = in6_addr()
        if inet_pton(AF_INET, text, &old) == 1 {
            bytes = withUnsafeBytes(of: old) { Array($0) }
        } else if inet_pton(AF_INET6, text, &new) == 1 {
            let all = withUnsafeBytes(of: new) { Array($0) }
            bytes = all.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF] ? Array(all.suffix(4)) : all
        } else {
            return nil
        }
    }

    /// As it stands in the header: some proxies add a port, and then brackets around an address with colons.
    init?(hop: String) {
        let text = hop.trimmingCharacters(in: .whitespaces)
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            self.init(String(text[text.index(after: text.startIndex)..<end]))
        } else if text.count(where: { $0 == ":" }) == 1 {
            self.init(String(text.prefix { $0 != ":" }))
        } else {
            self.init(text)
        }
    }

    /// One spelling for each address.
    var description: String {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        inet_ntop(family, bytes, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
