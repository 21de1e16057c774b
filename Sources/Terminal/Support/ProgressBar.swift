import Foundation
import Synchronization

/// How far long work has come, on one line of standard error.
///
/// Drawn at most ten times a second, and only where a person is watching: into a file or a pipe goes the label at the
/// start and the count at the end.
final class ProgressBar: Sendable {
    private let label: String
    private let isWatched: Bool
    private let state = Mutex(State())

    private struct State {
        var lastDrawn: ContinuousClock.Instant?
        var done = 0
        var total = 0
        var begun = ContinuousClock.now
    }

    init(_ label: String) {
        self.label = label
        self.isWatched = isatty(STDERR_FILENO) == 1
    }

    /// Says how many are done of how many.
    func show(_ done: Int, of total: Int) {
        let text = state.withLock { state -> String? in
            state.done = done
            state.total = total
            guard isWatched else { return nil }
            let now = ContinuousClock.now
            if let last = state.lastDrawn, now - last < .milliseconds(100), done < total { return nil }
            state.lastDrawn = now
            return self.line(state, at: now)
        }
        if let text { write("\r" + text) }
    }

    /// Ends the line. Nothing is written if there was nothing to do.
    func finish() {
        let (done, total) = state.withLock { ($0.done, $0.total) }
        guard total > 0 else { return }
        write(isWatched ? "\n" : "\(label): \(done) of \(total)\n")
    }

    private func line(_ state: State, at now: ContinuousClock.Instant) -> String {
        let width = 30
        let filled = state.total > 0 ? width * state.done / state.total : 0
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let percent = state.total > 0 ? 100 * state.done / state.total : 0
        return "\(label) \(bar) \(percent) % (\(state.done) of \(state.total))\(remaining(state, at: now))"
    }

    private func remaining(_ state: State, at now: ContinuousClock.Instant) -> String {
        let elapsed = (now - state.begun).components.seconds
        guard elapsed >= 3, state.done > 0, state.done < state.total else { return "          " }
        return ", \(Int(elapsed) * (state.total - state.done) / state.done) s left   "
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}
