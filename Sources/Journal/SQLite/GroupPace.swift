/// Decides how long a commit waits for company.
///
/// Writers whose appends were just committed tend to come back within moments. Committing the first of them alone
/// would make all others wait for an fsync of their own; waiting a fraction of one lets them share it. Where an fsync
/// costs next to nothing, so does the wait, and one part of the writers goes on while the other is committed. A lone
/// writer is never delayed, and finds the thread still there.
struct GroupPace {
    /// How many appends can be expected to wait before long.
    private(set) var expected = 0
    private var lastFlush = Duration.zero

    /// How long it is worth to wait for them: a third of an fsync, and at most a millisecond.
    var patience: Duration { min(lastFlush / 3, .milliseconds(1)) }

    /// - Parameter flush: How long it took to make the group durable, without what was done to write it.
    mutating func note(_ groupSize: Int, alreadyWaiting: Int, flush: Duration) {
        lastFlush = flush
        expected = groupSize + alreadyWaiting
    }
}
