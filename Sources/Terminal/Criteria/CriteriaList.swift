import ArgumentParser
import Catalogue
import Pages
import Programme

/// `greenlane criteria list`.
struct CriteriaList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List criteria, all or those of an entity type, category or level.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    @Option(help: ArgumentHelp("Only those that bind this entity type.", valueName: "type"))
    var entity: String?
    @Option(help: ArgumentHelp("Only this category, 1 to 12.", valueName: "number"))
    var category: Int?
    @Option(help: ArgumentHelp("Only this level: must or should.", valueName: "level"))
    var level: String?
    @Option(help: ArgumentHelp("Only those whose text holds all of these words.", valueName: "text"))
    var search: String?
    @Option(help: "How to write the list: text, json or csv.")
    var format = Format.text
    @OptionGroup var data: OverlayOption

    func run() async throws {
        let level = try level.map(read)
        let data = try data.load()
        let type = try entity.map { try data.entityType(named: $0).type }
        if let category, !data.catalogue.categories.contains(where: { $0.number == category }) {
            throw ValidationError("There is no category \(category); they are 1 to \(data.catalogue.categories.count).")
        }
        let filter = CriteriaFilter(entityType: type, category: category, level: level, text: search ?? "")
        let criteria = data.catalogue.criteria.filter(filter.admits)
        switch format {
        case .text: write(criteria, of: data.catalogue, for: type)
        case .json: try Output.json(criteria.map { CriterionDocument($0, edition: data.catalogue.edition) })
        case .csv: writeCSV(CriteriaTable.rows(data.catalogue, data.rulebook, filter))
        }
    }

    private func read(_ text: String) throws -> Level {
        guard let level = Level(rawValue: text.lowercased()) else {
            throw ValidationError("'\(text)' is not a level; levels are must and should.")
        }
        return level
    }

    private func write(_ criteria: [Criterion], of catalogue: CriteriaCatalogue, for type: EntityType?) {
        var table = TextTable([
            .number("id"), .text("level"), .text("support"), .text("confidence"), .wrapping("title"),
        ])
        for criterion in criteria {
            table.rows.append([
                criterion.id.description, type.flatMap { criterion.levels[$0]?.rawValue } ?? criterion.allLevels,
                type.flatMap { criterion.support[$0]?.rawValue } ?? criterion.allSupport,
                criterion.confidence.rawValue, criterion.title,
            ])
        }
        if criteria.isEmpty {
            Output.remark("No criterion matches.")
        } else {
            Output.result(table.lines(width: Output.width).joined(separator: "\n"))
        }
        let caution =
            type.map { catalogue.coverage(of: $0).caution }
            ?? "Coverage differs between entity types; 'greenlane criteria coverage' shows it."
        Output.remark(
            "\n\(criteria.count) criteria, edition \(catalogue.edition).\n"
                + caution.wrapped(to: Output.width, indent: 0))
    }

    private func writeCSV(_ rows: [[String]]) {
        for row in [CriteriaTable.columns] + rows { Output.result(CSV.line(row)) }
    }
}

extension Criterion {
    /// The level if it is one for all types, else both.
    fileprivate var allLevels: String {
        let levels = Set(levels.values)
        return levels.count == 1 ? levels.first?.rawValue ?? "" : "differs"
    }

    /// How many of the bound types a source names.
    fileprivate var allSupport: String {
        "\(support.values.count { $0 == .named }) of \(support.count) named"
    }
}
