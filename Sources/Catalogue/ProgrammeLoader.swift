import Foundation
import Programme

/// Reads the programme's data files, and an operator's own laid over them.
public enum ProgrammeLoader {
    /// The built-in data, with an overlay over it if there is one.
    ///
    /// - Parameter overlay: a directory with files as `docs/criteria-data.md` describes them, or one such file.
    /// - Throws: everything that is wrong in any of the files, with file, line and key.
    public static func load(overlay: URL? = nil) throws(LoadFailure) -> ProgrammeData {
        try load(builtIn: builtIn, overlay: overlay)
    }

    /// Not below `resourceURL`, which already means a folder called Resources if the bundle has one.
    static var builtIn: URL { Bundle.module.bundleURL.appending(path: "Resources/ctpat") }

    static func load(builtIn: URL, overlay: URL?) throws(LoadFailure) -> ProgrammeData {
        let log = ProblemLog()
        var draft = ProgrammeDraft(log: log)
        draft.read(builtIn)
        // An overlay is judged against sound data only, or its problems would be the echo of others.
        if log.problems.isEmpty, let overlay { draft.lay(Overlay(at: overlay, log: log)) }
        guard log.problems.isEmpty, let data = draft.data else { throw LoadFailure(problems: log.inReadingOrder) }
        return data
    }
}

/// All data while they are being read.
struct ProgrammeDraft {
    let log: ProblemLog
    var rules = RulebookDraft()
    var criteria = CriteriaDraft()
    private var inspections: InspectionChecklists?
    private var seals: SealGuide?
    private var benefits: Benefits?

    init(log: ProblemLog) { self.log = log }

    /// `nil` only if a problem has been recorded.
    var data: ProgrammeData? {
        guard let rulebook = rules.rulebook, let catalogue = criteria.catalogue, let inspections, let seals,
            let benefits
        else { return nil }
        return ProgrammeData(
            rulebook: rulebook, catalogue: catalogue, inspectionChecklists: inspections, seals: seals,
            benefits: benefits)
    }

    mutating func read(_ directory: URL) {
        func file(_ name: String) -> Field? {
            DataFile.read(directory.appending(path: name), name: name, log: log)
        }
        if let edition = file("catalogue.yaml").flatMap({ criteria.readManifest($0) }) { rules.edition = edition }
        if let top = file("identifiers.yaml") { rules.readIdentifiers(top) }
        if let top = file("entity-types.yaml") { rules.readEntityTypes(top) }
        if let top = file("clocks.yaml") { rules.readClocks(top) }
        if let top = file("agreement.yaml") { rules.readAgreement(top) }
        if let top = file("holidays.yaml") { rules.readHolidays(top) }
        readCriteria(directory, support: file("support.yaml"))
        inspections = file("inspection-points.yaml").flatMap { InspectionChecklists(reading: $0) }
        seals = file("seals.yaml").flatMap { SealGuide(reading: $0) }
        benefits = file("benefits.yaml").flatMap { Benefits(reading: $0, entityTypes: rules.knownTypes) }
    }

    private mutating func readCriteria(_ directory: URL, support top: Field?) {
        let support = top.map { SupportTable($0, entityTypes: rules.knownTypes) } ?? SupportTable()
        let folder = directory.appending(path: "criteria")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let files = names.filter { $0.hasSuffix(".yaml") }.sorted()
        if files.isEmpty {
            log.add(DataProblem(file: "criteria", line: nil, key: "", message: "holds no file of criteria"))
        }
        for name in files {
            guard let field = DataFile.read(folder.appending(path: name), name: name, log: log) else { continue }
            criteria.readCategory(field, support: support, entityTypes: rules.knownTypes)
        }
        criteria.unknownNumbers = support.unknownNumbers
        criteria.partlyKnown = support.partlyKnown
        criteria.remarks = support.remarks
        // Where criteria could not be read, their absence says nothing.
        if log.problems.isEmpty, let top { support.check(against: criteria.criteria, top: top) }
    }
}
