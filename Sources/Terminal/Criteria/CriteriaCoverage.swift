import ArgumentParser
import Programme

/// `greenlane criteria coverage`.
struct CriteriaCoverage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage", abstract: "Show how far the criteria of each entity type are covered.")

    @Option(help: ArgumentHelp("Only this entity type, with its gaps in full.", valueName: "type"))
    var entity: String?
    @Option(help: "How to write it: text or json.")
    var format = ResultFormat.text
    @OptionGroup var data: OverlayOption

    func run() async throws {
        let data = try data.load()
        let types = try entity.map { [try data.entityType(named: $0).type] } ?? data.rulebook.entityTypes.map(\.type)
        let coverages = types.map { data.catalogue.coverage(of: $0) }
        switch format {
        case .json: try Output.json(coverages.map { CoverageDocument($0) })
        case .text: write(coverages, of: data.catalogue)
        }
    }

    private func write(_ coverages: [Coverage], of catalogue: CriteriaCatalogue) {
        var table = TextTable([
            .text("entity type"), .number("criteria"), .number("must"), .number("should"), .number("named"),
            .number("common"), .number("inferred"), .number("unknown numbers"), .text("state"),
        ])
        for each in coverages {
            let numbers = [each.criteria, each.musts, each.shoulds, each.named, each.common, each.inferred]
            table.rows.append(
                [each.entityType.rawValue] + numbers.map(String.init)
                    + ["\(each.unknownNumbers.count)", each.isDraft ? "draft" : "supported, see its remark"])
        }
        let width = Output.width
        Output.result(table.lines(width: width).joined(separator: "\n"))
        Output.result("")
        Output.result(
            "Edition \(catalogue.edition), from \(catalogue.effective)\(catalogue.effectiveSource.isConfirmed ? "" : " (unconfirmed)")."
        )
        Output.result(
            """
            named: a source names the type for the criterion. common: a source says it holds for all members. inferred: no \
            source for this type. The numbers count what is entered here, not what the booklet holds; for a draft type work \
            from its own booklet in the CTPAT Portal.
            """.wrapped(to: width, indent: 0))
        for each in coverages {
            for remark in each.remarks {
                Output.result("\n" + "\(each.entityType.rawValue): \(remark)".wrapped(to: width, indent: 0))
            }
        }
        if entity != nil { coverages.forEach { writeGaps($0, width: width) } }
    }

    private func writeGaps(_ coverage: Coverage, width: Int) {
        if !coverage.unknownNumbers.isEmpty {
            let numbers = coverage.unknownNumbers.map(\.description).joined(separator: ", ")
            Output.result("\nNumbers of unknown content\n" + numbers.wrapped(to: width, indent: 2))
        }
        for part in coverage.partlyKnown {
            Output.result("\n\(part.criterion) is known in part only\n" + part.missing.wrapped(to: width, indent: 2))
        }
        for gap in coverage.gaps {
            Output.result("\nCategory \(gap.category): \(gap.topic)\n" + gap.note.wrapped(to: width, indent: 2))
        }
    }
}
