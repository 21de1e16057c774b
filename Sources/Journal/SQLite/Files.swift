#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The system's words for its last error.
func systemError() -> String { String(cString: strerror(errno)) }

/// Whether something is at a path, without opening it: closing a second descriptor of a database file would give
/// up the locks that SQLite holds on it.
func fileExists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// The size of a file in bytes; 0 if there is none.
func fileSize(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// Moves a finished file to its name and makes the move itself durable.
func publish(_ temporary: String, as path: String) throws {
    guard rename(temporary, path) == 0 else {
        throw JournalError.cannotOpen(path: path, problem: systemError())
    }
    let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    let directory = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    guard directory >= 0 else { return }
    defer { close(directory) }
    guard fsync(directory) == 0 else {
        throw JournalError.notConfirmed(reason: "the folder \(folder) cannot be written through (\(systemError()))")
    }
}

func removeFile(_ path: String) { unlink(path) }

/// The system's `close`, where a method of that name is nearer.
func closeFile(_ file: Int32) -> Int32 { close(file) }
