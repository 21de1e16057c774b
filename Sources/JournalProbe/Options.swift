#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// `--name value` pairs.
struct Options {
    private var values: [String: String] = [:]

    init(_ arguments: ArraySlice<String>) {
        var rest = arguments
        while let name = rest.popFirst(), let value = rest.popFirst() { values[name] = value }
    }

    func text(_ name: String, _ otherwise: String) -> String { values["--" + name] ?? otherwise }
    func number(_ name: String, _ otherwise: Int) -> Int { values["--" + name].flatMap { Int($0) } ?? otherwise }
}

/// Writes a line at once and whole, so that what was said before a kill has been said.
func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = write(1, bytes, bytes.count)
}
