import Programme

/// `/how-it-works`: the path from the first question to validation, with the clocks that run on it.
public struct HowItWorksPage: PageValue {
    public static let template = "programme/how-it-works"

    public let title: String
    public let lead: String
    public let stations: [Station]
    public let afterwards: [Passage]

    /// One station of the path.
    public struct Station: Codable, Sendable, Hashable {
        public let heading: String
        /// Who acts: "Your company", "The programme office".
        public let actor: String
        public let statements: [Statement]
        public let clocks: [ClockShown]
    }

    /// - Parameter rulebook: lengths of clocks come from it, because an operator may have set others.
    public init(rulebook: Rulebook) {
        self.title = "How it works"
        self.lead =
            "From the first question to a validated membership in six steps. Dates are worked out from what "
            + "happened and the rule; nobody types them."
        self.stations = Self.outline.map { station in
            Station(
                heading: station.heading, actor: station.actor, statements: station.statements,
                clocks: station.clocks.compactMap { rulebook[ClockKey(rawValue: $0)] }.map { ClockShown($0) })
        }
        self.afterwards = Self.afterwards
    }

    public static var samples: [HowItWorksPage] { [HowItWorksPage(rulebook: .sample)] }
}

extension HowItWorksPage {
    private static let outline: [(heading: String, actor: String, statements: [Statement], clocks: [String])] = [
        (
            "Check whether you may join", "Your company",
            [
                Statement(
                    "Answer the questions for your kind of company. Each carries the rule behind it and what to do about a no."
                )
            ], []
        ),
        (
            "Assess your own supply chain", "Your company",
            [
                Statement(
                    "Before applying, a company assesses its supply chain against the criteria and puts measures in place.",
                    Citation("6 U.S.C. 963")),
                Statement(
                    "Consultants speak of three to six months of work.", .unconfirmed("consultants")),
            ], []
        ),
        (
            "Apply", "Your company",
            [
                Statement(
                    "Enter the company, its sites, contacts and identifiers. The primary contact is a company officer.",
                    Citation("CBP form 1651-0077, 2016")),
                Statement(
                    "The officer accepts the partner agreement; only an officer can submit.",
                    Citation("CBP questions and answers 2015")),
            ], []
        ),
        (
            "Complete the security profile", "Your company",
            [
                Statement(
                    "Answer every criterion of your kind of company: what is done, who is responsible, and what shows it. "
                        + "A criterion marked “must” cannot be left open; one marked “should” can.")
            ], ["profile-submission"]
        ),
        (
            "Review and decision", "The programme office",
            [
                Statement(
                    "Two reviews run side by side: a specialist reads the profile criterion by criterion, and the company is "
                        + "vetted. The profile can be sent back with comments.", Citation("6 U.S.C. 964(b)")),
                Statement("Certified is Tier 1: the day sets the anniversary on which the yearly clocks run."),
            ], ["certification-decision"]
        ),
        (
            "Validation", "Your company and the programme office",
            [
                Statement(
                    "Specialists see the measures at work, at home and at chosen sites abroad. It is not an audit: the question is "
                        + "whether what the profile says exists, works and is followed.",
                    Citation("CBP validation guidelines 2003")),
                Statement("Passing it is Tier 2."),
            ], ["initial-validation", "validation-notice", "validation-duration", "validation-response"]
        ),
    ]

    private static let afterwards = [
        Passage(
            "each-year", "Each year",
            [
                Statement(
                    "The profile is reviewed in a window before the anniversary. Only changes made in that window count as the "
                        + "review, though updates are welcome at any time.", Citation("CBP portal manual 2016")),
                Statement(
                    "The risk assessment is repeated each year, or sooner when risks change.", Citation("MSC 2.3")),
            ]),
        Passage(
            "every-four-years", "Every few years",
            [
                Statement(
                    "A member is validated again, at the latest four years after the last time.",
                    Citation("6 U.S.C. 969(2)"))
            ]),
        Passage(
            "when-it-goes-wrong", "When something goes wrong",
            [
                Statement(
                    "Report suspicious activity and breaches to CBP and to your specialist as soon as feasible.",
                    .unconfirmed("a carrier’s published copy of the agreement")),
                Statement(
                    "Where requirements are not met, benefits may be denied or membership suspended. A denial of benefits can be "
                        + "appealed within 90 days; the appeal is decided within 180 days of its filing.",
                    Citation("6 U.S.C. 967")),
            ]),
    ]
}
