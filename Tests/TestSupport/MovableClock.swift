import Office
import Programme
import Synchronization

/// A clock that tests move.
package final class MovableClock: TimeSource {
    private let time: Mutex<Instant>

    package init(_ time: Instant) { self.time = Mutex(time) }

    /// A millisecond passes with every look at it, so that identifiers come out in the order in which they were made.
    package func now() -> Instant {
        time.withLock { time in
            time = Instant(milliseconds: time.milliseconds + 1)
            return time
        }
    }

    package func advance(seconds: Int64) {
        time.withLock { $0 = Instant(milliseconds: $0.milliseconds + seconds * 1000) }
    }

    package func advance(days: Int64) { advance(seconds: days * 86_400) }
}
