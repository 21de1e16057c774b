import FoundationEssentials
import Programme

/// The machine's clock.
public struct SystemClock: TimeSource {
    public init() {}

    public func now() -> Instant {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }
}
