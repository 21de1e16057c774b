import Programme

/// One fact of a case's three histories: the membership's, the profile's, and the office's own file.
public struct CaseHappening: Sendable {
    public let at: Instant
    public let who: String
    public let fact: Fact

    public enum Fact: Sendable {
        case membership(Membership.Event, before: Membership.State)
        case profile(Profile.Event)
        case file(CaseFile.Event)
    }

    public init(at: Instant, who: String, _ fact: Fact) {
        self.at = at
        self.who = who
        self.fact = fact
    }
}

/// Words a case's history, with runs of answers and verdicts drawn together: a profile is a hundred of each.
public struct CaseHistory: Sendable {
    private var lines: [Line] = []
    private let rulebook: Rulebook
    private let name: @Sendable (ID<Person>) -> String

    private struct Line: Sendable {
        var at: Instant
        let who: String
        var happened: HappenedShown
        /// Set while facts of the same kind, by the same person on the same day, can still join.
        var run: Run?
    }

    private enum Run: Hashable, Sendable {
        case answers(count: Int)
        case verdicts(accepted: Int, rejected: Int)

        var happened: HappenedShown {
            switch self {
            case .answers(let count):
                return HappenedShown("\(Wording.count(count, "answer")) of the security profile saved")
            case .verdicts(let accepted, let rejected):
                let parts = [(accepted, "accepted"), (rejected, "rejected")].filter { $0.0 > 0 }
                return HappenedShown(
                    "Review: " + parts.map { "\(Wording.count($0.0, "answer")) \($0.1)" }.joined(separator: ", "))
            }
        }

        /// The run with another one of the same kind added; `nil` if they differ in kind.
        func joined(by other: Run) -> Run? {
            switch (self, other) {
            case (.answers(let one), .answers(let more)): .answers(count: one + more)
            case (.verdicts(let yes, let no), .verdicts(let moreYes, let moreNo)):
                .verdicts(accepted: yes + moreYes, rejected: no + moreNo)
            case (.answers, .verdicts), (.verdicts, .answers): nil
            }
        }
    }

    /// - Parameter happenings: Oldest first.
    public init(
        _ happenings: [CaseHappening], rulebook: Rulebook, name: @escaping @Sendable (ID<Person>) -> String
    ) {
        self.rulebook = rulebook
        self.name = name
        for happening in happenings { take(happening) }
    }

    /// The lines, latest first.
    public func entries(today: Day, limit: Int = .max) -> [HistoryEntry] {
        lines.reversed().prefix(limit).map { $0.happened.entry(at: $0.at, who: $0.who, today: today) }
    }

    private mutating func take(_ happening: CaseHappening) {
        switch happening.fact {
        case .membership(let event, let before):
            add(happening, Wording.happened(event, before: before, rulebook: rulebook))
        case .file(let event):
            add(happening, Wording.happened(event, name: name))
        case .profile(.answered):
            join(happening, .answers(count: 1))
        case .profile(.judged(_, let verdict)):
            join(happening, .verdicts(accepted: verdict == .accepted ? 1 : 0, rejected: verdict == .accepted ? 0 : 1))
        case .profile(.begun(let edition, let levels)):
            add(happening, HappenedShown("Security profile opened with \(levels.count) criteria, edition \(edition)"))
        case .profile(.submitted), .profile(.sentBack), .profile(.approved):
            // The membership's own history says so, too.
            break
        }
    }

    private mutating func add(_ happening: CaseHappening, _ happened: HappenedShown) {
        lines.append(Line(at: happening.at, who: happening.who, happened: happened, run: nil))
    }

    private mutating func join(_ happening: CaseHappening, _ run: Run) {
        if let last = lines.last, last.who == happening.who, last.at.day == happening.at.day,
            let joined = last.run?.joined(by: run)
        {
            lines[lines.count - 1] = Line(at: happening.at, who: last.who, happened: joined.happened, run: joined)
        } else {
            lines.append(Line(at: happening.at, who: happening.who, happened: run.happened, run: run))
        }
    }
}

extension Wording {
    /// What was recorded in the office's file. The company never gets to see it.
    ///
    /// - Parameter name: A person's name.
    public static func happened(_ event: CaseFile.Event, name: (ID<Person>) -> String) -> HappenedShown {
        switch event {
        case .assigned(let person, let byWorkload):
            HappenedShown("Case assigned to \(name(person))" + (byWorkload ? ", by workload" : ""))
        case .unassigned(let person):
            HappenedShown("\(name(person)) no longer has the case; nobody has it")
        case .checkRecorded(let check, let result):
            HappenedShown(
                "Vetting: \(Wording.check(check).lowercasedFirst) \(result.isClear ? "clear" : "adverse"). \(result.basis)"
            )
        case .vettingConcluded(let favourable, let basis, _):
            HappenedShown(
                "Vetting concluded: \(favourable ? "favourable" : "adverse")" + (basis.isEmpty ? "" : ". \(basis)"))
        case .timeRecorded(let review, let minutes, let day, let note):
            HappenedShown(
                "\(duration(minutes: minutes)) of \(Wording.review(review).lowercasedFirst) recorded for \(date(day))"
                    + (note.isEmpty ? "" : ": \(note)"))
        }
    }
}
