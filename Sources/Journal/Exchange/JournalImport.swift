import GRDB
import Programme

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension SQLiteJournal {
    /// Makes a journal from an export, checking every line against all before it. It appears whole or not at all.
    ///
    /// - Parameters:
    ///   - file: an open file descriptor from which the lines are read.
    ///   - path: where the journal is to be. An empty journal there is replaced.
    ///   - progress: called now and then with how many entries are done.
    /// - Returns: the head of the new journal, the same as that of the one that was exported.
    /// - Throws: `JournalError.importRefused`, which names the line.
    @discardableResult
    public static func `import`(
        from file: Int32, into path: String, progress: (_ done: Int) -> Void = { _ in }
    ) throws -> Head {
        let lock = try WriterLock(path: path + ".lock")
        defer { withExtendedLifetime(lock) {} }
        try clearEmptyJournal(at: path)
        let temporary = path + ".importing"
        defer { for ending in ["", "-journal"] { removeFile(temporary + ending) } }
        try JournalSchema.create(at: temporary)
        let database = try DatabaseQueue(path: temporary)
        let head = try database.inDatabase { db in
            // Nothing needs to survive until the whole file is in place.
            try db.execute(sql: "PRAGMA synchronous = OFF")
            var head = Head.origin
            try db.inTransaction(.immediate) {
                head = try fill(db, from: file, progress: progress)
                return .commit
            }
            return head
        }
        try database.close()
        try writeThrough(temporary)
        try publish(temporary, as: path)
        return head
    }

    private static func fill(_ db: Database, from file: Int32, progress: (Int) -> Void) throws -> Head {
        var writer = try JournalWriter(db, after: .origin)
        var chain = ChainCheck(from: .origin, at: 0)
        var lines = LineReader(file)
        var number = 0
        do throws(ExportLine.Malformed) {
            while true {
                number += 1
                guard let line = try lines.next() else { break }
                let entry = try ExportLine.read(line)
                if let problem = chain.check(entry) { throw ExportLine.Malformed("\(problem)") }
                do { try writer.copy(entry) } catch { throw ExportLine.Malformed("\(error)") }
                if number % 1000 == 0 { progress(number) }
            }
        } catch {
            throw JournalError.importRefused(line: number, problem: error.problem)
        }
        try writer.finish()
        progress(number - 1)
        return writer.tail.head
    }

    /// Makes room for a new file: an empty journal goes, with its log, which must not be taken for the new one's.
    private static func clearEmptyJournal(at path: String) throws {
        if fileExists(path) {
            let file = JournalFile(path: path)
            try file.checkIdentity()
            let entries = try file.checkTail(thoroughly: false).position
            guard entries == 0 else { throw JournalError.notEmpty(path: path, entries: entries) }
            let pool = try file.openForWriting(.full)
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
        }
        guard fileSize(path + "-wal") == 0 else {
            throw JournalError.damaged(path: path, problem: "a log without its journal is in the way: \(path)-wal")
        }
        removeFile(path + "-wal")
        removeFile(path + "-shm")
    }

    private static func writeThrough(_ path: String) throws {
        let file = open(path, O_RDWR | O_CLOEXEC)
        guard file >= 0 else { throw JournalError.cannotOpen(path: path, problem: systemError()) }
        let outcome = fsync(file)
        _ = closeFile(file)
        guard outcome == 0 else { throw JournalError.notConfirmed(reason: systemError()) }
    }
}
