import Programme

/// `/cases/{membership}/certification`: what certifying does and who will see it, before it is done.
public struct CertificationPage: PageValue {
    public static let template = "case-files/certification"

    public let title: String
    public let head: CaseHead
    /// What stands in the way; then there is no form.
    public let obstacles: [DecisionShown.Obstacle]
    public let facts: [FactShown]
    public let consequences: [String]
    public let citation: CitationShown
    public let form: String?
    public let back: Link

    public init(_ record: CaseRecord, abilities: CaseAbilities, rulebook: Rulebook) {
        let decision = DecisionShown(record, abilities: abilities)
        self.title = "Certify \(record.companyName)"
        self.head = CaseHead(record, at: nil, rulebook: rulebook)
        self.obstacles = decision.obstacles
        self.facts = [
            FactShown("Kind of company", record.entityTypeName(rulebook)),
            FactShown("Security profile", "\(record.profile?.accepted ?? 0) answers accepted"),
            FactShown("Vetting", Wording.pill(record.file.vetting).label),
            FactShown(
                "Both parts in hand since", record.membership.completeSince.map { Wording.date($0) } ?? "Not in hand"),
            FactShown("Time recorded", Wording.duration(minutes: record.file.minutes.values.reduce(0, +))),
        ]
        self.consequences = [
            "The company becomes a member, Tier 1, from today, \(Wording.date(record.today)). This day is its anniversary.",
            "The company gets a letter that says so. It does not mention vetting.",
            "Two clocks start: the first validation and the yearly review of the profile.",
            "The decision stands in the record under your name and cannot be taken back here.",
        ]
        self.citation = CitationShown(Citation("6 U.S.C. 964"))
        self.form = abilities.decides && record.obstacles.isEmpty ? Route.certification(record.id).path : nil
        self.back = Link(.caseFile(record.id), "Back to the case")
    }
}

/// `/cases/{membership}/rejection`: the reasons, and what rejecting does.
public struct RejectionPage: PageValue {
    public static let template = "case-files/rejection"

    public let title: String
    public let head: CaseHead
    public let consequences: [String]
    public let errorSummary: ErrorSummary?
    public let form: String?
    public let fields: [FieldShown]
    public let back: Link

    public init(
        _ record: CaseRecord, abilities: CaseAbilities, reasons: String = "", error: String? = nil, rulebook: Rulebook
    ) {
        self.title = "Reject \(record.companyName)"
        self.head = CaseHead(record, at: nil, rulebook: rulebook)
        self.consequences = [
            "The application ends today, \(Wording.date(record.today)). It cannot be reopened.",
            "The company gets a letter with the reasons below, word for word, and can read it at once.",
            "Its identifiers are free again. It may put right what was wrong and apply anew at any time.",
            "The decision stands in the record under your name.",
        ]
        let canReject = abilities.decides && record.membership.outcome == .pending && record.status != .draft
        self.form = canReject ? Route.rejection(record.id).path : nil
        self.fields =
            canReject
            ? [
                FieldShown(
                    "reasons", "Reasons", value: reasons, .textarea,
                    hint:
                        "The company reads them. Name the rule or criterion, what was found, and what would put it right. "
                        + "Do not repeat what vetting found.",
                    error: error, isRequired: true)
            ] : []
        self.errorSummary = ErrorSummary(of: fields)
        self.back = Link(.caseFile(record.id), "Back to the case")
    }
}

/// `/cases/{membership}/return`: what goes back to the company for correction, and why.
public struct ReturnPage: PageValue {
    public static let template = "case-files/return"

    public let title: String
    public let head: CaseHead
    /// The answers that stand rejected, with the comments that the company will read.
    public let rejected: [Rejected]
    public let unjudgedNote: String?
    public let consequences: [String]
    public let errorSummary: ErrorSummary?
    public let form: String?
    public let fields: [FieldShown]
    public let back: Link

    public struct Rejected: Codable, Sendable {
        public let criterion: String
        public let title: String
        public let comment: String
        public let href: String

        public init(_ criterion: CriterionID, title: String, comment: String, href: Route) {
            self.criterion = criterion.description
            self.title = title
            self.comment = comment
            self.href = href.path
        }
    }

    /// What was typed and refused.
    public struct Typed: Sendable {
        public var scope: String
        public var reasons: String
        public var answerBy: String
        public var errors: [String: String]

        public init(scope: String, reasons: String, answerBy: String, errors: [String: String]) {
            self.scope = scope
            self.reasons = reasons
            self.answerBy = answerBy
            self.errors = errors
        }
    }

    public init(
        _ record: CaseRecord, rejected: [Rejected], abilities: CaseAbilities, typed: Typed? = nil, rulebook: Rulebook
    ) {
        self.title = "Send back to \(record.companyName)"
        self.head = CaseHead(record, at: nil, rulebook: rulebook)
        self.rejected = rejected
        self.unjudgedNote =
            record.unjudged.isEmpty || rejected.isEmpty
            ? nil
            : "\(Wording.count(record.unjudged.count, "answer")) \(record.unjudged.count == 1 ? "is" : "are") not judged yet. "
                + "Judge them first if you can, so that the company gets everything at once."
        self.consequences = [
            "The company can change what you send back and hands it in again. Answers that you accepted stay accepted.",
            "It gets a letter with your reasons, and sees the comment beside each rejected answer.",
            "The time to decide stops, and is counted anew from the day on which everything is in hand again.",
        ]
        let canReturn = abilities.reviews && [.preApplicant, .applicant, .approved].contains(record.status)
        self.form = canReturn ? Route.caseReturn(record.id).path : nil
        self.fields = canReturn ? Self.fields(record, hasRejected: !rejected.isEmpty, typed) : []
        self.errorSummary = ErrorSummary(of: fields)
        self.back = Link(.caseFile(record.id), "Back to the case")
    }

    private static func fields(_ record: CaseRecord, hasRejected: Bool, _ typed: Typed?) -> [FieldShown] {
        let usual: Membership.Return.Scope = hasRejected ? .profile : .application
        let scopes = [
            OptionShown("profile", "The security profile", hint: "At least one answer has to stand rejected."),
            OptionShown("application", "The application", hint: "Company facts, identifiers, eligibility, agreement."),
            OptionShown("both", "Both"),
        ]
        return [
            FieldShown(
                "scope", "What goes back", value: typed?.scope ?? usual.rawValue, .radios(scopes),
                error: typed?.errors["scope"], isRequired: true),
            FieldShown(
                "reasons", "Reasons", value: typed?.reasons ?? "", .textarea,
                hint: "The company reads them. Say what to correct and how.", error: typed?.errors["reasons"],
                isRequired: true),
            FieldShown(
                "answerBy", "Answer asked for by", value: typed?.answerBy ?? "", .date,
                hint: "No rule sets this day. Leave it empty to ask for none.", error: typed?.errors["answerBy"]),
        ]
    }
}
