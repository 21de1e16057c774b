import Programme

/// The criteria as rows for a file: one for each criterion and kind of company, since level and support differ by kind.
/// The terminal and the web write the same.
public enum CriteriaTable {
    public static let columns = [
        "edition", "id", "category", "title", "entity", "level", "support", "confidence", "recurrence", "requirement",
        "guidance", "evidence", "note",
    ]

    public static func rows(_ catalogue: CriteriaCatalogue, _ rulebook: Rulebook, _ filter: CriteriaFilter)
        -> [[String]]
    {
        let types = filter.entityType.map { [$0] } ?? rulebook.entityTypes.map(\.type)
        return catalogue.criteria.filter(filter.admits).flatMap { criterion in
            types.compactMap { type in
                guard let level = criterion.levels[type], filter.level == nil || filter.level == level else {
                    return nil
                }
                return row(criterion, type, level, edition: catalogue.edition)
            }
        }
    }

    private static func row(_ criterion: Criterion, _ type: EntityType, _ level: Level, edition: String) -> [String] {
        [
            edition, criterion.id.description, "\(criterion.id.category)", criterion.title, type.rawValue,
            level.rawValue, criterion.support[type]?.rawValue ?? "", criterion.confidence.rawValue,
            criterion.recurrence?.rawValue ?? "", criterion.requirement, criterion.guidance ?? "",
            criterion.evidence.joined(separator: "\n"), criterion.note ?? "",
        ]
    }
}
