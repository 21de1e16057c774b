import Foundation
import Programme

/// An operator's own files, found and parsed, but not yet laid over anything.
struct Overlay {
    /// In the order in which they are laid: what others refer to comes first.
    static let fileNames = ["holidays.yaml", "identifiers.yaml", "entity-types.yaml", "clocks.yaml", "criteria.yaml"]

    let log: ProblemLog
    private(set) var files: [String: Field] = [:]

    /// - Parameter url: a directory, or one of the files by its name.
    init(at url: URL, log: ProblemLog) {
        self.log = log
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isDirectory) else {
            problem(url.path, "is not there")
            return
        }
        guard isDirectory.boolValue else {
            open([url], as: url.lastPathComponent)
            return
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else {
            problem(url.path, "cannot be read")
            return
        }
        let own = names.filter { !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }.sorted()
        if own.isEmpty { problem(url.path, "holds none of the files \(Self.fileNames.joinedWithOr)") }
        open(own.map { url.appending(path: $0) }, as: url.lastPathComponent)
    }

    private mutating func open(_ urls: [URL], as overlay: String) {
        for url in urls {
            let name = url.lastPathComponent
            let shown = name == overlay ? name : "\(overlay)/\(name)"
            guard Self.fileNames.contains(name) else {
                problem(shown, "is not a file that an overlay has; \(Self.fileNames.joinedWithOr)")
                continue
            }
            files[name] = DataFile.read(url, name: shown, log: log)
        }
    }

    private func problem(_ file: String, _ message: String) {
        log.open(file)
        log.add(DataProblem(file: file, line: nil, key: "", message: message))
    }
}

extension ProgrammeDraft {
    mutating func lay(_ overlay: Overlay) {
        var edition: String?
        func accept(_ table: Table) {
            guard let field = table["edition"], let own = field.edition() else { return }
            if let edition, edition != own {
                field.problem("is '\(own)', but another file of the overlay says '\(edition)'")
            }
            edition = own
        }
        if let table = overlay.files["holidays.yaml"]?.table(["edition", "holidays"]) {
            accept(table)
            rules.holidays.formUnion(table.holidays())
        }
        if let table = overlay.files["identifiers.yaml"]?.table(["edition", "identifiers"]) {
            accept(table)
            rules.lay(identifiers: table)
        }
        if let table = overlay.files["entity-types.yaml"]?.table(["edition", "entity_types"]) {
            accept(table)
            rules.lay(entityTypes: table)
        }
        if let table = overlay.files["clocks.yaml"]?.table(["edition", "clocks"]) {
            accept(table)
            rules.lay(clocks: table)
        }
        if let top = overlay.files["criteria.yaml"],
            let table = top.table(["edition", "effective", "criteria"], optional: ["gaps_closed"])
        {
            accept(table)
            criteria.lay(table, entityTypes: rules.knownTypes)
            if let edition { criteria.edition += "+\(edition)" }
        }
        let touchesRules = overlay.files.keys.contains { $0 != "criteria.yaml" }
        if touchesRules, let edition { rules.edition += "+\(edition)" }
    }
}
