import GRDB
import Programme

extension SQLiteJournal {
    /// Checks the whole journal: every entry and the chain between them, then the pages and indexes of the file.
    ///
    /// - Parameters:
    ///   - kept: heads kept elsewhere, which must lie on the chain.
    ///   - progress: called now and then with how many entries are done, and of how many.
    public func verify(
        against kept: [Head] = [], progress: @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Verification {
        let chain = try await verifyChain(against: kept, progress: progress)
        guard chain.isSound else { return chain }
        let file: String
        do {
            file = try await read { db in try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? "no answer" }
        } catch JournalError.damaged(_, let problem) {
            file = problem
        }
        return file == "ok"
            ? chain : Verification(checked: chain.checked, head: chain.head, problem: .file(problem: file))
    }

    /// What the journal holds, in numbers.
    public func statistics() async throws -> JournalStatistics {
        let bytes = [path, path + "-wal"].reduce(0) { $0 + fileSize($1) }
        return try await read { db in
            let kinds = try Row.fetchAll(db, sql: "SELECT kind, count(*) FROM entry GROUP BY kind ORDER BY kind")
            let ends = try Row.fetchOne(
                db, sql: "SELECT (SELECT min(position) FROM entry), (SELECT max(position) FROM entry)")
            func time(_ position: Int?) throws -> Instant? {
                guard let position else { return nil }
                return try Int64.fetchOne(db, sql: "SELECT at FROM entry WHERE position = ?", arguments: [position])
                    .map(Instant.init(milliseconds:))
            }
            return JournalStatistics(
                entries: kinds.reduce(0) { $0 + ($1[1] as Int) },
                streams: try Int.fetchOne(db, sql: "SELECT count(*) FROM entry WHERE version = 1") ?? 0,
                kinds: kinds.map { .init(kind: $0[0], entries: $0[1]) },
                first: try time(ends?[0]), last: try time(ends?[1]), head: try SQLiteJournal.head(db), bytes: bytes)
        }
    }
}

/// What a journal holds, in numbers.
public struct JournalStatistics: Hashable, Sendable {
    public struct Kind: Hashable, Sendable {
        public let kind: String
        public let entries: Int
    }

    public let entries: Int
    public let streams: Int

    /// In the order of their names.
    public let kinds: [Kind]

    /// When the first and the last entry were recorded; `nil` for an empty journal.
    public let first: Instant?
    public let last: Instant?
    public let head: Head

    /// The size of the file and of its log.
    public let bytes: Int
}
