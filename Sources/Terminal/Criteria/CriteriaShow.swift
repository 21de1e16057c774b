import ArgumentParser
import Programme

/// `greenlane criteria show 6.2`.
struct CriteriaShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one criterion in full.")

    @Argument(help: "Its number, as 6.2.")
    var id: String
    @Option(help: "How to write it: text or json.")
    var format = ResultFormat.text
    @OptionGroup var data: OverlayOption

    func run() async throws {
        let data = try data.load()
        let criterion = try data.criterion(named: id)
        switch format {
        case .json: try Output.json(CriterionDocument(criterion, edition: data.catalogue.edition))
        case .text: write(criterion, of: data.catalogue, types: data.rulebook.entityTypes.map(\.type))
        }
    }

    private func write(_ criterion: Criterion, of catalogue: CriteriaCatalogue, types: [EntityType]) {
        let width = min(Output.width, 100)
        let category = catalogue.categories.first { $0.number == criterion.id.category }
        var lines = ["\(criterion.id)  \(criterion.title)"]
        lines.append("Category \(criterion.id.category), \(category?.title ?? "")")
        if let recurrence = criterion.recurrence { lines.append("Repeated: \(recurrence.rawValue)") }
        lines += ["", "Requirement", criterion.requirement.wrapped(to: width, indent: 2)]
        if let guidance = criterion.guidance { lines += ["", "Guidance", guidance.wrapped(to: width, indent: 2)] }
        lines += ["", "Evidence"] + criterion.evidence.map { "- \($0)".wrapped(to: width, indent: 2) }
        lines += ["", "Entity types"]
        var table = TextTable([.text("type"), .text("level"), .wrapping("support")])
        for type in types {
            guard let level = criterion.levels[type] else { continue }
            let part = catalogue.partlyKnown.first { $0.criterion == criterion.id && $0.entityType == type }
            let support = criterion.support[type]?.words ?? ""
            table.rows.append([
                type.rawValue, level.rawValue, part.map { "\(support); not known: \($0.missing)" } ?? support,
            ])
        }
        lines += table.lines(width: width).map { "  " + $0 }
        lines += ["", "Confidence: \(criterion.confidence.rawValue)"]
        if let note = criterion.note { lines.append(note.wrapped(to: width, indent: 2)) }
        let gaps = catalogue.gaps.filter { $0.category == criterion.id.category }
        if !gaps.isEmpty {
            lines += ["", "Not covered in this category"] + gaps.map { "- \($0.topic)".wrapped(to: width, indent: 2) }
        }
        lines += ["", "Edition \(catalogue.edition). The wording is our own; the official booklet prevails."]
        Output.result(lines.joined(separator: "\n"))
    }
}
