import GRDB
import Programme

/// The steps of opening a journal's file, each of which refuses what it should not touch.
struct JournalFile {
    let path: String

    /// Makes the file if there is none.
    func ensureExists() throws {
        if fileExists(path) { return }
        guard !fileExists(path + "-wal") else {
            throw JournalError.damaged(path: path, problem: "the file is missing and only its log \(path)-wal is left")
        }
        try translatingErrors { try JournalSchema.create(at: path) }
    }

    /// Makes sure that the file is a journal of a known version.
    func checkIdentity() throws {
        guard fileExists(path) else { throw JournalError.notFound(path: path) }
        let (application, version) = try translatingErrors {
            let database = try DatabaseQueue(path: path, configuration: configuration(readonly: true))
            defer { try? database.close() }
            return try database.read { db in
                (try Int.fetchOne(db, sql: "PRAGMA application_id"), try Int.fetchOne(db, sql: "PRAGMA user_version"))
            }
        }
        guard application == JournalSchema.applicationID else {
            throw JournalError.unknownFile(path: path, problem: "it is another program's database")
        }
        guard version == JournalSchema.version else {
            throw JournalError.unknownFile(
                path: path, problem: "its format is \(version ?? 0); this version reads \(JournalSchema.version)")
        }
    }

    /// Makes sure that the journal ends where it says it ends, and reads that end.
    ///
    /// - Parameter thoroughly: check all of it from the beginning.
    func checkTail(thoroughly: Bool) throws -> Tail {
        try translatingErrors {
            let database = try DatabaseQueue(path: path, configuration: configuration(readonly: true))
            defer { try? database.close() }
            return try database.read { db in
                let head = try SQLiteJournal.head(db)
                let start = thoroughly ? 0 : max(0, head.position - 2)
                var chain = ChainCheck(from: start == 0 ? .origin : nil, at: start)
                var last: Entry?
                while true {
                    let entries = try SQLiteJournal.entries(db, after: last?.position ?? start, limit: 1000)
                    if entries.isEmpty { break }
                    for entry in entries {
                        if let problem = chain.check(entry) {
                            throw JournalError.damaged(path: path, problem: "\(problem)")
                        }
                    }
                    last = entries.last
                }
                if let problem = chain.finish(at: head) {
                    throw JournalError.damaged(path: path, problem: "\(problem)")
                }
                return Tail(position: head.position, hash: head.hash, at: last?.at ?? Instant(milliseconds: .min))
            }
        }
    }

    func openForWriting(_ durability: SQLiteJournal.Durability) throws -> DatabasePool {
        try translatingErrors {
            let pool = try DatabasePool(path: path, configuration: configuration(readonly: false))
            try pool.writeWithoutTransaction { db in
                // The pool itself sets NORMAL, with which a power failure loses the latest commits.
                try db.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
                let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "none"
                let level = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
                guard mode == "wal", level == (durability == .full ? 2 : 1) else {
                    throw JournalError.unsafeSettings("journal_mode=\(mode), synchronous=\(level)")
                }
            }
            return pool
        }
    }

    func openForReading() throws -> DatabasePool {
        try translatingErrors { try DatabasePool(path: path, configuration: configuration(readonly: true)) }
    }

    private func configuration(readonly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 8
        configuration.label = "journal"
        // The writer begins and ends its transactions itself, and goes read-only if it cannot end one.
        configuration.allowsUnsafeTransactions = !readonly
        return configuration
    }

    private func translatingErrors<Value>(_ work: () throws -> Value) throws -> Value {
        do { return try work() } catch { throw JournalError.reading(path, error) }
    }
}

extension JournalError {
    /// What an error of the database means for the journal at a path.
    static func reading(_ path: String, _ error: any Error) -> any Error {
        switch error {
        case let row as UnreadableRow:
            return JournalError.damaged(path: path, problem: "entry \(row.position) has an impossible \(row.column)")
        case let error as DatabaseError:
            switch error.resultCode {
            case .SQLITE_NOTADB:
                return JournalError.unknownFile(path: path, problem: "it is not a database")
            case .SQLITE_CORRUPT:
                return JournalError.damaged(path: path, problem: error.message ?? "its pages are malformed")
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY, .SQLITE_AUTH:
                return JournalError.cannotOpen(path: path, problem: error.message ?? "\(error.resultCode)")
            default:
                return error
            }
        default:
            return error
        }
    }
}
