import Programme
import Yams

/// A value of a data file together with its place. Every reading either gives a value or records a problem.
struct Field {
    let node: Node
    let path: String
    let file: DataFile

    /// No text of the programme comes near.
    static let longestText = 20_000

    var line: Int? { node.mark?.line }

    func problem(_ message: String) { file.problem(message, line: line, key: path) }

    // MARK: - Single values

    /// A text that is not empty, without the blanks at its ends.
    func text() -> String? {
        guard let scalar = node.scalar else {
            problem("\(kind) stands here; a text is expected")
            return nil
        }
        let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
        let text = scalar.string.trimmed
        guard !isNull, !text.isEmpty else {
            problem("is empty")
            return nil
        }
        guard text.utf8.count <= Self.longestText else {
            problem("is longer than \(Self.longestText) bytes")
            return nil
        }
        return text
    }

    /// A text that another reading understands; `expected` says what that is.
    func value<Value>(_ expected: String, _ read: (String) -> Value?) -> Value? {
        guard let text = text() else { return nil }
        guard let value = read(text) else {
            problem("'\(text.shortened)' is not \(expected)")
            return nil
        }
        return value
    }

    func number(in range: ClosedRange<Int>) -> Int? {
        value("a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    func decimal() -> Double? {
        value("a number") { text in Double(text).flatMap { $0.isFinite ? $0 : nil } }
    }

    func bool() -> Bool? {
        value("true or false") { ["true": true, "false": false][$0] }
    }

    func day() -> Day? {
        value("a date as 2026-03-01") { Day($0) }
    }

    func criterionID() -> CriterionID? {
        value("the number of a criterion as 6.2") { CriterionID($0) }
    }

    /// A key in small letters, digits and hyphens.
    func key() -> String? {
        value("a key of small letters, digits and hyphens") { $0.isKey ? $0 : nil }
    }

    /// One of the cases of an enumeration.
    func choice<Choice: RawRepresentable & CaseIterable>(_ name: String, of _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        let choices = Choice.allCases.map(\.rawValue)
        guard let text = text() else { return nil }
        guard let choice = Choice(rawValue: text) else {
            problem("'\(text.shortened)' is not \(name); \(choices.joinedWithOr)")
            return nil
        }
        return choice
    }

    // MARK: - Lists and tables

    func list() -> [Field] {
        guard let sequence = node.sequence else {
            problem("\(kind) stands here; a list is expected")
            return []
        }
        return sequence.enumerated().map { Field(node: $1, path: "\(path)[\($0)]", file: file) }
    }

    func texts() -> [String] { list().compactMap { $0.text() } }

    /// A table with fixed keys. Unknown and missing keys are problems.
    func table(_ required: [String], optional: [String] = []) -> Table? {
        guard let entries = entries() else { return nil }
        var fields: [String: Field] = [:]
        let known = required + optional
        for (key, name, value) in entries {
            if known.contains(name) {
                fields[name] = value
            } else {
                let near = name.nearest(among: known).map { "; '\($0)'?" } ?? ""
                file.problem(
                    "'\(name.shortened)' is not a key that is known here\(near)", line: key.mark?.line, key: value.path)
            }
        }
        for name in required where fields[name] == nil { problem("the key '\(name)' is missing") }
        return Table(field: self, fields: fields)
    }

    /// A table whose keys are data, in the order of the file.
    func entries() -> [(key: Node, name: String, value: Field)]? {
        guard let mapping = node.mapping else {
            problem("\(kind) stands here; keys with values are expected")
            return nil
        }
        return mapping.compactMap { key, value in
            guard let name = key.scalar?.string, !name.isEmpty else {
                file.problem("a key has to be a text", line: key.mark?.line, key: path)
                return nil
            }
            let step = name.isName ? name : "'\(name.shortened)'"
            return (key, name, Field(node: value, path: path.isEmpty ? step : "\(path).\(step)", file: file))
        }
    }

    private var kind: String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "'\(scalar.string.shortened)'"
        case .mapping: "a table of keys"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}

/// A table whose keys have been checked.
struct Table {
    let field: Field
    let fields: [String: Field]

    subscript(key: String) -> Field? { fields[key] }

    func text(_ key: String) -> String? { fields[key]?.text() }
    func texts(_ key: String) -> [String] { fields[key]?.texts() ?? [] }
    func list(_ key: String) -> [Field] { fields[key]?.list() ?? [] }
    func bool(_ key: String, or preset: Bool) -> Bool { fields[key].flatMap { $0.bool() } ?? preset }
}
