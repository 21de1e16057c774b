import Programme

/// `/memberships/{membership}/profile-submission`: exactly what is missing, and what handing in sets going.
public struct ProfileSubmissionPage: PageValue {
    public static let template = "profiles/submission"

    public let title: String
    public let membership: Link
    public let profile: Link
    public let status: StatusPill
    public let verdictText: String
    /// `ready`, `blocked`, `not-officer` or `closed`.
    public let state: String
    /// Where the form is sent; absent where nothing can be submitted.
    public let action: String?
    public let musts: ProgressShown
    public let shoulds: ProgressShown
    /// Rejected answers that were not changed since: they block.
    public let correctionsTable: MissingTable?
    /// Musts without a complete answer: they block.
    public let mustsTable: MissingTable?
    /// Shoulds without a complete answer: listed, not blocking.
    public let shouldsTable: MissingTable?
    /// What was answered with "not yet" or "partly": it may be submitted, and the specialist will ask.
    public let unmetText: String?
    /// What happens next, one step an element.
    public let after: [String]
    /// The office's clock as it runs, or as it will run if the profile is handed in today.
    public let clock: DeadlineShown?
    public let clockText: String
    public let deadlines: [DeadlineShown]

    public struct MissingTable: Codable, Sendable, Hashable {
        /// "3 musts block submission".
        public let heading: String
        public let missing: [Missing]
    }

    public struct Missing: Codable, Sendable, Hashable {
        public let criterion: Link
        public let level: StatusPill
        public let standing: StatusPill
        public let comment: String?
        public let responsible: String?
    }

    /// - Parameter maySubmit: Whether the asker is an officer of the company.
    public init(_ subject: ProfileSubject, _ criteria: [AnsweredCriterion], maySubmit: Bool) {
        let criteria = criteria.map { $0.forCompany(in: subject.stage) }
        let musts = criteria.filter { $0.level == .must }
        let shoulds = criteria.filter { $0.level == .should }
        let openMusts = musts.filter { !$0.isComplete }
        let corrections = criteria.filter(\.isRejected)
        let openShoulds = shoulds.filter { !$0.isComplete }
        self.title = "Submit the security profile"
        self.membership = Link(.membership(subject.membership), subject.entityName)
        self.profile = Link(.profile(subject.membership), "Security profile")
        self.status = Wording.pill(subject.stage)
        let isBlocked = !openMusts.isEmpty || !corrections.isEmpty
        self.state = Self.state(subject.stage, isBlocked: isBlocked, maySubmit: maySubmit)
        self.verdictText = Self.sentence(subject.stage, openMusts.count, corrections.count, maySubmit: maySubmit)
        self.action = state == "ready" ? Route.profileSubmission(subject.membership).path : nil
        self.musts = ProgressShown("Musts", done: musts.count - openMusts.count, of: musts.count, verb: "answered")
        self.shoulds = ProgressShown(
            "Shoulds", done: shoulds.count - openShoulds.count, of: shoulds.count, verb: "answered")
        self.correctionsTable = MissingTable(
            Wording.count(corrections.count, "rejected answer blocks", "rejected answers block") + " submission",
            corrections, subject)
        self.mustsTable = MissingTable(
            Wording.count(openMusts.count, "must blocks", "musts block") + " submission", openMusts, subject)
        self.shouldsTable = MissingTable(
            Wording.count(openShoulds.count, "should is", "shoulds are") + " unanswered", openShoulds, subject)
        self.unmetText = Self.unmet(musts)
        self.after = Self.after(subject)
        self.clock = Self.clock(subject)
        self.clockText =
            subject.stage.isOpen
            ? "If the application and the profile are both in hand today, the office’s decision is due"
            : "The office’s decision is due"
        self.deadlines = subject.deadlines.filter { $0.clock == .profileSubmission || $0.clock == .requestedAnswer }.map
        {
            DeadlineShown($0, today: subject.today, rulebook: subject.rulebook, side: .company, href: nil)
        }
    }
}

extension ProfileSubmissionPage.MissingTable {
    /// `nil` where nothing is missing.
    fileprivate init?(_ heading: String, _ criteria: [AnsweredCriterion], _ subject: ProfileSubject) {
        guard !criteria.isEmpty else { return nil }
        self.init(heading: heading, missing: criteria.map { ProfileSubmissionPage.Missing($0, subject) })
    }
}

extension ProfileSubmissionPage.Missing {
    fileprivate init(_ answered: AnsweredCriterion, _ subject: ProfileSubject) {
        self.init(
            criterion: Link(.profileCriterion(answered.id, of: subject.membership), subject.name(of: answered.id)),
            level: Wording.pill(answered.level), standing: Wording.pill(answered.answer), comment: answered.rejection,
            responsible: subject.name(of: answered.answer?.responsible))
    }
}

// MARK: - Parts

extension ProfileSubmissionPage {
    private static func state(_ stage: ProfileStage, isBlocked: Bool, maySubmit: Bool) -> String {
        guard stage.isOpen else { return "closed" }
        if isBlocked { return "blocked" }
        return maySubmit ? "ready" : "not-officer"
    }

    private static func sentence(_ stage: ProfileStage, _ musts: Int, _ corrections: Int, maySubmit: Bool) -> String {
        guard stage.isOpen else { return Wording.meaning(stage) }
        let missing = [
            musts > 0 ? Wording.count(musts, "must has no complete answer", "musts have no complete answer") : nil,
            corrections > 0
                ? Wording.count(corrections, "rejected answer is not corrected", "rejected answers are not corrected")
                : nil,
        ].compactMap { $0 }
        if !missing.isEmpty { return "Not yet: " + Wording.list(missing) + "." }
        return maySubmit
            ? "Nothing stands in the way."
            : "Nothing stands in the way. A company officer has to submit: every submission is an officer’s."
    }

    private static func unmet(_ musts: [AnsweredCriterion]) -> String? {
        let partly = musts.count { $0.answer?.standing == .partly }
        let notYet = musts.count { $0.answer?.standing == .notYet }
        let parts = [
            notYet > 0 ? Wording.count(notYet, "must is", "musts are") + " answered “not yet”" : nil,
            partly > 0 ? Wording.count(partly, "must is", "musts are") + " answered “partly”" : nil,
        ].compactMap { $0 }
        guard !parts.isEmpty else { return nil }
        return Wording.sentence(Wording.list(parts))
            + ". That does not block submission, but a must has to be met: the specialist will ask when and how."
    }

    private static func after(_ subject: ProfileSubject) -> [String] {
        [
            "The answers are locked and go to the programme office. Nobody else sees them.",
            "A specialist reads every answer and accepts it, or rejects it with a comment.",
            "If answers are rejected, the profile comes back: you correct those, and an officer submits again.",
            "When every answer is accepted, the profile is approved and the office decides on certification.",
        ]
    }

    /// The office's clock as it will run if the profile is submitted today, or as it runs.
    private static func clock(_ subject: ProfileSubject) -> DeadlineShown? {
        let running = subject.deadlines.first { $0.clock == .certificationDecision }
        let would =
            subject.stage.isOpen
            ? subject.rulebook[.certificationDecision].flatMap { clock in
                clock.due(from: subject.today, holidays: subject.rulebook.holidays).map {
                    Deadline(clock: .certificationDecision, started: subject.today, opens: nil, due: $0)
                }
            }
            : nil
        return (running ?? would).map {
            DeadlineShown($0, today: subject.today, rulebook: subject.rulebook, side: .company, href: nil)
        }
    }
}
