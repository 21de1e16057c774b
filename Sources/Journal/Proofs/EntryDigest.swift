import Crypto
import Programme

/// How an entry's hash is made. The bytes are described in `docs/journal-format.md`, so that anybody can check a
/// journal without this program.
enum EntryDigest {
    static let tag = Array("greenlane-entry1".utf8)

    static func hash(
        after previous: EntryHash, position: Int, stream: String, version: Int, at: Instant, actor: String,
        body: EventBody
    ) -> EntryHash {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(
            112 + stream.utf8.count + actor.utf8.count + body.kind.utf8.count + body.json.count)
        bytes.append(contentsOf: tag)
        previous.append(to: &bytes)
        bytes.append(bigEndian: UInt64(bitPattern: Int64(position)))
        bytes.append(bigEndian: UInt64(bitPattern: Int64(version)))
        bytes.append(bigEndian: UInt64(bitPattern: at.milliseconds))
        bytes.append(bigEndian: UInt64(bitPattern: Int64(body.schema)))
        bytes.append(counted: stream.utf8)
        bytes.append(counted: actor.utf8)
        bytes.append(counted: body.kind.utf8)
        bytes.append(counted: body.json)
        return EntryHash(sha256: bytes)
    }

    static func hash(of entry: Entry, after previous: EntryHash) -> EntryHash {
        hash(
            after: previous, position: entry.position, stream: entry.stream.description, version: entry.version,
            at: entry.at, actor: entry.actor.description, body: entry.body)
    }
}

extension EntryHash {
    init(sha256 bytes: [UInt8]) {
        self = SHA256.hash(data: bytes).withUnsafeBytes { digest in
            guard let hash = EntryHash(digest) else { preconditionFailure("SHA-256 gives 32 bytes") }
            return hash
        }
    }
}
