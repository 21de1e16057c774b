import Office
import Programme
import Synchronization

/// A clock that the builder of a world sets by hand, so that a history of years is told in minutes.
public final class WorldClock: TimeSource {
    private let time: Mutex<Instant>

    public init(_ start: Instant) {
        time = Mutex(start)
    }

    public func now() -> Instant { time.withLock { $0 } }

    func set(_ instant: Instant) { time.withLock { $0 = instant } }
}
