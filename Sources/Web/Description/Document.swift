/// A document of names and values in a fixed order, written as YAML.
indirect enum Document: Sendable {
    case text(String)
    case number(Int)
    case truth(Bool)
    case list([Document])
    case map([(String, Document)])

    /// Block style; texts are quoted as in JSON, which YAML reads.
    var yaml: String {
        var lines: [String] = []
        write(into: &lines, indent: "", lead: "")
        return lines.joined(separator: "\n") + "\n"
    }

    private func write(into lines: inout [String], indent: String, lead: String) {
        switch self {
        case .text(let text): lines.append(lead + Self.quoted(text))
        case .number(let number): lines.append(lead + String(number))
        case .truth(let truth): lines.append(lead + String(truth))
        case .list(let items) where items.isEmpty: lines.append(lead + "[]")
        case .map(let pairs) where pairs.isEmpty: lines.append(lead + "{}")
        case .list(let items):
            if !lead.isEmpty { lines.append(String(lead.dropLast(lead.hasSuffix(" ") ? 1 : 0))) }
            for item in items { item.writeItem(into: &lines, indent: indent) }
        case .map(let pairs):
            if !lead.isEmpty { lines.append(String(lead.dropLast(lead.hasSuffix(" ") ? 1 : 0))) }
            for (name, value) in pairs {
                value.write(into: &lines, indent: indent + "  ", lead: indent + Self.key(name) + ": ")
            }
        }
    }

    private func writeItem(into lines: inout [String], indent: String) {
        guard case .map(let pairs) = self, !pairs.isEmpty else {
            return write(into: &lines, indent: indent + "  ", lead: indent + "- ")
        }
        for (index, (name, value)) in pairs.enumerated() {
            let lead = index == 0 ? indent + "- " : indent + "  "
            value.write(into: &lines, indent: indent + "    ", lead: lead + Self.key(name) + ": ")
        }
    }

    private static func key(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
                UInt8(ascii: "$"):
                true
            default: false
            }
        }
        return isPlain ? name : quoted(name)
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
