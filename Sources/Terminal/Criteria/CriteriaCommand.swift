import ArgumentParser

/// `greenlane criteria`: read the security criteria, and how far they are covered.
public struct CriteriaCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "criteria",
        abstract: "Read the security criteria.",
        discussion: """
            The wording is this product's own, and coverage differs between entity types: 'greenlane criteria coverage' \
            shows it. The official booklets prevail.
            """,
        subcommands: [CriteriaList.self, CriteriaShow.self, CriteriaCoverage.self],
        defaultSubcommand: CriteriaList.self)

    public init() {}
}
