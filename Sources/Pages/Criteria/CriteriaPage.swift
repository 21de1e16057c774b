import Programme

/// `/criteria`: the criteria to browse and search, by kind of company, category and level.
public struct CriteriaPage: PageValue {
    public static let template = "criteria/criteria"

    public let title: String
    public let lead: String
    public let filters: [FieldShown]
    public let isFiltered: Bool
    /// "35 of 105 criteria".
    public let summary: String
    /// How far the entries for the chosen kind of company can be trusted; in general terms where none is chosen.
    public let warning: String?
    public let categories: [CategoryShown]
    public let emptyState: EmptyState?
    public let exportHref: String
    public let edition: String
    public let effective: DateShown

    /// A category with those of its criteria that are shown.
    public struct CategoryShown: Codable, Sendable, Hashable {
        public let number: Int
        public let title: String
        public let purpose: String
        public let criteria: [CriterionShown]
    }

    /// One line of the list.
    public struct CriterionShown: Codable, Sendable, Hashable {
        public let id: String
        public let title: String
        public let href: String
        public let requirement: String
        /// For the chosen kind of company; otherwise absent.
        public let level: StatusPill?
        /// Without a chosen kind: "must for 10, should for 2".
        public let levels: String
        public let confidence: StatusPill
    }

    public init(catalogue: CriteriaCatalogue, rulebook: Rulebook, filter: CriteriaFilter, today: Day) {
        let shown = catalogue.criteria.filter(filter.admits)
        self.title = "Security criteria"
        self.lead = "The minimum security criteria in our own words, in the order and with the numbers of the booklets."
        self.filters = Self.filters(filter, catalogue: catalogue, rulebook: rulebook)
        self.isFiltered = filter != CriteriaFilter()
        self.summary =
            shown.count == catalogue.criteria.count
            ? "All \(Wording.count(shown.count, "criterion", "criteria"))"
            : "\(shown.count) of \(Wording.count(catalogue.criteria.count, "criterion", "criteria"))"
        self.warning = Self.warning(filter.entityType, catalogue: catalogue, rulebook: rulebook)
        self.categories = catalogue.categories.compactMap { category in
            let own = shown.filter { $0.id.category == category.number }
            guard !own.isEmpty else { return nil }
            return CategoryShown(
                number: category.number, title: category.title, purpose: category.purpose,
                criteria: own.map { CriterionShown($0, for: filter.entityType) })
        }
        self.emptyState =
            shown.isEmpty
            ? EmptyState(
                "No criterion fits these filters", "Use fewer words, or leave one of the filters open.",
                action: Link(.criteria, "Show all criteria"))
            : nil
        self.exportHref = Route.criteriaFile(filter).path
        self.edition = catalogue.edition
        self.effective = DateShown(catalogue.effective, today: today)
    }

    private static func filters(
        _ filter: CriteriaFilter, catalogue: CriteriaCatalogue, rulebook: Rulebook
    ) -> [FieldShown] {
        let types = rulebook.entityTypes.map { OptionShown($0.type.rawValue, $0.name) }
        let categories = catalogue.categories.map { OptionShown("\($0.number)", "\($0.number) \($0.title)") }
        let levels = [OptionShown("must", "Must"), OptionShown("should", "Should")]
        return [
            FieldShown("q", "Words", value: filter.text, .search),
            FieldShown(
                "entity", "Kind of company", value: filter.entityType?.rawValue ?? "",
                .select([OptionShown("", "All kinds")] + types)),
            FieldShown(
                "category", "Category", value: filter.category.map(String.init) ?? "",
                .select([OptionShown("", "All categories")] + categories)),
            FieldShown(
                "level", "Level", value: filter.level?.rawValue ?? "",
                .select([OptionShown("", "Must and should")] + levels)),
        ]
    }

    private static func warning(_ type: EntityType?, catalogue: CriteriaCatalogue, rulebook: Rulebook) -> String? {
        guard let type else {
            return "How complete these are differs greatly between kinds of company. Choose yours to see how far its "
                + "entries can be trusted."
        }
        return CoverageShown(type, catalogue: catalogue, rulebook: rulebook).warning
    }

    public static var samples: [CriteriaPage] {
        let filters = [
            CriteriaFilter(), CriteriaFilter(entityType: EntityType(rawValue: "highway-carrier")),
            CriteriaFilter(text: "nowhere"),
        ]
        return filters.map { CriteriaPage(catalogue: .sample, rulebook: .sample, filter: $0, today: .sample) }
    }
}

extension CriteriaPage.CriterionShown {
    fileprivate init(_ criterion: Criterion, for type: EntityType?) {
        let counts = Level.allCases.map { level in (level, criterion.levels.values.count { $0 == level }) }
        self.init(
            id: criterion.id.description, title: criterion.title, href: Route.criterion(criterion.id).path,
            requirement: criterion.requirement, level: type.flatMap { criterion.levels[$0] }.map { Wording.pill($0) },
            levels: counts.filter { $0.1 > 0 }.map { "\($0.0.rawValue) for \($0.1)" }.joined(separator: ", "),
            confidence: Wording.pill(criterion.confidence))
    }
}
