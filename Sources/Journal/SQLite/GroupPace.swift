#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Decides how long a commit waits for company.
///
/// Writers whose appends were just committed tend to come back within moments. Committing the first of them alone
/// would make all others wait for an fsync of their own; waiting a fraction of one lets them share it. A lone
/// writer is never delayed, and finds the thread still awake.
struct GroupPace {
    private var expected = 0
    private var lastCommit = Duration.zero
    private let clock = ContinuousClock()

    /// Returns once as many wait as can be expected, or when waiting longer would cost more than it saves.
    func letOthersArrive(_ waiting: () -> Int) {
        guard expected > 0 else { return }
        let deadline = clock.now + min(lastCommit / 3, .milliseconds(1))
        while waiting() < expected, clock.now < deadline { sched_yield() }
    }

    mutating func time(_ groupSize: Int, alreadyWaiting: () -> Int, _ commit: () -> Void) {
        let start = clock.now
        commit()
        lastCommit = clock.now - start
        expected = groupSize + alreadyWaiting()
    }
}
