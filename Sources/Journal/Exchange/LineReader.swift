#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Reads lines from a file descriptor, however many there are, in little memory.
struct LineReader: ~Copyable {
    private let file: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// Longer lines hold no entry: the largest body, with every character escaped, stays below this.
    static let longest = 8 << 20

    init(_ file: Int32) { self.file = file }

    /// The next line without its line feed; `nil` at the end.
    ///
    /// - Throws: `ExportLine.Malformed` for a line that is too long, or when the file cannot be read.
    mutating func next() throws(ExportLine.Malformed) -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return Array(buffer[start...])
            }
            guard buffer.count - start <= LineReader.longest else { throw ExportLine.Malformed("it is too long") }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            try fill()
        }
    }

    private mutating func fill() throws(ExportLine.Malformed) {
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        let count = read(file, &chunk, chunk.count)
        guard count >= 0 else { throw ExportLine.Malformed("the file cannot be read (\(systemError()))") }
        if count == 0 { isAtEnd = true }
        buffer += chunk[..<count]
    }
}
