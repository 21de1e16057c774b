import Programme

/// `/criteria/{id}`: one criterion, whom it binds, and how far that is known.
public struct CriterionPage: PageValue {
    public static let template = "criteria/criterion"

    /// "6.2 Seals on all loads".
    public let title: String
    public let id: String
    public let category: Link
    public let requirement: String
    public let guidance: String?
    public let evidence: [String]
    public let bindings: [Binding]
    /// Kinds of company for which it is not entered, in words.
    public let notBound: String?
    public let recurrence: String?
    public let confidence: StatusPill
    public let confidenceMeaning: String
    public let note: String?
    /// What is known to be missing from the same category.
    public let gaps: [GapShown]
    /// "6 gaps are known in this category"; `nil` if none is.
    public let gapsHeading: String?
    public let edition: String
    public let effective: DateShown
    public let previous: Link?
    public let next: Link?

    /// How it binds one kind of company.
    public struct Binding: Codable, Sendable, Hashable {
        public let entityType: String
        public let name: String
        public let href: String
        public let level: StatusPill
        /// `named`, `common` or `inferred`.
        public let supportCode: String
        public let support: String
        public let supportMeaning: String
    }

    public init(_ criterion: Criterion, catalogue: CriteriaCatalogue, rulebook: Rulebook, today: Day) {
        self.title = "\(criterion.id) \(criterion.title)"
        self.id = criterion.id.description
        self.category = Self.category(of: criterion, in: catalogue)
        self.requirement = criterion.requirement
        self.guidance = criterion.guidance
        self.evidence = criterion.evidence
        self.bindings = rulebook.entityTypes.compactMap { Self.binding(of: criterion, to: $0) }
        self.notBound = Self.notBound(by: criterion, rulebook: rulebook)
        self.recurrence = criterion.recurrence.map(Wording.label)
        self.confidence = Wording.pill(criterion.confidence)
        self.confidenceMeaning = Wording.explanation(criterion.confidence)
        self.note = criterion.note
        self.gaps = catalogue.gaps.filter { $0.category == criterion.id.category }
            .map { GapShown($0, rulebook: rulebook) }
        self.gapsHeading =
            gaps.isEmpty
            ? nil : Wording.count(gaps.count, "gap is", "gaps are") + " known in category \(criterion.id.category)"
        self.edition = catalogue.edition
        self.effective = DateShown(catalogue.effective, today: today)
        let position = catalogue.criteria.firstIndex { $0.id == criterion.id }
        self.previous = position.flatMap { Self.link(to: $0 - 1, in: catalogue) }
        self.next = position.flatMap { Self.link(to: $0 + 1, in: catalogue) }
    }

    private static func category(of criterion: Criterion, in catalogue: CriteriaCatalogue) -> Link {
        let number = criterion.id.category
        let title = catalogue.categories.first { $0.number == number }?.title ?? ""
        return Link(.criteria(CriteriaFilter(category: number)), "\(number) \(title)")
    }

    private static func binding(of criterion: Criterion, to rules: EntityTypeRules) -> Binding? {
        guard let level = criterion.levels[rules.type] else { return nil }
        let support = criterion.support[rules.type] ?? .inferred
        return Binding(
            entityType: rules.type.rawValue, name: rules.name,
            href: Route.criteria(CriteriaFilter(entityType: rules.type)).path, level: Wording.pill(level),
            supportCode: support.rawValue, support: Wording.label(support),
            supportMeaning: Wording.explanation(support))
    }

    private static func notBound(by criterion: Criterion, rulebook: Rulebook) -> String? {
        let names = rulebook.entityTypes.filter { criterion.levels[$0.type] == nil }.map(\.name)
        return names.isEmpty ? nil : Wording.list(names)
    }

    private static func link(to position: Int, in catalogue: CriteriaCatalogue) -> Link? {
        guard catalogue.criteria.indices.contains(position) else { return nil }
        let criterion = catalogue.criteria[position]
        return Link(.criterion(criterion.id), "\(criterion.id) \(criterion.title)")
    }
}
