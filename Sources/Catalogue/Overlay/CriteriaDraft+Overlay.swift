import Programme

extension CriteriaDraft {
    /// Adds and corrects criteria as the operator found them in an official booklet.
    mutating func lay(_ overlay: Table, entityTypes: Set<EntityType>) {
        if let day = overlay["effective"]?.day() {
            effective = day
            effectiveSource = Citation("Stated by the operator's data file", isConfirmed: true)
        }
        var seen: Set<CriterionID> = []
        for field in overlay.list("criteria") {
            guard let id = field.idOfCriterion else {
                _ = field.table(
                    ["id", "source"] + Criterion.requiredKeys.dropFirst(), optional: Criterion.optionalKeys)
                continue
            }
            guard seen.insert(id).inserted else {
                field.problem("\(id) is in this file already")
                continue
            }
            guard categories.contains(where: { $0.number == id.category }) else {
                field.problem("there is no category \(id.category)")
                continue
            }
            lay(field, id: id, entityTypes: entityTypes)
        }
        closeGaps(overlay, entityTypes: entityTypes)
    }

    private mutating func lay(_ field: Field, id: CriterionID, entityTypes: Set<EntityType>) {
        let base = criteria[id]
        let required = base == nil ? Criterion.requiredKeys + ["source"] : ["id", "source"]
        let optional = base == nil ? Criterion.optionalKeys : Criterion.requiredKeys + Criterion.optionalKeys
        guard let table = field.table(required, optional: optional) else { return }
        let stated = table["levels"]?.statedLevels(among: entityTypes) ?? [:]
        guard let criterion = Criterion(reading: table, id: id, over: base, stated: stated) else { return }
        criteria[id] = criterion
        for index in unknownNumbers.indices {
            let entry = unknownNumbers[index]
            unknownNumbers[index] = UnknownNumbers(
                category: entry.category, numbers: entry.numbers.filter { $0 != id }, entityTypes: entry.entityTypes,
                note: entry.note)
        }
        unknownNumbers.removeAll { $0.numbers.isEmpty }
        // Once the operator has given text and level, nothing is left to be told about a missing part.
        if table["requirement"] != nil {
            partlyKnown.removeAll { $0.criterion == id && stated.keys.contains($0.entityType) }
        }
    }

    private mutating func closeGaps(_ overlay: Table, entityTypes: Set<EntityType>) {
        for table in overlay.tables("gaps_closed", ["category", "entity_types", "reason"]) {
            _ = table.text("reason")
            let types = table["entity_types"]?.entityTypes(among: entityTypes) ?? []
            guard let category = table["category"]?.number(in: 1...999) else { continue }
            if !gaps.contains(where: { $0.category == category && $0.entityTypes.contains(where: types.contains) }) {
                table.field.problem("no gap of category \(category) is known for these entity types")
            }
            gaps = gaps.compactMap { gap in
                guard gap.category == category else { return gap }
                let left = gap.entityTypes.filter { !types.contains($0) }
                return left.isEmpty
                    ? nil : CoverageGap(category: category, topic: gap.topic, entityTypes: left, note: gap.note)
            }
        }
    }
}

extension Criterion {
    /// A criterion of an overlay, with what is left out taken from `base`. A level that the operator states counts as
    /// named by a source, which has to be given.
    fileprivate init?(reading table: Table, id: CriterionID, over base: Criterion?, stated: [EntityType: Level?]) {
        var levels = base?.levels ?? [:]
        var support = base?.support ?? [:]
        for (type, level) in stated {
            levels[type] = level
            support[type] = level == nil ? nil : .named
        }
        let evidence = table["evidence"].map { $0.texts() } ?? base?.evidence ?? []
        let recurrence = table["recurrence"].map { $0.choice("a recurrence", of: Recurrence.self) } ?? base?.recurrence
        guard let title = table.text("title") ?? base?.title,
            let requirement = table.text("requirement") ?? base?.requirement, let source = table.text("source"),
            let confidence = table["confidence"].map({ $0.choice("a confidence", of: Confidence.self) })
                ?? base?.confidence
        else { return nil }
        let note = [table.text("note") ?? base?.note, "Entered by the operator from: \(source)."].compactMap { $0 }
        let isRead = stated.count == table["levels"]?.node.mapping?.count ?? 0
        if levels.isEmpty, isRead { (table["levels"] ?? table.field).problem("binds no entity type") }
        self.init(
            id: id, title: title, requirement: requirement, guidance: table.text("guidance") ?? base?.guidance,
            evidence: evidence, levels: levels, support: support, recurrence: recurrence, confidence: confidence,
            note: note.joined(separator: " "))
    }
}

extension Field {
    /// The number that a criterion of an overlay gives itself, if it is one; a wrong one is told.
    fileprivate var idOfCriterion: CriterionID? {
        guard let id = node.mapping?["id"] else { return nil }
        return Field(node: id, path: "\(path).id", file: file).criterionID()
    }

    /// Levels of an overlay, where `none` takes an entity type out.
    fileprivate func statedLevels(among known: Set<EntityType>) -> [EntityType: Level?] {
        var levels: [EntityType: Level?] = [:]
        for (_, name, field) in entries() ?? [] {
            guard let type = field.entityType(named: name, among: known) else { continue }
            if field.node.scalar?.string == "none" {
                levels[type] = .some(nil)
            } else if let level = field.choice("a level", of: Level.self) {
                levels[type] = level
            }
        }
        return levels
    }
}
