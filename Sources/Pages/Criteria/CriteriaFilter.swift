import Programme

/// Which criteria a list shows; it lives in the address, so that a list can be passed on.
public struct CriteriaFilter: Hashable, Sendable {
    public var entityType: EntityType?
    public var category: Int?
    public var level: Level?
    /// Words that all have to occur in number, title, requirement, guidance or evidence, in any case.
    public var text: String

    public init(entityType: EntityType? = nil, category: Int? = nil, level: Level? = nil, text: String = "") {
        self.entityType = entityType
        self.category = category
        self.level = level
        self.text = text
    }

    /// The filter of an address; a value that means nothing is left out.
    ///
    /// - Parameters: as they stand in the query `?entity=importer&category=6&level=must&q=seal`.
    public init(entity: String?, category: String?, level: String?, q: String?) {
        self.init(
            entityType: entity.flatMap { $0.isEmpty ? nil : EntityType(rawValue: $0) },
            category: category.flatMap(Int.init),
            level: level.flatMap(Level.init(rawValue:)),
            text: String((q ?? "").prefix(200)))
    }

    var query: [(name: String, value: String)] {
        var query: [(name: String, value: String)] = []
        if let entityType { query.append(("entity", entityType.rawValue)) }
        if let category { query.append(("category", String(category))) }
        if let level { query.append(("level", level.rawValue)) }
        if !text.isEmpty { query.append(("q", text)) }
        return query
    }

    /// With an entity type, a level is that type's; without one it is any type's.
    public func admits(_ criterion: Criterion) -> Bool {
        if let category, criterion.id.category != category { return false }
        if let entityType {
            guard let own = criterion.levels[entityType] else { return false }
            if let level, own != level { return false }
        } else if let level, !criterion.levels.values.contains(level) {
            return false
        }
        return mentionsWords(criterion)
    }

    private func mentionsWords(_ criterion: Criterion) -> Bool {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        guard !words.isEmpty else { return true }
        let searched =
            ([criterion.id.description, criterion.title, criterion.requirement, criterion.guidance ?? ""]
            + criterion.evidence).joined(separator: "\n").lowercased()
        return words.allSatisfy { searched.contains($0) }
    }
}

extension Route {
    public static func criteria(_ filter: CriteriaFilter) -> Route { Route(["criteria"], query: filter.query) }
    public static func criteriaFile(_ filter: CriteriaFilter) -> Route { Route(["criteria.csv"], query: filter.query) }
}
