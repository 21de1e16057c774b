import Programme
import Synchronization

/// Remembers sessions for a few seconds, so that a page with its parts asks the vault once.
///
/// Whoever is signed out, removed or given another role is forgotten here at once. A session that was read before that
/// and arrives after it is not kept.
final class SessionCache: Sendable {
    private struct Contents {
        var found: [[UInt8]: (session: SessionFound, until: Instant)] = [:]
        /// Counts what was forgotten.
        var generation = 0
    }

    private let contents = Mutex(Contents())

    private static let life: Int64 = 5000
    private static let mostKept = 20_000

    var generation: Int { contents.withLock(\.generation) }

    func session(_ digest: [UInt8], at now: Instant) -> SessionFound? {
        contents.withLock { contents in
            guard let kept = contents.found[digest], now < kept.until else { return nil }
            return kept.session
        }
    }

    /// - Parameters:
    ///   - ends: When the session itself ends.
    ///   - generation: What stood there before the session was read.
    func keep(_ session: SessionFound, _ digest: [UInt8], ends: Instant, at now: Instant, generation: Int) {
        let until = min(ends, Instant(milliseconds: now.milliseconds + Self.life))
        contents.withLock { contents in
            guard contents.generation == generation else { return }
            if contents.found.count >= Self.mostKept { contents.found = [:] }
            contents.found[digest] = (session, until)
        }
    }

    func forget(_ digest: [UInt8]) {
        contents.withLock { contents in
            contents.generation += 1
            contents.found[digest] = nil
        }
    }

    func forget(_ person: ID<Person>) {
        contents.withLock { contents in
            contents.generation += 1
            contents.found = contents.found.filter { $0.value.session.identity.person != person }
        }
    }
}
