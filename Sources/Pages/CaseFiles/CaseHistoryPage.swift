import Programme

/// `/cases/{membership}/history`: everything that was recorded about a case, and how it stood at the end of any day.
public struct CaseHistoryPage: PageValue {
    public static let template = "case-files/history"

    public let title: String
    public let head: CaseHead
    public let lead: String
    /// The day that was asked for: `2026-03-14`.
    public let asOf: String?
    public let fields: [FieldShown]
    public let form: String
    public let errorSummary: ErrorSummary?
    /// How the case stands, or stood.
    public let standing: [FactShown]
    public let clocks: [ClockExplained]
    public let history: [HistoryEntry]
    public let emptyState: EmptyState?
    public let now: Link?

    /// - Parameters:
    ///   - record: The case as it stood at the end of the day that is asked for.
    ///   - day: `nil` for now.
    ///   - history: Latest first.
    public init(
        _ record: CaseRecord, asOf day: Day?, error: String? = nil, typed: String? = nil, history: [HistoryEntry],
        rulebook: Rulebook
    ) {
        self.title = "History of \(record.companyName)"
        self.head = CaseHead(record, at: .history, rulebook: rulebook)
        self.asOf = day?.description
        self.lead =
            day.map { "As the case stood at the end of \(Wording.date($0)), UTC." }
            ?? "Everything recorded about this case, latest first. Choose a day to see how it stood then."
        self.form = Route.caseHistory(record.id).path
        self.fields = [
            FieldShown("as-of", "As of the end of", value: typed ?? day?.description ?? "", .date, error: error)
        ]
        self.errorSummary = ErrorSummary(of: fields)
        self.standing = Self.standing(record)
        self.clocks = record.membership.deadlines(on: day ?? record.today, under: rulebook)
            .map { ClockExplained($0, today: day ?? record.today, rulebook: rulebook) }
        self.history = history
        self.emptyState =
            history.isEmpty
            ? EmptyState("Nothing was recorded by then", "The application had not been begun on that day.") : nil
        self.now = day.map { _ in Link(.caseHistory(record.id), "Show it as it is now") }
    }

    private static func standing(_ record: CaseRecord) -> [FactShown] {
        let membership = record.membership
        guard membership.status != nil else { return [FactShown("State", "Not begun")] }
        var facts = [
            FactShown("State", record.statusPill.label),
            FactShown("Specialist", record.file.specialist.map { record.name($0) } ?? "Nobody"),
            FactShown("Vetting", vetting(record.file)),
        ]
        if let profile = record.profile {
            facts.append(
                FactShown(
                    "Profile",
                    "\(profile.mustsDone) of \(profile.musts) musts and \(profile.shouldsDone) of \(profile.shoulds) shoulds "
                        + "answered; \(profile.accepted) accepted, \(record.rejected.count) rejected"))
        }
        facts.append(
            FactShown("Time recorded", Wording.duration(minutes: record.file.minutes.values.reduce(0, +))))
        return facts
    }

    private static func vetting(_ file: CaseFile.State) -> String {
        let done = CaseFile.VettingCheck.allCases.count - file.openChecks.count
        return "\(Wording.pill(file.vetting).label), \(done) of \(CaseFile.VettingCheck.allCases.count) checks recorded"
    }
}
