import Programme

/// `/memberships/{membership}/profile/{criterion}`: one criterion, what it asks, and the company's answer.
public struct ProfileCriterionPage: PageValue {
    public static let template = "profiles/criterion"

    /// "6.1 Written seal procedures".
    public let title: String
    public let id: String
    public let membership: Link
    public let profile: Link
    public let category: Link
    public let place: CriterionPlace
    public let rule: CriterionRule
    public let standing: StatusPill
    public let errorSummary: ErrorSummary?
    public let conflict: ConflictShown?
    /// Where the form is sent; absent for whoever cannot answer now.
    public let form: AnswerFormShown?
    /// The answer as text, for whoever cannot change it.
    public let reading: AnswerShown?
    /// "Saved 3 days ago by Ana Sample"; absent before the first answer.
    public let saved: SavedShown?
    /// What the specialist said, once the company has been told.
    public let verdict: VerdictShown?
    /// The latest changes, newest first.
    public let changes: [CriterionChange]
    public let history: Link
    public let musts: ProgressShown
    public let deadlines: [DeadlineShown]

    public struct AnswerFormShown: Codable, Sendable, Hashable {
        public let action: String
        public let fields: [FieldShown]
        public let revision: Int
        /// Whether another criterion waits for an answer.
        public let hasNextOpen: Bool
    }

    public struct AnswerShown: Codable, Sendable, Hashable {
        public let narrative: String?
        public let responsible: String?
        /// Why it cannot be changed.
        public let reason: String
    }

    public struct SavedShown: Codable, Sendable, Hashable {
        public let at: MomentShown
        public let who: String
    }

    public struct VerdictShown: Codable, Sendable, Hashable {
        public let status: StatusPill
        public let comment: String?
        public let at: MomentShown?
    }

    /// The parts of the page that depend on who asks and what was sent.
    public struct Asker: Sendable {
        public let mayAnswer: Bool
        /// Who may be named as responsible.
        public let colleagues: [ID<Person>]
        /// What was typed, where it was not saved.
        public var typed: AnswerFields?
        public var errors: [String: String] = [:]
        /// Whether somebody saved first.
        public var isOvertaken = false

        public init(mayAnswer: Bool, colleagues: [ID<Person>]) {
            self.mayAnswer = mayAnswer
            self.colleagues = colleagues
        }
    }

    /// - Parameters:
    ///   - open: The criteria that have no complete answer or stand rejected.
    ///   - facts: What happened to this criterion and to the profile, oldest first.
    public init(
        _ answered: AnsweredCriterion, in subject: ProfileSubject, open: [CriterionID], mustsDone: Int,
        facts: [ProfileFact], for asker: Asker
    ) {
        let facts = facts.told(in: subject.stage)
        let answered = answered.forCompany(in: subject.stage)
        let id = answered.id
        let route = Route.profileCriterion(id, of: subject.membership)
        self.title = subject.name(of: id)
        self.id = id.description
        self.membership = Link(.membership(subject.membership), subject.entityName)
        self.profile = Link(.profile(subject.membership), "Security profile")
        self.category = Link(
            Route.profile(subject.membership).at("category-\(id.category)"),
            "\(id.category) \(subject.categoryTitle(id.category))")
        self.place = CriterionPlace(of: id, open: open, in: subject) { .profileCriterion($0, of: subject.membership) }
        self.rule = CriterionRule(id, in: subject)
        self.standing = Wording.pill(answered.answer)
        let isOpen = subject.stage.isOpen && asker.mayAnswer
        let fields = (asker.typed ?? AnswerFields(answered.answer, revision: answered.revision))
            .shown(people: Self.people(asker.colleagues, subject), errors: asker.errors)
        self.form =
            isOpen
            ? AnswerFormShown(
                action: route.path, fields: fields, revision: answered.revision, hasNextOpen: place.nextOpen != nil)
            : nil
        self.errorSummary = isOpen ? ErrorSummary(of: fields) : nil
        self.reading = isOpen ? nil : Self.reading(answered, subject)
        self.conflict = Self.conflict(answered, subject, asker, current: route)
        self.saved = answered.savedAt.map {
            SavedShown(at: MomentShown($0, today: subject.today), who: answered.savedBy ?? "A former colleague")
        }
        self.verdict = Self.verdict(answered, facts, subject)
        let changes = CriterionHistory(of: id, facts).shown(names: subject.names, today: subject.today)
        self.changes = Array(changes.prefix(4))
        self.history = Link(
            .profileHistory(id, of: subject.membership),
            changes.count > 4 ? "All \(changes.count) changes" : "Whole history")
        self.musts = ProgressShown(
            "Musts", done: mustsDone, of: subject.levels.values.count { $0 == .must }, verb: "answered")
        self.deadlines = subject.deadlines.filter { $0.clock == .profileSubmission || $0.clock == .requestedAnswer }.map
        {
            DeadlineShown(
                $0, today: subject.today, rulebook: subject.rulebook, side: .company,
                href: .profileSubmission(subject.membership))
        }
    }
}

// MARK: - Parts

extension ProfileCriterionPage {
    private static func people(_ colleagues: [ID<Person>], _ subject: ProfileSubject) -> [OptionShown] {
        colleagues.map { OptionShown($0.description, subject.names[$0] ?? "A colleague") }
            .sorted { ($0.label, $0.value) < ($1.label, $1.value) }
    }

    private static func reading(_ answered: AnsweredCriterion, _ subject: ProfileSubject) -> AnswerShown {
        let narrative = answered.answer?.narrative ?? ""
        return AnswerShown(
            narrative: narrative.isEmpty ? nil : narrative, responsible: subject.name(of: answered.answer?.responsible),
            reason: subject.stage.isOpen
                ? "Your role lets you read answers. A contributor or an officer of the company changes them."
                : Wording.meaning(subject.stage))
    }

    private static func conflict(
        _ answered: AnsweredCriterion, _ subject: ProfileSubject, _ asker: Asker, current: Route
    ) -> ConflictShown? {
        guard asker.isOvertaken, let typed = asker.typed, let at = answered.savedAt else { return nil }
        let theirs = AnswerFields(answered.answer, revision: answered.revision)
        func standing(_ key: String) -> String { Answer.Standing(rawValue: key)?.label ?? "Not chosen" }
        func person(_ key: String) -> String { subject.name(of: ID(key)) ?? "Nobody named" }
        let fields = [
            ConflictShown.Field(
                label: "Standing", yours: standing(typed.standing), theirs: standing(theirs.standing)),
            ConflictShown.Field(label: "Text", yours: typed.narrative, theirs: theirs.narrative),
            ConflictShown.Field(
                label: "Responsible", yours: person(typed.responsible), theirs: person(theirs.responsible)),
        ].filter { $0.yours != $0.theirs }
        return ConflictShown(
            who: answered.savedBy ?? "A colleague", at: MomentShown(at, today: subject.today), fields: fields,
            current: Link(current, "Discard mine and show what is saved"))
    }

    private static func verdict(
        _ answered: AnsweredCriterion, _ facts: [ProfileFact], _ subject: ProfileSubject
    ) -> VerdictShown? {
        guard let verdict = answered.verdict else { return nil }
        let at = facts.last { if case .judged(answered.id, _) = $0.what { true } else { false } }?.at
        return VerdictShown(
            status: Wording.pill(verdict), comment: answered.rejection,
            at: at.map { MomentShown($0, today: subject.today) })
    }
}
