import ArgumentParser

/// `greenlane rulebook`: the rules that are data.
public struct RulebookCommand: AsyncParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "rulebook",
        abstract: "Read clocks and eligibility, and reckon due dates.",
        discussion: "Unconfirmed rules are marked; an operator can correct them with --overlay.",
        subcommands: [RulebookClocks.self, RulebookDue.self, RulebookEligibility.self])

    public init() {}
}
