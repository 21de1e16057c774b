import Programme

/// `/`: what this is, for whom, and the three ways in.
public struct FrontPage: PageValue {
    public static let template = "programme/home"

    public let title: String
    public let lead: String
    public let doors: [Door]
    public let audiences: [Audience]
    public let figures: [Figure]

    /// A way in, with the one thing to do there.
    public struct Door: Codable, Sendable, Hashable {
        public let heading: String
        public let text: String
        public let action: Link
    }

    /// A kind of visitor and what they find.
    public struct Audience: Codable, Sendable, Hashable {
        public let who: String
        public let finds: String
    }

    /// Something that can be counted here.
    public struct Figure: Codable, Sendable, Hashable {
        public let value: String
        public let link: Link
    }

    public init(catalogue: CriteriaCatalogue, rulebook: Rulebook) {
        self.title = "Join CTPAT, stay in it, and see what it is worth"
        self.lead =
            "CTPAT is the voluntary partnership in which companies secure their part of the supply chain into the "
            + "United States, and customs eases the way of their cargo in return. Greenlane carries a company from the "
            + "first question to membership and keeps the dates afterwards; the programme office works in the same place."
        self.doors = Self.doors
        self.audiences = Self.audiences
        self.figures = [
            Figure(
                value: Wording.figure(rulebook.entityTypes.count), link: Link(.whoMayJoin, "kinds of company may join")),
            Figure(
                value: Wording.figure(catalogue.criteria.count),
                link: Link(.criteria, "security criteria in \(catalogue.categories.count) categories")),
            Figure(value: Wording.figure(rulebook.clocks.count), link: Link(.rulebook, "clocks with their rule")),
        ]
    }

    private static let doors = [
        Door(
            heading: "May we join?",
            text: "Say what your company does and answer the questions for it. You see at once whether you may apply, "
                + "and if not yet, exactly why. Nothing is stored.",
            action: Link(.eligibility, "Check eligibility")),
        Door(
            heading: "What would we have to do?",
            text: "Read the security criteria for your kind of company: the requirement, the guidance, the evidence a "
                + "validator looks for, and how well each entry is supported.",
            action: Link(.criteria, "Read the criteria")),
        Door(
            heading: "Already working here?",
            text: "Go on with your application or profile, or open the queue of the programme office.",
            action: Link(.signIn, "Sign in")),
    ]

    private static let audiences = [
        Audience(who: "A company that wants to join", finds: "Whether it may, what is missing, and what happens when."),
        Audience(
            who: "A member", finds: "Where it stands, what is due next and why, and a record that proves it."),
        Audience(
            who: "The programme office",
            finds:
                "A queue by legal clock, the whole record beside each decision, and a history that cannot be rewritten."
        ),
        Audience(who: "Anybody else", finds: "The criteria, the clocks and the rules they rest on, open to read."),
    ]

    public static var samples: [FrontPage] { [FrontPage(catalogue: .sample, rulebook: .sample)] }
}
