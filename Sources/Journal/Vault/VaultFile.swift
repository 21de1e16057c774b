import GRDB

/// The steps of opening a vault's file.
struct VaultFile {
    let path: String

    /// Refuses another program's file before anything is written to it. A file without tables is a vault whose making
    /// was interrupted.
    func checkIdentity() throws {
        let (application, version, tables) = try translatingErrors {
            var configuration = Configuration()
            configuration.readonly = true
            let database = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? database.close() }
            return try database.read { db in
                (
                    try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
                )
            }
        }
        if application == 0, version == 0, tables == 0 { return }
        guard application == VaultSchema.applicationID else {
            throw VaultError.unknownFile(path: path, problem: "it is another program's database")
        }
        guard version == VaultSchema.version else {
            throw VaultError.unknownFile(
                path: path, problem: "its format is \(version); this version reads \(VaultSchema.version)")
        }
    }

    /// Opens the file so that acknowledged changes survive a power failure, and makes its tables if there are none.
    func open() throws -> DatabasePool {
        try translatingErrors {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.label = "vault"
            // What is erased is overwritten, not only forgotten.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { db in
                // The pool itself sets NORMAL, with which a power failure loses the latest changes.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "none"
                let level = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
                guard mode == "wal", level == 2 else {
                    throw VaultError.cannotOpen(path: path, problem: "journal_mode=\(mode), synchronous=\(level)")
                }
                if try Int.fetchOne(db, sql: "PRAGMA user_version") == 0 {
                    try db.inTransaction(.immediate) {
                        try VaultSchema.create(db)
                        return .commit
                    }
                }
            }
            return pool
        }
    }

    private func translatingErrors<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_NOTADB: throw VaultError.unknownFile(path: path, problem: "it is not a database")
            case .SQLITE_CORRUPT:
                throw VaultError.unknownFile(path: path, problem: error.message ?? "its pages are malformed")
            default: throw VaultError.cannotOpen(path: path, problem: error.message ?? "\(error.resultCode)")
            }
        }
    }
}
