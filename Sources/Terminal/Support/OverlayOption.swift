import ArgumentParser
import Catalogue
import Foundation
import Programme

/// The data that a command works on, and looking things up in them by name.
struct OverlayOption: ParsableArguments {
    @Option(help: ArgumentHelp("Lay your own data files over the built-in ones.", valueName: "directory"))
    var overlay: String?

    /// Loads the data; tells every problem and ends the command if there is one.
    func load() throws -> ProgrammeData {
        do {
            return try ProgrammeLoader.load(overlay: overlay.map { URL(filePath: $0) })
        } catch {
            Output.remark("The data cannot be used:\n\(error)")
            throw overlay == nil ? ExitCode.failed : ExitCode.refused
        }
    }
}

extension ProgrammeData {
    func entityType(named name: String) throws -> EntityTypeRules {
        if let rules = rulebook[EntityType(rawValue: name.lowercased())] { return rules }
        throw unknown(name, "an entity type", among: rulebook.entityTypes.map(\.type.rawValue))
    }

    func clock(named name: String) throws -> Clock {
        if let clock = rulebook[ClockKey(rawValue: name.lowercased())] { return clock }
        throw unknown(name, "a clock", among: rulebook.clocks.map(\.key.rawValue))
    }

    func criterion(named name: String) throws -> Criterion {
        guard let id = CriterionID(name) else {
            throw ValidationError("'\(name)' is not the number of a criterion, as 6.2.")
        }
        if let criterion = catalogue[id] { return criterion }
        if let entry = catalogue.unknownNumbers.first(where: { $0.numbers.contains(id) }) {
            Output.remark("\(id) may exist, but its content is not known. \(entry.note)")
            throw ExitCode.refused
        }
        let near = catalogue.criteria.filter { $0.id.category == id.category }.map(\.id.description)
        let hint =
            near.isEmpty
            ? "Categories are 1 to \(catalogue.categories.count)."
            : "Category \(id.category) has \(near.joined(separator: ", "))."
        Output.remark("There is no criterion \(id) in \(catalogue.edition). \(hint)")
        throw ExitCode.refused
    }

    private func unknown(_ name: String, _ what: String, among known: [String]) -> ValidationError {
        let near = name.lowercased().nearest(among: known).map { " Did you mean '\($0)'?" } ?? ""
        return ValidationError("'\(name)' is not \(what).\(near)\nKnown are: \(known.joined(separator: ", ")).")
    }
}
