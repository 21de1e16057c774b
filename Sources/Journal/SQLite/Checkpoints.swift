import GRDB
import GRDBSQLite
import Synchronization

/// Moves what was appended from the write-ahead log into the database file, once enough has gathered.
///
/// SQLite would do this by itself and keep silent about errors; here a storage that fails is noticed.
final class Checkpoints: Sendable {
    private let pages = Atomic<Int>(0)

    /// How many pages of 4 KiB gather before they are moved.
    private static let due = 1000

    /// Listens to how long the log is after every commit. Must outlive the connection.
    func watch(_ db: Database) throws {
        let context = Unmanaged.passUnretained(self).toOpaque()
        guard let connection = db.sqliteConnection else { return }
        sqlite3_wal_hook(
            connection,
            { context, _, _, pages in
                guard let context else { return SQLITE_OK }
                let checkpoints = Unmanaged<Checkpoints>.fromOpaque(context).takeUnretainedValue()
                checkpoints.pages.store(Int(pages), ordering: .relaxed)
                return SQLITE_OK
            }, context)
    }

    func runIfDue(_ db: Database) throws {
        guard pages.load(ordering: .relaxed) >= Checkpoints.due, let connection = db.sqliteConnection else { return }
        pages.store(0, ordering: .relaxed)
        let code = sqlite3_wal_checkpoint_v2(connection, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        guard code == SQLITE_OK || code == SQLITE_BUSY else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
        }
    }
}
