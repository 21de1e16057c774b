import Journal
import Synchronization

/// Where those wait who lost a race for a history, so that they take turns instead of losing to each other again.
///
/// The journal is still the judge: whoever waits here has been beaten once, and whoever comes newly does not wait.
final class RaceLine: Sendable {
    /// Who waits behind the one whose turn it is. A history that nobody waits for is not in here.
    private let waiting = Mutex<[StreamID: [CheckedContinuation<Void, Never>]]>([:])

    /// Returns when it is one's turn; `leave` has to follow.
    func enter(_ stream: StreamID) async {
        await withCheckedContinuation { continuation in
            let isFirst = waiting.withLock { waiting in
                guard waiting[stream] != nil else {
                    waiting[stream] = []
                    return true
                }
                waiting[stream]?.append(continuation)
                return false
            }
            if isFirst { continuation.resume() }
        }
    }

    /// Lets the next one on.
    func leave(_ stream: StreamID) {
        let next: CheckedContinuation<Void, Never>? = waiting.withLock { waiting in
            guard var line = waiting[stream] else { return nil }
            let next = line.isEmpty ? nil : line.removeFirst()
            waiting[stream] = next == nil ? nil : line
            return next
        }
        next?.resume()
    }
}
