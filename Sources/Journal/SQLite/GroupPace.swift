import Dispatch

/// Decides how long a commit waits for company.
///
/// Writers whose appends were just committed tend to come back within moments. Committing the first of them alone
/// would make all others wait for an fsync of their own; waiting a fraction of one lets them share it. A lone
/// writer is never delayed, and finds the thread still there.
struct GroupPace {
    /// How many appends can be expected to wait before long.
    private(set) var expected = 0
    private var lastCommit = Duration.zero

    /// How long it is worth to wait for them: a third of a commit, and at most a millisecond.
    var patience: DispatchTimeInterval {
        .microseconds(Int(min(lastCommit / 3, .milliseconds(1)) / .microseconds(1)))
    }

    mutating func time(_ groupSize: Int, alreadyWaiting: () -> Int, _ commit: () -> Void) {
        lastCommit = ContinuousClock().measure(commit)
        expected = groupSize + alreadyWaiting()
    }
}
