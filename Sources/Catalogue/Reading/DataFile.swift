import Foundation
import Yams

/// One YAML file, read with care: whatever it holds, there is a value or a problem, never a crash.
struct DataFile {
    let name: String
    let log: ProblemLog

    /// No file of the programme comes near; a larger one is a mistake.
    static let largestSize = 1 << 20

    /// The top value of a file on disk; `nil` after a problem.
    static func read(_ url: URL, name: String, log: ProblemLog) -> Field? {
        let file = DataFile(name: name, log: log)
        log.open(name)
        do {
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            let data = try handle.read(upToCount: largestSize + 1) ?? Data()
            return file.parse(data)
        } catch {
            file.problem("cannot be read; is it there, and may this program read it?")
            return nil
        }
    }

    /// The top value of a file's bytes; `nil` after a problem.
    func parse(_ data: Data) -> Field? {
        log.open(name)
        guard data.count <= Self.largestSize else {
            problem("is larger than \(Self.largestSize) bytes")
            return nil
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            problem("is not UTF-8 text", line: Self.lineOfInvalidUTF8(in: data))
            return nil
        }
        if let line = Self.lineOfAnchor(in: text) {
            problem(
                "'&' before a word names an anchor, and anchors are not used here; put a space after it", line: line)
            return nil
        }
        return compose(text)
    }

    private func compose(_ text: String) -> Field? {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                problem("is empty")
                return nil
            }
            return Field(node: node, path: "", file: self)
        } catch let error as YamlError {
            let (message, line) = Self.words(for: error)
            problem(message, line: line)
        } catch {
            problem("is not YAML")
        }
        return nil
    }

    func problem(_ message: String, line: Int? = nil, key: String = "") {
        log.add(DataProblem(file: name, line: line, key: key, message: message))
    }

    private static func words(for error: YamlError) -> (String, Int?) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return ("is not YAML: \(problem)", mark.line)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
            return ("the same key twice in one place: \(names)", context.mark.line)
        default:
            return ("is not YAML", nil)
        }
    }

    /// Anchors would let a small file stand for an endless one, and the parser follows them before anyone can look.
    private static func lineOfAnchor(in text: String) -> Int? {
        var line = 1
        var previous = UInt8(ascii: "\n")
        var pending = false
        for byte in text.utf8 {
            let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
            if pending, !isBlank { return line }
            pending = byte == UInt8(ascii: "&") && " \n\r\t[{,:-?".utf8.contains(previous)
            if byte == UInt8(ascii: "\n") { line += 1 }
            previous = byte
        }
        return nil
    }

    private static func lineOfInvalidUTF8(in data: Data) -> Int {
        var line = 1
        for piece in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            if String(validating: piece, as: UTF8.self) == nil { return line }
            line += 1
        }
        return line
    }
}
