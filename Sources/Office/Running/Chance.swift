import Programme
import Synchronization

/// Where fresh identifiers come from: the system, or a seed, so that a generated world comes out the same.
public final class Chance: Sendable {
    private let source: Mutex<any RandomNumberGenerator & Sendable>

    public init(_ source: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()) {
        self.source = Mutex(source)
    }

    func id<Subject>(at time: Instant) -> ID<Subject> {
        source.withLock { source in
            var drawn = Drawn(words: [source.next(), source.next()])
            return ID.make(at: time, using: &drawn)
        }
    }

    /// Numbers drawn beforehand.
    private struct Drawn: RandomNumberGenerator {
        var words: [UInt64]
        mutating func next() -> UInt64 { words.removeLast() }
    }
}
