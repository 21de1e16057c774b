import Programme
import Synchronization

/// Slows down whoever guesses passwords, by account and by where the attempts come from.
///
/// The first few mistakes cost nothing; after them the wait doubles with each failure to a quarter of an hour, so that
/// guessing is hopeless and whoever owns the account is never shut out for long. An attempt counts as failed from its
/// beginning, so that a thousand sent at once are not a thousand guesses. Accounts that do not exist are counted alike.
///
/// The counts are kept in memory: a restart forgets them.
final class SignInThrottle: Sendable {
    /// What is counted: a digest of the address, or the source.
    enum Key: Hashable, Sendable {
        case account([UInt8])
        case source(String)

        /// Failures that cost nothing. Many people can stand behind one source.
        fileprivate var free: Int {
            switch self {
            case .account: 5
            case .source: 20
            }
        }
    }

    private struct Count {
        var failures = 0
        var last: Instant
    }

    private let counts = Mutex<[Key: Count]>([:])

    static let longestWait = 15 * 60
    static let mostFailures = 100
    /// Sources are forgotten after a day; accounts when somebody signs in.
    private static let sourceMemory: Int64 = 86_400_000
    private static let mostKept = 100_000

    /// Lets an attempt begin, and counts it as failed until it is said to have succeeded.
    func begin(_ keys: [Key], at now: Instant) throws(SignInRefusal) {
        let refusal: SignInRefusal? = counts.withLock { counts in
            if counts.count > Self.mostKept { Self.forget(&counts, at: now) }
            let standing = keys.compactMap { key in counts[key].flatMap { Self.refusal(for: key, $0, at: now) } }
            if let worst = standing.max(by: { $0.seconds < $1.seconds }) { return worst }
            for key in keys {
                counts[key, default: Count(last: now)].failures += 1
                counts[key]?.last = now
            }
            return nil
        }
        if let refusal { throw refusal }
    }

    /// The account's count begins anew; that of the source is only relieved of this attempt, so that an account of
    /// one's own is no licence to guess at others.
    func succeeded(_ keys: [Key]) {
        counts.withLock { counts in
            for key in keys {
                switch key {
                case .account: counts[key] = nil
                case .source: counts[key]?.failures -= 1
                }
            }
        }
    }

    /// Takes back an attempt that was not answered.
    func withdraw(_ keys: [Key]) {
        counts.withLock { counts in
            for key in keys { counts[key]?.failures -= 1 }
        }
    }

    private static func refusal(for key: Key, _ count: Count, at now: Instant) -> SignInRefusal? {
        if case .account = key, count.failures >= mostFailures { return .closed }
        let wait = wait(after: count.failures, free: key.free)
        let left = Int64(wait) * 1000 - (now.milliseconds - count.last.milliseconds)
        return left > 0 ? .throttled(retryAfterSeconds: Int((left + 999) / 1000)) : nil
    }

    /// Seconds to wait after some failures: none, then 15, 30, 60 … 900.
    static func wait(after failures: Int, free: Int) -> Int {
        guard failures >= free else { return 0 }
        return min(longestWait, 15 << min(failures - free, 10))
    }

    /// Makes room: first what is old, then the accounts with fewest failures.
    private static func forget(_ counts: inout [Key: Count], at now: Instant) {
        counts = counts.filter { key, count in
            if case .source = key { now.milliseconds - count.last.milliseconds < sourceMemory } else { true }
        }
        guard counts.count > mostKept / 2 else { return }
        let limit = counts.values.map(\.failures).sorted()[counts.count / 2]
        counts = counts.filter { $0.value.failures > limit }
    }
}

extension SignInRefusal {
    fileprivate var seconds: Int {
        switch self {
        case .wrong: 0
        case .throttled(let seconds): seconds
        case .closed: .max
        }
    }
}
