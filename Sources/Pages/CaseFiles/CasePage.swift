import Programme

/// `/cases/{membership}`: one case, with everything that a decision on it needs.
public struct CasePage: PageValue {
    public static let template = "case-files/case"

    public let title: String
    public let head: CaseHead
    public let lead: String
    /// The one thing to do now, if it is this person's to do.
    public let action: Link?
    /// The case after this one in the queue from which one came.
    public let nextCase: Link?
    public let queue: Link
    public let steps: [StepShown]
    public let decision: DecisionShown
    public let clocks: [ClockExplained]
    public let timeline: DeadlineTimeline?
    /// Why no clock runs, if none does.
    public let noClock: String?
    public let application: [FactShown]
    public let identifiers: [FactShown]
    public let eligibility: [Question]
    public let profile: ProfileSection?
    public let vetting: VettingSection
    public let time: TimeSection
    public let assignment: AssignmentSection
    public let history: [HistoryEntry]
    public let historyHref: String

    public struct Question: Codable, Sendable {
        public let text: String
        public let answer: String
        public let citation: CitationShown
    }

    public struct ProfileSection: Codable, Sendable {
        public let progress: [ProgressShown]
        public let summary: String
        public let link: Link
    }

    public struct VettingSection: Codable, Sendable {
        public let status: StatusPill
        public let checks: [Check]
        public let conclusion: String?
        public let link: Link

        public struct Check: Codable, Sendable {
            public let code: String
            public let name: String
            public let status: StatusPill
        }
    }

    public struct TimeSection: Codable, Sendable {
        public let total: String
        public let minutes: Int
        public let link: Link
    }

    public struct AssignmentSection: Codable, Sendable {
        public let specialist: String?
        /// Where the form goes; absent for those who may not assign.
        public let form: String?
        public let fields: [FieldShown]
        public let button: String
    }

    /// A specialist to whom a case can be given.
    public struct Specialist: Sendable {
        public let id: ID<Person>
        public let name: String
        /// Open cases now.
        public let cases: Int

        public init(id: ID<Person>, name: String, cases: Int) {
            self.id = id
            self.name = name
            self.cases = cases
        }
    }

    public init(
        _ record: CaseRecord, abilities: CaseAbilities, specialists: [Specialist], history: [HistoryEntry],
        view: QueueView, next: QueuePage.Entry?, rulebook: Rulebook
    ) {
        let today = record.today
        let deadlines = record.membership.deadlines(on: today, under: rulebook)
        self.title = record.companyName
        self.head = CaseHead(record, at: .overview, rulebook: rulebook)
        self.lead = record.status.meaning
        self.action = Self.action(record, abilities)
        self.queue = Link(.queue(view), view.isMine ? "My queue" : "Everybody’s queue")
        self.nextCase = next.map { entry in
            Link(
                .caseFile(entry.summary.id, from: QueuePlace(view: view, clock: entry.deadline.clock)),
                "\(entry.summary.companyName), due \(Wording.date(entry.deadline.due))")
        }
        self.steps = MembershipPath(record, deadlines).steps(today: today)
        self.decision = DecisionShown(record, abilities: abilities)
        self.clocks = deadlines.map { ClockExplained($0, today: today, rulebook: rulebook) }
        self.timeline = DeadlineTimeline(
            deadlines.map { deadline in
                let status = ClockExplained.status(deadline, today: today)
                return DeadlineTimeline.Entry(
                    deadline,
                    DeadlineShown(
                        deadline, today: today, rulebook: rulebook, side: .office, href: nil, status: status))
            }, today: today)
        self.noClock = deadlines.isEmpty ? Self.noClock(record) : nil
        self.application = Self.application(record)
        self.identifiers = record.membership.identifiers.sorted { $0.key < $1.key }
            .map { FactShown(rulebook[$0.key]?.name ?? $0.key.rawValue, $0.value) }
        self.eligibility = Self.eligibility(record, rulebook)
        self.profile = record.profile.map { ProfileSection($0, record) }
        self.vetting = VettingSection(record)
        self.time = TimeSection(record)
        self.assignment = AssignmentSection(record, abilities, specialists)
        self.history = history
        self.historyHref = Route.caseHistory(record.id).path
    }
}

extension CasePage {
    private static func action(_ record: CaseRecord, _ abilities: CaseAbilities) -> Link? {
        guard record.membership.outcome == .pending else { return nil }
        guard let first = record.obstacles.first else {
            return abilities.decides ? Link(.certification(record.id), "Certify this company") : nil
        }
        switch first {
        case .notJudged: return abilities.reviews ? Link(.profileReview(record.id), "Review the profile") : nil
        case .criteriaRejected:
            return abilities.reviews ? Link(.caseReturn(record.id), "Send back the rejected answers") : nil
        case .profileNotApproved:
            return abilities.reviews ? Link(.profileReview(record.id), "Approve the profile") : nil
        case .checksOpen: return abilities.vets ? Link(.vetting(record.id), "Record vetting") : nil
        case .vettingNotConcluded: return abilities.vets ? Link(.vetting(record.id), "Conclude vetting") : nil
        case .vettingAdverse: return abilities.decides ? Link(.rejection(record.id), "Reject the application") : nil
        case .applicationNotInHand, .profileNotInHand, .correctionsAwaited, .decided: return nil
        }
    }

    private static func noClock(_ record: CaseRecord) -> String {
        record.status == .returned
            ? "No clock runs while corrections are awaited: Greenlane counts the time to decide only while application "
                + "and security profile are both in hand. It starts anew when the company hands them in again."
            : "No clock runs: the case is closed."
    }

    private static func application(_ record: CaseRecord) -> [FactShown] {
        let membership = record.membership
        var facts: [FactShown] = []
        func add(_ label: String, _ day: Day?) {
            if let day {
                facts.append(FactShown(label, "\(Wording.date(day)) (\(Wording.relative(day, today: record.today)))"))
            }
        }
        add("Application first received", membership.firstSubmittedOn)
        add("Both parts in hand since", membership.completeSince)
        if case .approved(let day, _) = membership.profile { add("Profile approved", day) }
        add("Certified", membership.certifiedOn)
        if let agreement = membership.agreement {
            facts.append(
                FactShown(
                    "Agreement",
                    "\(agreement.edition), accepted by \(record.name(agreement.officer)) on \(Wording.date(agreement.on))"
                ))
        }
        if let details = record.company.details {
            let place = [details.headquarters.city, Country.name(details.headquarters.country)].filter { !$0.isEmpty }
            facts.append(FactShown("Headquarters", place.isEmpty ? "Not given" : place.joined(separator: ", ")))
            if let employees = details.employees { facts.append(FactShown("Employees", Wording.figure(employees))) }
        }
        facts.append(FactShown("Sites", Wording.figure(record.company.sites.count)))
        return facts
    }

    private static func eligibility(_ record: CaseRecord, _ rulebook: Rulebook) -> [Question] {
        guard let rules = record.membership.entityType.flatMap({ rulebook[$0] }) else { return [] }
        return rules.questions.map { question in
            let answer = record.membership.answers[question.key]
            return Question(
                text: question.text, answer: answer.map { $0 ? "Yes" : "No" } ?? "Not answered",
                citation: CitationShown(question.citation))
        }
    }
}

extension CasePage.ProfileSection {
    init(_ figures: CaseRecord.ProfileFigures, _ record: CaseRecord) {
        let answered = figures.mustsDone + figures.shouldsDone
        let judged = figures.accepted + figures.rejected
        let isHandedIn = figures.submissions > 0
        self.progress =
            [
                ProgressShown("Musts", done: figures.mustsDone, of: figures.musts, verb: "answered"),
                ProgressShown("Shoulds", done: figures.shouldsDone, of: figures.shoulds, verb: "answered"),
            ] + (isHandedIn ? [ProgressShown("Review", done: judged, of: answered, verb: "judged")] : [])
        self.summary =
            isHandedIn
            ? "\(figures.accepted) accepted, \(figures.rejected) rejected, \(max(0, answered - judged)) not judged. "
                + "Handed in \(figures.submissions == 1 ? "once" : "\(figures.submissions) times")."
            : "Not handed in yet."
        self.link = Link(.profileReview(record.id), "Open the security profile")
    }
}

extension CasePage.VettingSection {
    init(_ record: CaseRecord) {
        self.status = Wording.pill(record.file.vetting)
        self.checks = CaseFile.VettingCheck.allCases.map { check in
            Check(
                code: check.rawValue, name: Wording.check(check),
                status: Wording.pill(clear: record.file.checks[check]?.isClear))
        }
        self.conclusion =
            switch record.file.vetting {
            case .open: nil
            case .favourable(let day): "Concluded favourably on \(Wording.date(day))."
            case .adverse(let day, let basis): "Concluded adversely on \(Wording.date(day)): \(basis)"
            }
        self.link = Link(.vetting(record.id), "Open vetting")
    }
}

extension CasePage.TimeSection {
    init(_ record: CaseRecord) {
        self.minutes = record.file.minutes.values.reduce(0, +)
        self.total = Wording.duration(minutes: minutes)
        self.link = Link(.caseTime(record.id), "Record time")
    }
}

extension CasePage.AssignmentSection {
    init(_ record: CaseRecord, _ abilities: CaseAbilities, _ specialists: [CasePage.Specialist]) {
        let current = record.file.specialist
        self.specialist = current.map { record.name($0) }
        self.form = abilities.assigns && !specialists.isEmpty ? Route.assignment(record.id).path : nil
        self.button = current == nil ? "Assign" : "Reassign"
        self.fields = abilities.assigns ? [Self.field(specialists, value: current?.description ?? "")] : []
    }

    static func field(_ specialists: [CasePage.Specialist], value: String) -> FieldShown {
        let options = specialists.map {
            OptionShown($0.id.description, "\($0.name), \(Wording.count($0.cases, "open case"))")
        }
        return FieldShown(
            "specialist", "Specialist", value: value, .select([OptionShown("", "Choose a specialist")] + options),
            isRequired: true)
    }
}

extension MembershipPath {
    init(_ record: CaseRecord, _ deadlines: [Deadline]) {
        self.init(
            status: record.status, submittedOn: record.membership.firstSubmittedOn,
            completeSince: record.membership.completeSince, certifiedOn: record.membership.certifiedOn,
            endedOn: record.endedOn, validationDue: deadlines.first { $0.clock == .initialValidation }?.due)
    }
}
