import ArgumentParser
import Foundation

/// Where commands write: results to standard output, everything else to standard error.
enum Output {
    static func result(_ text: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    }

    static func remark(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// A value as JSON with sorted keys, so that the same question gives the same text.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        result(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Columns of the terminal: `COLUMNS` if it is set, else what the terminal says, else 100.
    static var width: Int {
        if let text = ProcessInfo.processInfo.environment["COLUMNS"], let columns = Int(text), columns >= 40 {
            return min(columns, 400)
        }
        var size = winsize()
        if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 { return Int(size.ws_col) }
        return 100
    }
}

/// How a result is written.
enum ResultFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

/// Refused, misused and failed, as the exit codes of every command.
extension ExitCode {
    static let refused = ExitCode(1)
    static let failed = ExitCode(70)
}
