#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Lets one process write to a journal while any number read: an advisory lock on a file beside it.
///
/// The system gives the lock back when the process ends, however it ends. The file says who holds it, and after a
/// storage failure what failed: its space was taken beforehand, so that this can be noted even on a full disk.
final class WriterLock: Sendable {
    let path: String

    /// What an earlier writer noted when its storage failed; the whole journal has to be checked before writing.
    let earlierFailure: String?

    private let file: Int32
    private static let size = 512
    private static let failureMark = "failed: "

    init(path: String) throws {
        self.path = path
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw JournalError.cannotOpen(path: path, problem: systemError())
        }
        let note = WriterLock.read(file)
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw JournalError.inUse(lockFile: path, holder: note.isEmpty ? "an unknown process" : note)
        }
        self.file = file
        if note.hasPrefix(WriterLock.failureMark) {
            earlierFailure = String(note.dropFirst(WriterLock.failureMark.count))
        } else {
            earlierFailure = nil
            write("process \(getpid())")
        }
    }

    deinit { close(file) }

    /// Lets another writer in.
    func release() { flock(file, LOCK_UN) }

    func noteFailure(_ reason: String) { write(WriterLock.failureMark + reason) }
    func noteSound() { write("process \(getpid())") }

    /// A note that cannot be written is let go: it only helps the next start to be careful.
    private func write(_ note: String) {
        var bytes = Array(note.utf8.prefix(WriterLock.size - 1).map { $0 == 0x0A ? 0x20 : $0 })
        bytes += [UInt8](repeating: 0x20, count: WriterLock.size - 1 - bytes.count) + [0x0A]
        if pwrite(file, bytes, bytes.count, 0) == bytes.count { fsync(file) }
    }

    private static func read(_ file: Int32) -> String {
        var bytes = [UInt8](repeating: 0, count: size)
        let count = pread(file, &bytes, size, 0)
        guard count > 0 else { return "" }
        let text = String(decoding: bytes[..<count], as: UTF8.self)
        return String(text.prefix { $0 != "\n" }.reversed().drop { $0 == " " }.reversed())
    }
}
