import Programme

/// `/memberships/{membership}/letters/{number}`: one letter, made to be printed.
public struct LetterPage: PageValue {
    public static let template = "letters/letter"

    public let title: String
    public let number: Int
    /// For machines: `sent-back`.
    public let code: String
    /// How the letter is quoted: the first part of the membership's identifier and the number.
    public let reference: String
    public let on: DateShown
    /// The addressee as the company's account had it on that day, line by line.
    public let addressee: [String]
    public let paragraphs: [String]
    /// What the office wrote, as it wrote it.
    public let reasons: String?
    public let reasonsHeading: String?
    public let rules: [Rule]
    public let hasRules: Bool
    public let steps: [String]
    public let signature: String
    public let back: Link

    /// A rule on which the letter rests, with the clock that it starts.
    public struct Rule: Codable, Sendable, Hashable {
        public let text: String
        public let citation: CitationShown
    }

    /// - Parameters:
    ///   - company: The account as it stood when the letter was written.
    ///   - signatory: Who decided, for the office's letters; `nil` where the record alone speaks.
    public init(
        _ letter: Letter, of id: ID<Membership>, to company: CompanyDetails?, as typeName: String, signatory: String?,
        rulebook: Rulebook, today: Day, back: Link
    ) {
        let words = LetterWords(letter, typeName: typeName, rulebook: rulebook)
        self.title = letter.kind.subject
        self.number = letter.number
        self.code = letter.kind.code.rawValue
        self.reference = "\(id.description.suffix(8).uppercased())-\(letter.number)"
        self.on = DateShown(letter.at.day, today: today)
        self.addressee = Self.addressee(company)
        self.paragraphs = words.paragraphs
        self.reasons = words.reasons
        self.reasonsHeading = words.reasonsHeading
        self.rules = words.rules
        self.hasRules = !words.rules.isEmpty
        self.steps = words.steps
        self.signature = signatory.map { "For the programme office: \($0)" } ?? "The programme office"
        self.back = back
    }

    private static func addressee(_ company: CompanyDetails?) -> [String] {
        guard let company else { return [] }
        let place = [company.headquarters.postalCode, company.headquarters.city, company.headquarters.region]
            .filter { !$0.isEmpty }.joined(separator: " ")
        return [company.name, company.headquarters.street, place, Country.name(company.headquarters.country)]
            .filter { !$0.isEmpty }
    }
}

/// The sentences of a letter.
private struct LetterWords {
    var paragraphs: [String] = []
    var reasons: String?
    var reasonsHeading: String?
    var rules: [LetterPage.Rule] = []
    var steps: [String] = []

    init(_ letter: Letter, typeName: String, rulebook: Rulebook) {
        let type = typeName.lowercased()
        switch letter.kind {
        case .applicationReceived:
            paragraphs = ["We have received your application to join the programme as \(type)."]
            if letter.state.profile == .open {
                paragraphs.append(
                    "Your security profile is open for your answers. We review application and profile together.")
                steps = [
                    "Answer every criterion that binds you. Musts have to be answered before you can submit; shoulds do not block.",
                    "A company officer then submits the profile.",
                ]
            } else {
                paragraphs.append("Your security profile is in hand as well, so the review goes on.")
                steps = ["Nothing is asked of you now."]
            }
        case .profileReceived:
            paragraphs = [
                "We have received your security profile as \(type).",
                "A supply chain security specialist reviews it criterion by criterion. At the same time the background "
                    + "investigation is made that the law asks for.",
            ]
            steps = ["Nothing is asked of you now. You will get a letter when the profile is decided on or sent back."]
        case .sentBack(let what):
            paragraphs = [
                "We have looked at \(Wording.scope(what.scope)) that you sent us as \(type), and send it back for correction. "
                    + "This is not a refusal: your application stays open."
            ]
            reasonsHeading = "What has to be corrected"
            reasons = what.reasons
            steps = Self.corrections(what)
        case .certified:
            paragraphs = [
                "Your company is certified as a member of the programme as \(type), in Tier 1, from \(Wording.date(letter.at.day)).",
                "That day is your anniversary. Once a year, in the window before it, your security profile has to be reviewed.",
            ]
            steps = [
                "Keep to the measures that your profile describes, and keep the evidence of them.",
                "Expect the first validation, at which we see for ourselves that the measures are in place.",
                "Tell your specialist as soon as feasible of suspicious activity, anomalies and security breaches.",
            ]
        case .rejected(let text):
            paragraphs = ["We have decided on your application to join the programme as \(type). It is rejected."]
            reasonsHeading = "Reasons"
            reasons = text
            rules = [
                .init(
                    text: "An applicant that is rejected may put right what was wrong and apply anew.",
                    citation: CitationShown(Citation("programme practice", isConfirmed: false)))
            ]
            steps = [
                "Put right what the reasons name.",
                "Begin a new application when you have; its identifiers are free again.",
                "If you think that the decision rests on a mistake of fact, write to the programme office.",
            ]
        case .withdrawn(let text):
            paragraphs = ["You have taken back your application to join the programme as \(type). It is closed."]
            reasonsHeading = text.isEmpty ? nil : "The reason that you gave"
            reasons = text.isEmpty ? nil : text
            steps = ["You may apply anew at any time. A new application starts from the beginning."]
        }
        rules = Self.clocks(letter, rulebook) + rules
    }

    private static func corrections(_ what: Membership.Return) -> [String] {
        let by =
            what.answerBy.map { ["Answer by \(Wording.date($0)). The specialist set this date; no rule does."] } ?? []
        let what =
            switch what.scope {
            case .application: "Correct the application and submit it again."
            case .profile:
                "Change the answers that were rejected; each shows the specialist’s comment. Then submit the profile again."
            case .both: "Correct the application and the answers that were rejected, then submit both again."
            }
        return [what] + by
    }

    /// The clocks that the record set running at that moment, with their due dates.
    private static func clocks(_ letter: Letter, _ rulebook: Rulebook) -> [LetterPage.Rule] {
        letter.state.deadlines(on: letter.at.day, under: rulebook).compactMap { deadline in
            guard let clock = rulebook[deadline.clock] else { return nil }
            let window = deadline.opens.map { ", the window opens on \(Wording.date($0))" } ?? ""
            return LetterPage.Rule(
                text: "\(clock.name): by \(Wording.date(deadline.due))\(window). \(Wording.owner(clock.owner)) acts.",
                citation: CitationShown(clock.citation))
        }
    }
}
