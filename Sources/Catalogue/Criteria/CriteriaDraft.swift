import Programme

/// The catalogue while its files are being read, and while an overlay is laid over it.
struct CriteriaDraft {
    var edition = ""
    var effective: Day?
    var effectiveSource = Citation("not stated", isConfirmed: false)
    var categories: [CriteriaCategory] = []
    var criteria: [CriterionID: Criterion] = [:]
    var gaps: [CoverageGap] = []
    var unknownNumbers: [UnknownNumbers] = []
    var partlyKnown: [PartlyKnownCriterion] = []
    var remarks: [CoverageRemark] = []

    /// `nil` only if a problem has been recorded.
    var catalogue: CriteriaCatalogue? {
        guard let effective else { return nil }
        return CriteriaCatalogue(
            edition: edition, effective: effective, effectiveSource: effectiveSource, categories: categories,
            criteria: Array(criteria.values), gaps: gaps, unknownNumbers: unknownNumbers, partlyKnown: partlyKnown,
            remarks: remarks)
    }

    /// Reads `catalogue.yaml`; gives back the edition of the rulebook that it names.
    mutating func readManifest(_ top: Field) -> String? {
        let keys = ["edition", "effective", "effective_source", "effective_confirmed", "rulebook"]
        guard let table = top.table(keys) else { return nil }
        edition = table["edition"]?.edition() ?? ""
        effective = table["effective"]?.day()
        if let source = table.text("effective_source") {
            effectiveSource = Citation(source, isConfirmed: table.bool("effective_confirmed", or: false))
        }
        return table["rulebook"]?.edition()
    }

    /// Reads one category with its criteria and gaps.
    mutating func readCategory(_ top: Field, support: SupportTable, entityTypes: Set<EntityType>) {
        guard let table = top.table(["category", "criteria"], optional: ["gaps"]) else { return }
        let number = readHead(table["category"])
        for field in table.list("criteria") {
            guard let criterion = field.newCriterion(support: support, entityTypes: entityTypes) else { continue }
            if let number, criterion.id.category != number {
                field.problem("\(criterion.id) stands in the file of category \(number)")
            }
            if criteria[criterion.id] != nil {
                field.problem("\(criterion.id) is there already")
            } else {
                criteria[criterion.id] = criterion
            }
        }
        for gap in table.tables("gaps", ["topic", "entity_types", "note"]) {
            guard let number, let topic = gap.text("topic"), let note = gap.text("note") else { continue }
            let types = gap["entity_types"]?.entityTypes(among: entityTypes) ?? []
            gaps.append(CoverageGap(category: number, topic: topic, entityTypes: types, note: note))
        }
    }

    private mutating func readHead(_ field: Field?) -> Int? {
        guard let field, let table = field.table(["number", "key", "focus_area", "title", "purpose"]),
            let number = table["number"]?.number(in: 1...999)
        else { return nil }
        if categories.contains(where: { $0.number == number }) {
            table["number"]?.problem("category \(number) is there already")
            return number
        }
        guard let key = table["key"]?.key(), let area = table["focus_area"]?.key(), let title = table.text("title"),
            let purpose = table.text("purpose")
        else { return number }
        categories.append(CriteriaCategory(number: number, key: key, focusArea: area, title: title, purpose: purpose))
        return number
    }
}
