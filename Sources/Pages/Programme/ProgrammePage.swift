import Programme

/// `/programme`: what the programme is, its tiers, and the law it stands on.
public struct ProgrammePage: PageValue {
    public static let template = "programme/programme"

    public let title: String
    public let lead: String
    public let passages: [Passage]
    public let tiers: [TierShown]
    public let laws: [LawShown]

    /// What a tier asks and brings.
    public struct TierShown: Codable, Sendable, Hashable {
        public let name: String
        public let asks: Statement
        public let brings: Statement
        public let who: Statement
    }

    /// A section of the law and what it is about.
    public struct LawShown: Codable, Sendable, Hashable {
        public let section: String
        public let subject: String
    }

    public init() {
        self.title = "The programme"
        self.lead =
            "The Customs Trade Partnership Against Terrorism is run by U.S. Customs and Border Protection. Joining "
            + "is voluntary and free of charge."
        self.passages = Self.passages
        self.tiers = Self.tiers
        self.laws = Self.laws
    }

    public static var samples: [ProgrammePage] { [ProgrammePage()] }
}

extension ProgrammePage {
    private static let passages = [
        Passage(
            "purpose", "What it is for",
            [
                Statement(
                    "The law gives it two aims: to strengthen the security of the international supply chain and of the "
                        + "border, and to ease the movement of secure cargo by giving benefits to those who meet or exceed "
                        + "the requirements.", Citation("6 U.S.C. 961(a)")),
                Statement(
                    "A member examines its own supply chain, puts measures in place that meet the minimum security criteria, "
                        + "describes them in a security profile, and lets CBP see for itself that they work.",
                    Citation("6 U.S.C. 963")),
                Statement(
                    "It began in November 2001 with seven importers and is today also the Authorised Economic Operator "
                        + "programme of the United States.",
                    Citation("CBP Best Practices Catalog 2006; WCO News 104, 2024")),
            ]),
        Passage(
            "parts", "Two parts",
            [
                Statement("CTPAT Security is open to twelve kinds of company. It is the part that Greenlane carries."),
                Statement(
                    "CTPAT Trade Compliance adds customs compliance for importers that are validated members in good standing.",
                    .unconfirmed("secondary source on eligibility; CBP 2022")),
            ]),
        Passage(
            "abroad", "Abroad",
            [
                Statement(
                    "Under mutual recognition, other customs administrations accept a validated member’s status and CBP "
                        + "accepts theirs. At the end of 2024 there were 18 arrangements covering 44 economies; nothing newer "
                        + "was found when this was written.",
                    Citation("CTPAT 2024 Impact Report, as reported by Expeditors")),
                Statement(
                    "Only validated members who consent are made known to another administration.",
                    .unconfirmed("general knowledge on the tiers exchanged")),
            ]),
        Passage(
            "changing", "What is changing",
            [
                Statement(
                    "Executive Order 14411 of 3 June 2026 makes validated membership a gate for foreign importers of record: "
                        + "formal entry only if validated, or through a validated customs broker. The rules that carry it out "
                        + "are still to come, and details differ between summaries.",
                    .unconfirmed("law firm summaries, June 2026"))
            ]),
    ]

    private static let tiers = [
        TierShown(
            name: "Tier 1, certified",
            asks: Statement(
                "A background investigation and an extensive review of the documents.", Citation("6 U.S.C. 964")),
            brings: Statement(
                "Limited benefits, which may include a lower risk score: by at most 20 % of the high-risk threshold.",
                Citation("6 U.S.C. 964(a)")),
            who: Statement("Every kind of company.")),
        TierShown(
            name: "Tier 2, validated",
            asks: Statement(
                "A validation of the measures, with visits at appropriate foreign locations.",
                Citation("6 U.S.C. 965(a)")),
            brings: Statement(
                "May include lower risk scores, fewer examinations and priority searches.", Citation("6 U.S.C. 965(b)")),
            who: Statement(
                "Every kind of company can be validated; the benefits by tier were written with importers in mind.",
                Citation("GAO-08-240, 2008"))),
        TierShown(
            name: "Tier 3, validated and exceeding",
            asks: Statement(
                "A sustained commitment to measures that exceed what Tier 2 asks.", Citation("6 U.S.C. 966(a), (b)")),
            brings: Statement(
                "May include expedited release at all threat levels, still fewer examinations, priority for those that are "
                    + "made, a still lower risk score, and a part in joint exercises.", Citation("6 U.S.C. 966(c)")),
            who: Statement("Importers and exporters only.", .unconfirmed("secondary source, 2021"))),
    ]

    private static let laws = [
        LawShown(section: "6 U.S.C. 961", subject: "Establishment; the criteria are reviewed at least once a year"),
        LawShown(section: "6 U.S.C. 962", subject: "Who is eligible"),
        LawShown(section: "6 U.S.C. 963", subject: "What every applicant has to meet"),
        LawShown(section: "6 U.S.C. 964 to 966", subject: "The three tiers"),
        LawShown(section: "6 U.S.C. 967", subject: "When requirements are not met; appeal"),
        LawShown(section: "6 U.S.C. 968", subject: "Validations by third parties (a pilot)"),
        LawShown(section: "6 U.S.C. 969", subject: "Revalidation"),
        LawShown(section: "6 U.S.C. 970", subject: "Cargo that does not travel in containers"),
        LawShown(
            section: "6 U.S.C. 971", subject: "How the programme is managed: plans, records, confidentiality, staff"),
    ]
}
