import Programme

/// `/cases/{membership}/vetting`: the checks of the background investigation, each with its basis, and the conclusion.
///
/// For the programme office alone: the results must not be visible to the company (DHS/CBP/PIA-013).
public struct VettingPage: PageValue {
    public static let template = "case-files/vetting"

    public let title: String
    public let head: CaseHead
    public let lead: String
    public let secrecy: String
    public let secrecyCitation: CitationShown
    public let status: StatusPill
    public let errorSummary: ErrorSummary?
    public let checks: [Check]
    public let form: String?
    public let conclusion: Conclusion

    public struct Check: Codable, Sendable {
        public let code: String
        public let name: String
        public let meaning: String
        public let status: StatusPill
        /// What was looked at and found.
        public let basis: String?
        public let on: DateShown?
        /// The form to record or change the result; absent for those who may not.
        public let fields: [FieldShown]
        public let formLabel: String
        /// Whether the form is open from the start.
        public let isOpen: Bool
    }

    public struct Conclusion: Codable, Sendable {
        public let text: String
        public let form: String?
        public let fields: [FieldShown]
        public let button: String
        /// Whether the form is open from the start.
        public let isOpen: Bool
    }

    /// What was typed and refused.
    public struct Typed: Sendable {
        /// The check whose form it was; `nil` for the conclusion.
        public var check: CaseFile.VettingCheck?
        public var result: String
        public var basis: String
        public var errors: [String: String]

        public init(check: CaseFile.VettingCheck?, result: String, basis: String, errors: [String: String]) {
            self.check = check
            self.result = result
            self.basis = basis
            self.errors = errors
        }
    }

    public init(_ record: CaseRecord, abilities: CaseAbilities, typed: Typed? = nil, rulebook: Rulebook) {
        self.title = "Vetting of \(record.companyName)"
        self.head = CaseHead(record, at: .vetting, rulebook: rulebook)
        self.lead = "Certification needs a background investigation with a documented result."
        self.secrecy = "The company never sees this page, its results or their reasons. Do not repeat them in a letter."
        self.secrecyCitation = CitationShown(Citation("DHS/CBP/PIA-013"))
        self.status = Wording.pill(record.file.vetting)
        let isEditable = abilities.vets && record.membership.outcome == .pending
        self.form = isEditable ? Route.vetting(record.id).path : nil
        self.checks = CaseFile.VettingCheck.allCases.map { check in
            Check(check, record, isEditable: isEditable, typed: typed?.check == check ? typed : nil)
        }
        self.conclusion = Conclusion(
            record, isEditable: isEditable, typed: typed.flatMap { $0.check == nil ? $0 : nil })
        self.errorSummary = ErrorSummary(of: checks.flatMap(\.fields) + conclusion.fields)
    }
}

extension VettingPage.Check {
    init(_ check: CaseFile.VettingCheck, _ record: CaseRecord, isEditable: Bool, typed: VettingPage.Typed?) {
        let result = record.file.checks[check]
        self.code = check.rawValue
        self.name = Wording.check(check)
        self.meaning = Wording.checkMeaning(check)
        self.status = Wording.pill(clear: result?.isClear)
        self.basis = result?.basis
        self.on = result.map { DateShown($0.on, today: record.today) }
        self.formLabel = result == nil ? "Record the result" : "Change the result"
        self.isOpen = result == nil || typed != nil
        guard isEditable else {
            self.fields = []
            return
        }
        let chosen = typed?.result ?? result.map { $0.isClear ? "clear" : "adverse" } ?? ""
        self.fields = [
            FieldShown(
                "result", "Result", value: chosen,
                .radios([OptionShown("clear", "Clear"), OptionShown("adverse", "Adverse")]),
                error: typed?.errors["result"], isRequired: true, id: "result-" + check.rawValue),
            FieldShown(
                "basis", "Basis", value: typed?.basis ?? result?.basis ?? "", .textarea,
                hint: "What was looked at, and what was found.", error: typed?.errors["basis"], isRequired: true,
                id: "basis-" + check.rawValue),
        ]
    }
}

extension VettingPage.Conclusion {
    init(_ record: CaseRecord, isEditable: Bool, typed: VettingPage.Typed?) {
        let open = record.file.openChecks
        let chosen: String
        switch record.file.vetting {
        case .open:
            chosen = ""
            self.text =
                open.isEmpty
                ? "Every check has a result. Conclude vetting as a whole."
                : "Vetting can be concluded when every check has a result. Still missing: "
                    + Wording.list(open.map { Wording.check($0).lowercasedFirst }) + "."
        case .favourable(let day):
            chosen = "favourable"
            self.text = "Concluded favourably on \(Wording.date(day)). A check that is recorded anew opens it again."
        case .adverse(let day, let basis):
            chosen = "adverse"
            self.text = "Concluded adversely on \(Wording.date(day)): \(basis)"
        }
        self.button = chosen.isEmpty ? "Conclude vetting" : "Change the conclusion"
        self.isOpen = chosen.isEmpty || typed != nil
        guard isEditable, open.isEmpty else {
            self.form = nil
            self.fields = []
            return
        }
        self.form = Route.vettingConclusion(record.id).path
        self.fields = [
            FieldShown(
                "conclusion", "Conclusion", value: typed?.result ?? chosen,
                .radios([
                    OptionShown("favourable", "Favourable"),
                    OptionShown("adverse", "Adverse", hint: "The company cannot be certified on it."),
                ]), error: typed?.errors["conclusion"], isRequired: true),
            FieldShown(
                "basis", "Basis", value: typed?.basis ?? "", .textarea,
                hint: "Needed for an adverse conclusion, and for a favourable one beside an adverse check.",
                error: typed?.errors["basis"], id: "conclusion-basis"),
        ]
    }
}
