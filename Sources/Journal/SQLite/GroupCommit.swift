import GRDB
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Queues appends and commits those that wait in one transaction, so that many writers share one fsync.
///
/// Everything below `commitWaiting` runs on the database's writer thread, one group at a time.
final class GroupCommit: Sendable {
    private struct Waiting {
        let append: Append
        let continuation: CheckedContinuation<Appended, any Error>
    }

    private struct State {
        var waiting: [Waiting] = []
        var isCommitting = false
        var condition = JournalCondition.writable
    }

    /// What the writer thread knows of the end of the journal.
    private struct End {
        var tail: Tail
        var versions: [StreamID: Int] = [:]

        /// How many versions are kept in memory, about 200 bytes each.
        static let mostVersions = 20_000
    }

    private let state: Mutex<State>
    private let end: Mutex<End>
    private let pool: DatabasePool
    private let followers: Followers
    private let checkpoints: Checkpoints
    private let onFailure: @Sendable (String) -> Void

    init(
        pool: DatabasePool, tail: Tail, followers: Followers, checkpoints: Checkpoints,
        onFailure: @escaping @Sendable (String) -> Void
    ) {
        self.pool = pool
        self.end = Mutex(End(tail: tail))
        self.state = Mutex(State())
        self.followers = followers
        self.checkpoints = checkpoints
        self.onFailure = onFailure
    }

    var condition: JournalCondition { state.withLock { $0.condition } }

    func append(_ append: Append) async throws -> Appended {
        try append.validate()
        return try await withCheckedThrowingContinuation { continuation in
            let mustStart = state.withLock { state in
                state.waiting.append(Waiting(append: append, continuation: continuation))
                defer { state.isCommitting = true }
                return !state.isCommitting
            }
            if mustStart { pool.asyncWriteWithoutTransaction { self.commitWaiting($0) } }
        }
    }

    // MARK: - On the writer thread

    /// The most appends in one transaction: what a group may delay those behind it.
    private static let largestGroup = 1024

    private func commitWaiting(_ db: Database) {
        var pace = GroupPace()
        while true {
            letOthersArrive(pace)
            let (group, condition) = takeGroup()
            if group.isEmpty { return }
            if case .readOnly(let reason) = condition {
                group.forEach { $0.continuation.resume(throwing: JournalError.readOnly(reason: reason)) }
                continue
            }
            let flush = commit(group, in: db)
            pace.note(group.count, alreadyWaiting: countWaiting(), flush: flush)
        }
    }

    /// Waits until as many wait as can be expected, or until waiting longer would cost more than it saves. It gives the
    /// processor away and does not sleep: being woken takes longer than most of these waits.
    private func letOthersArrive(_ pace: GroupPace) {
        let deadline = ContinuousClock.now + pace.patience
        while countWaiting() < pace.expected, ContinuousClock.now < deadline { sched_yield() }
    }

    private func countWaiting() -> Int { state.withLock { $0.waiting.count } }

    private func takeGroup() -> ([Waiting], JournalCondition) {
        state.withLock { state in
            let group = Array(state.waiting.prefix(GroupCommit.largestGroup))
            state.waiting.removeFirst(group.count)
            state.isCommitting = !group.isEmpty
            return (group, state.condition)
        }
    }

    /// - Returns: How long it took to make the group durable.
    private func commit(_ group: [Waiting], in db: Database) -> Duration {
        var flush = Duration.zero
        do {
            let results = try write(group.map(\.append), in: db, flush: &flush)
            for (waiting, result) in zip(group, results) {
                waiting.continuation.resume(with: result.mapError { $0 as any Error })
            }
        } catch {
            fail(group, because: error, in: db)
            return flush
        }
        do {
            try checkpoints.runIfDue(db)
        } catch {
            goReadOnly("the journal's file could not be brought up to date: \(error)")
        }
        return flush
    }

    private func write(
        _ appends: [Append], in db: Database, flush: inout Duration
    ) throws -> [Result<Appended, JournalError>] {
        try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
        var (before, versions) = (Tail.origin, [StreamID: Int]())
        end.withLock { end in
            before = end.tail
            swap(&versions, &end.versions)
        }
        var writer = try JournalWriter(db, after: before, knowing: consume versions)
        let results = try appends.map { try writer.append($0) }
        let isLonger = writer.tail.position > before.position
        if isLonger { try writer.finish() }
        flush = try ContinuousClock().measure {
            try db.cachedStatement(sql: isLonger ? "COMMIT" : "ROLLBACK").execute()
        }
        end.withLock { end in
            end.tail = writer.tail
            if writer.versions.count <= End.mostVersions { end.versions = writer.versions }
        }
        if isLonger { followers.announce(writer.tail.position) }
        return results
    }

    /// Nothing of the group counts as recorded. Whether the storage kept it is unknown until the file is read anew,
    /// and trying again on storage that failed could acknowledge what it has already lost: so nothing more is taken.
    private func fail(_ group: [Waiting], because error: any Error, in db: Database) {
        if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK") }
        let reason: String
        if let error = error as? DatabaseError, error.resultCode == .SQLITE_BUSY {
            reason = "another process holds the journal's file"
        } else {
            reason = "\(error)"
            goReadOnly(reason)
        }
        group.forEach { $0.continuation.resume(throwing: JournalError.notConfirmed(reason: reason)) }
    }

    private func goReadOnly(_ reason: String) {
        state.withLock { $0.condition = .readOnly(reason: reason) }
        onFailure(reason)
    }
}
