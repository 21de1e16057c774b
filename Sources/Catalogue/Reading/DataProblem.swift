/// Something wrong in a data file, with the place where it stands.
public struct DataProblem: Sendable, Equatable {
    /// The file as the reader of the message knows it, as `06-seal-security.yaml`.
    public let file: String
    /// Counted from 1; `nil` if the whole file is meant.
    public let line: Int?
    /// The way to the value, as `criteria[3].levels.importer`; empty for the whole file.
    public let key: String
    public let message: String

    public init(file: String, line: Int?, key: String, message: String) {
        self.file = file
        self.line = line
        self.key = key
        self.message = message
    }
}

extension DataProblem: CustomStringConvertible {
    /// `06-seal-security.yaml:41 criteria[3].levels.importer: 'maybe' is not a level; must or should`
    public var description: String {
        "\(file)\(line.map { ":\($0)" } ?? "")\(key.isEmpty ? "" : " \(key)"): \(message)"
    }
}

/// Data that cannot be used, with everything that is wrong in it, in reading order.
public struct LoadFailure: Error, Sendable, Equatable, CustomStringConvertible {
    public let problems: [DataProblem]

    public init(problems: [DataProblem]) { self.problems = problems }

    /// One problem a line.
    public var description: String { problems.map(\.description).joined(separator: "\n") }
}

/// Collects the problems of one load, so that all of them are told at once.
final class ProblemLog {
    private(set) var problems: [DataProblem] = []
    private var files: [String: Int] = [:]

    /// Problems are told in the order in which files were opened.
    func open(_ file: String) {
        if files[file] == nil { files[file] = files.count }
    }

    func add(_ problem: DataProblem) { problems.append(problem) }

    var inReadingOrder: [DataProblem] {
        problems.enumerated().sorted { one, other in
            let (first, second) = (one.element, other.element)
            let left = (files[first.file] ?? .max, first.line ?? 0, one.offset)
            let right = (files[second.file] ?? .max, second.line ?? 0, other.offset)
            return left < right
        }.map(\.element)
    }
}
