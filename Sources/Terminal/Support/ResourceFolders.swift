import Foundation

/// The folders with criteria, rules, templates and styles that belong beside the program.
enum ResourceFolders {
    private static let names = ["Catalogue", "Pages", "Worlds"].map { "greenlane_\($0).resources" }

    /// What to tell whoever copied the program without them; `nil` if all are there. Reaching for a folder that is
    /// missing would end the program with a trace of its insides.
    static func problem(beside program: URL = Bundle.main.bundleURL) -> String? {
        let missing = names.filter { name in
            var isDirectory: ObjCBool = false
            let path = program.appendingPathComponent(name).path
            return !FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) || !isDirectory.boolValue
        }
        guard !missing.isEmpty else { return nil }
        return "The program needs \(missing.joined(separator: ", ")) in \(program.path). Copy every folder named "
            + "*.resources from where it was built to there."
    }
}
