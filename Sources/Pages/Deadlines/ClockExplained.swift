import Programme

/// A running clock with everything that its date rests on: the rule, the facts, the arithmetic.
public struct ClockExplained: Codable, Sendable, Hashable {
    public let key: String
    public let name: String
    public let due: DateShown
    public let status: StatusPill
    /// Who has to act, as a noun.
    public let owner: String
    /// What starts it, as the rulebook says.
    public let rule: String
    /// What ends it.
    public let stops: String
    /// The fact on this record that started it: "Both parts in hand on 3 Mar 2026".
    public let fact: String
    public let started: DateShown
    /// "3 Mar 2026 + 90 days = 1 Jun 2026".
    public let arithmetic: String
    /// When work on it may begin, where it has a window.
    public let window: String?
    /// How the rule is read where it leaves something open.
    public let reading: String?
    /// What this version cannot do about it yet.
    public let limit: String?
    public let citation: CitationShown

    public init(_ deadline: Deadline, today: Day, rulebook: Rulebook) {
        let clock = rulebook[deadline.clock]
        self.key = deadline.clock.rawValue
        self.name = Wording.clock(deadline.clock, rulebook)
        self.due = DateShown(deadline.due, today: today)
        self.status = Self.status(deadline, today: today)
        self.owner = Wording.owner(clock?.owner ?? .company)
        self.rule = clock?.starts ?? "The specialist asked for an answer by a day of their choosing."
        self.stops = clock?.stops ?? "The company hands in its corrections."
        self.started = DateShown(deadline.started, today: today)
        self.fact = "\(Self.fact(deadline.clock)) on \(Wording.date(deadline.started))"
        self.arithmetic = Self.arithmetic(deadline, clock)
        self.window = deadline.opens.map { opens in
            "The window opens \(clock?.opensBefore ?? opens.days(until: deadline.due)) days before: "
                + "\(Wording.date(opens)) (\(Wording.relative(opens, today: today)))."
        }
        self.reading = clock?.reading
        self.limit = Self.limit(deadline.clock)
        self.citation = CitationShown(clock?.citation ?? Citation("set by the specialist; no rule sets this date"))
    }

    private static func status(_ deadline: Deadline, today: Day) -> StatusPill {
        if deadline.due >= today, !deadline.isActionable(on: today) {
            return StatusPill("not-open", "Not open yet", .neutral)
        }
        return Urgency(due: deadline.due, today: today).pill
    }

    private static func limit(_ key: ClockKey) -> String? {
        switch key {
        case .initialValidation:
            "This version shows the clock only. Validations cannot be recorded yet, so nothing here stops it."
        case .annualReview:
            "This version shows the clock only. Yearly reviews cannot be recorded yet; the next anniversary starts it anew."
        default: nil
        }
    }

    private static func fact(_ key: ClockKey) -> String {
        switch key {
        case .profileSubmission: "Application received"
        case .certificationDecision: "Application and security profile both in hand"
        case .initialValidation, .annualReview: "Certified"
        case .requestedAnswer: "Sent back"
        default: "Started"
        }
    }

    private static func arithmetic(_ deadline: Deadline, _ clock: Clock?) -> String {
        let (start, end) = (Wording.date(deadline.started), Wording.date(deadline.due))
        guard let clock else { return "Asked for by \(end)" }
        if clock.recurs, case .years(let years) = clock.length {
            let round = max(1, (deadline.due.year - deadline.started.year) / max(1, years))
            return "\(start) + \(round) × \(Wording.length(clock.length)) = \(end)"
        }
        return "\(start) + \(Wording.length(clock.length)) = \(end)"
    }
}
