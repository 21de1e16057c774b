import Programme

/// `/rulebook`: every clock, the rule it rests on, and how it is read here.
public struct ClocksPage: PageValue {
    public static let template = "rulebook/clocks"

    public let title: String
    public let lead: String
    public let edition: String
    public let clocks: [ClockShown]
    public let confirmed: Int
    public let unconfirmed: Int

    public init(rulebook: Rulebook) {
        self.title = "Rules and clocks"
        self.lead = "Every deadline that Greenlane shows is one of these clocks, started by a fact on record."
        self.edition = rulebook.edition
        self.clocks = rulebook.clocks.map { ClockShown($0) }
        self.confirmed = clocks.count { $0.citation.isConfirmed }
        self.unconfirmed = clocks.count - confirmed
    }

    public static var samples: [ClocksPage] { [ClocksPage(rulebook: .sample)] }
}
