import Programme

/// `/criteria/coverage`: how far the criteria shown here can be trusted, for each kind of company.
public struct CoveragePage: PageValue {
    public static let template = "criteria/coverage"

    public let title: String
    public let lead: String
    public let entityTypes: [CoverageShown]
    public let gaps: [CategoryGaps]
    public let edition: String

    /// What is known to be missing from a category.
    public struct CategoryGaps: Codable, Sendable, Hashable {
        public let category: String
        public let gaps: [GapShown]
    }

    public init(catalogue: CriteriaCatalogue, rulebook: Rulebook) {
        self.title = "Coverage of the criteria"
        self.lead =
            "The official booklets are in the CTPAT Portal, for members only. What stands here was put together from "
            + "public sources, and these speak far more of some kinds of company than of others."
        self.entityTypes = rulebook.entityTypes.map { CoverageShown($0.type, catalogue: catalogue, rulebook: rulebook) }
        self.gaps = catalogue.categories.compactMap { category in
            let gaps = catalogue.gaps.filter { $0.category == category.number }
            guard !gaps.isEmpty else { return nil }
            return CategoryGaps(
                category: "\(category.number) \(category.title)", gaps: gaps.map { GapShown($0, rulebook: rulebook) })
        }
        self.edition = catalogue.edition
    }

    public static var samples: [CoveragePage] { [CoveragePage(catalogue: .sample, rulebook: .sample)] }
}

/// How well the criteria of one kind of company are supported.
public struct CoverageShown: Codable, Sendable, Hashable {
    public let entityType: String
    public let name: String
    public let href: String
    public let criteria: Int
    public let musts: Int
    public let shoulds: Int
    /// Entries for which a source names this kind of company.
    public let named: Int
    /// Entries that a source calls common to all members.
    public let common: Int
    /// Entries without a source for this kind of company.
    public let inferred: Int
    public let standing: StatusPill
    /// What to tell whoever relies on it; `nil` if nearly all is named and no gap is known.
    public let warning: String?

    init(_ type: EntityType, catalogue: CriteriaCatalogue, rulebook: Rulebook) {
        let own = catalogue.criteria(for: type)
        func count(_ support: Support) -> Int { own.count { ($0.support[type] ?? .inferred) == support } }
        let name = rulebook.name(of: type)
        let gaps = catalogue.gaps(for: type).count
        self.entityType = type.rawValue
        self.name = name
        self.href = Route.criteria(CriteriaFilter(entityType: type)).path
        self.criteria = own.count
        self.musts = own.count { $0.levels[type] == .must }
        self.shoulds = own.count { $0.levels[type] == .should }
        self.named = count(.named)
        self.common = count(.common)
        self.inferred = count(.inferred)
        self.standing = Self.standing(inferred: inferred, of: own.count)
        self.warning = Self.warning(inferred: inferred, of: own.count, gaps: gaps)
    }

    /// Under a tenth inferred is well supported, under a half partly: the bounds are ours and only choose the word.
    private static func standing(inferred: Int, of total: Int) -> StatusPill {
        if inferred * 10 < total { return StatusPill("well-supported", "Well supported", .good) }
        if inferred * 2 < total { return StatusPill("partly-supported", "Partly supported", .attention) }
        return StatusPill("working-draft", "Working draft", .bad)
    }

    private static func warning(inferred: Int, of total: Int, gaps: Int) -> String? {
        guard inferred > 0 || gaps > 0 else { return nil }
        let share =
            inferred == 0
            ? "" : "For \(inferred) of the \(total) entries no source speaks of this kind of company. "
        let known = gaps == 0 ? "" : Wording.count(gaps, "gap is", "gaps are") + " known. "
        return share + known + "Work from the booklet in the CTPAT Portal; it prevails."
    }
}
