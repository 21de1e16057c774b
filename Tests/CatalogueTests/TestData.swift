import Foundation
import Programme
import Testing

@testable import Catalogue

/// A copy of the built-in files in a directory of its own, to be damaged.
struct TestData {
    let directory: URL

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "catalogue-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: ProgrammeLoader.builtIn, to: directory)
    }

    func remove() { try? FileManager.default.removeItem(at: directory) }

    func change(_ file: String, _ old: String, to new: String) throws {
        let url = directory.appending(path: file)
        let text = try String(contentsOf: url, encoding: .utf8)
        let range = try #require(text.range(of: old), "\(file) has no '\(old)'")
        try text.replacingCharacters(in: range, with: new).write(to: url, atomically: true, encoding: .utf8)
    }

    func write(_ file: String, _ data: Data) throws { try data.write(to: directory.appending(path: file)) }

    func data(_ file: String) throws -> Data { try Data(contentsOf: directory.appending(path: file)) }

    /// Every problem as a line; empty if the data are sound.
    func problems(overlay: URL? = nil) -> [String] {
        do {
            _ = try ProgrammeLoader.load(builtIn: directory, overlay: overlay)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }
}

/// An overlay of some files in a directory of its own.
struct TestOverlay {
    let directory: URL

    init(_ files: [String: String]) throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "overlay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        for (name, text) in files {
            try Data(text.utf8).write(to: directory.appending(path: name))
        }
    }

    func remove() { try? FileManager.default.removeItem(at: directory) }

    func load() throws(LoadFailure) -> ProgrammeData { try ProgrammeLoader.load(overlay: directory) }

    /// Every problem as a line, the name of the directory left out.
    func problems() -> [String] {
        do {
            _ = try load()
            return []
        } catch {
            return error.problems.map {
                $0.description.replacingOccurrences(of: directory.path, with: "overlay")
                    .replacingOccurrences(of: directory.lastPathComponent, with: "overlay")
            }
        }
    }
}

/// Chance that comes out the same for the same seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
