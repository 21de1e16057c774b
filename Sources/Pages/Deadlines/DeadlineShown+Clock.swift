import Programme

extension DeadlineShown {
    /// A running clock as a page shows it.
    ///
    /// - Parameter side: Who is looking: their own clocks are action, the other side's are waiting.
    public init(
        _ deadline: Deadline, today: Day, rulebook: Rulebook, side: Organisation.Kind, href: Route?,
        label: String? = nil, status: StatusPill? = nil
    ) {
        let clock = rulebook[deadline.clock]
        let owner = clock?.owner ?? (deadline.clock == .requestedAnswer ? .company : .office)
        let name = label ?? clock?.name ?? Wording.requestedAnswer
        self.init(
            key: deadline.clock.rawValue, name: name, due: DateShown(deadline.due, today: today),
            opens: deadline.opens.flatMap { $0 > today ? DateShown($0, today: today) : nil },
            status: status
                ?? Wording.pill(
                    deadline, today: today, isMine: owner == .company ? side == .company : side == .office),
            owner: Wording.owner(owner) + " acts",
            citation: CitationShown(clock?.citation ?? Citation("set by the specialist; no rule sets this date")),
            href: href?.path)
    }
}

extension Wording {
    /// The date that the specialist asked for, which is no clock of the rulebook.
    public static let requestedAnswer = "Answer to the programme office"

    /// How urgent a clock is for whoever looks at it.
    public static func pill(_ deadline: Deadline, today: Day, isMine: Bool) -> StatusPill {
        let days = today.days(until: deadline.due)
        if days < 0 { return StatusPill("overdue", "Overdue", .bad) }
        if let opens = deadline.opens, opens > today { return StatusPill("not-open", "Not open yet", .neutral) }
        guard isMine else { return StatusPill("running", "Running", .neutral) }
        if days <= 14 { return StatusPill("due-soon", "Due soon", .attention) }
        return deadline.opens == nil
            ? StatusPill("running", "Running", .neutral) : StatusPill("open", "Open now", .attention)
    }
}
