import Programme

extension Criterion {
    static let requiredKeys = ["id", "title", "requirement", "evidence", "levels", "confidence"]
    static let optionalKeys = ["guidance", "recurrence", "note"]
}

extension Field {
    /// A criterion of the built-in files. What no source is listed for is inferred.
    func newCriterion(support: SupportTable, entityTypes: Set<EntityType>) -> Criterion? {
        guard let table = table(Criterion.requiredKeys, optional: Criterion.optionalKeys) else { return nil }
        let levels = table["levels"]?.levels(among: entityTypes) ?? [:]
        let evidence = table.texts("evidence")
        if let field = table["levels"], field.node.mapping?.isEmpty == true { field.problem("binds no entity type") }
        guard let id = table["id"]?.criterionID(), let title = table.text("title"),
            let requirement = table.text("requirement"),
            let confidence = table["confidence"]?.choice("a confidence", of: Confidence.self)
        else { return nil }
        return Criterion(
            id: id, title: title, requirement: requirement, guidance: table.text("guidance"), evidence: evidence,
            levels: levels,
            support: Dictionary(uniqueKeysWithValues: levels.keys.map { ($0, support[id, $0]) }),
            recurrence: table["recurrence"]?.choice("a recurrence", of: Recurrence.self), confidence: confidence,
            note: table.text("note"))
    }

    /// Entity types with the level at which they are bound.
    func levels(among known: Set<EntityType>) -> [EntityType: Level] {
        var levels: [EntityType: Level] = [:]
        for (_, name, field) in entries() ?? [] {
            let type = field.entityType(named: name, among: known)
            let level = field.choice("a level", of: Level.self)
            if let type, let level { levels[type] = level }
        }
        return levels
    }
}
