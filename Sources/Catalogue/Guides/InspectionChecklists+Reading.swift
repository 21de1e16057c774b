import Programme

extension InspectionChecklists {
    init?(reading top: Field) {
        let keys = ["basis", "checklists", "record_fields", "point_results", "outcomes"]
        guard let table = top.table(keys), let basis = table["basis"]?.table(["criteria", "note"]),
            let record = InspectionRecord(reading: table), let note = basis.text("note")
        else { return nil }
        let entries = table.unique(
            table.tables(
                "checklists", ["key", "name", "criterion", "applies_to", "modes", "when", "points"],
                optional: ["related_criteria", "note", "on_finding"]))
        let checklists = entries.compactMap { InspectionChecklist(reading: $0) }
        Self.checkPointKeys(entries)
        self.init(
            basis: basis["criteria"]?.criterionIDs().map(\.id) ?? [], basisNote: note, checklists: checklists,
            record: record)
    }

    /// A key of a point is unique over all checklists, since results are kept by it.
    private static func checkPointKeys(_ checklists: [Table]) {
        var seen: Set<String> = []
        for field in checklists.flatMap({ $0.list("points") }) {
            guard let node = field.node.mapping?["key"], let key = node.scalar?.string else { continue }
            if !seen.insert(key).inserted { field.problem("the point '\(key.shortened)' is there already") }
        }
    }
}

extension InspectionChecklist {
    fileprivate init?(reading table: Table) {
        let points = table.tables("points", ["key", "order", "name", "check"], optional: ["part"])
            .enumerated().compactMap { InspectionPoint(reading: $1, position: $0 + 1) }
        guard let key = table["key"]?.key(), let name = table.text("name"), let when = table.text("when"),
            let criterion = table["criterion"]?.criterionID()
        else { return nil }
        self.init(
            key: key, name: name, criterion: criterion,
            relatedCriteria: table["related_criteria"]?.criterionIDs().map(\.id) ?? [],
            appliesTo: table.texts("applies_to"), modes: table.texts("modes"), when: when, note: table.text("note"),
            onFinding: table.text("on_finding"), points: points)
    }
}

extension InspectionPoint {
    fileprivate init?(reading table: Table, position: Int) {
        if let order = table["order"]?.number(in: 1...999), order != position {
            table["order"]?.problem("is \(order), though the point stands at place \(position)")
        }
        guard let key = table["key"]?.key(), let name = table.text("name"), let check = table.text("check") else {
            return nil
        }
        self.init(key: key, part: table.text("part"), name: name, check: check)
    }
}

extension InspectionRecord {
    fileprivate init?(reading table: Table) {
        guard let fields = table["record_fields"]?.table(["criterion", "required", "conditional", "useful"]),
            let criterion = fields["criterion"]?.criterionID()
        else { return nil }
        self.init(
            criterion: criterion, required: fields.namedKeys("required"),
            conditional: fields.namedKeys("conditional", condition: "when"), useful: fields.namedKeys("useful"),
            pointResults: table.namedKeys("point_results", condition: "needs"), outcomes: table.namedKeys("outcomes"))
    }
}
