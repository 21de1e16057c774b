import Programme

extension Benefits {
    init?(reading top: Field, entityTypes: Set<EntityType>) {
        guard let table = top.table(["meta", "benefits"]),
            let meta = table["meta"]?.table(["as_of", "caution", "all_entities"]),
            let asOf = meta.text("as_of"), let caution = meta.text("caution")
        else { return nil }
        let all = meta["all_entities"]?.entityTypes(among: entityTypes) ?? []
        let entries = table.tables(
            "benefits", ["id", "title", "entities", "tiers", "authority", "figures"],
            optional: ["programme", "law", "rule", "note"])
        let benefits = table.unique(entries, by: "id").compactMap {
            Benefit(reading: $0, entityTypes: entityTypes, all: all)
        }
        self.init(asOf: asOf, caution: caution, benefits: benefits)
    }
}

extension Benefit {
    fileprivate init?(reading table: Table, entityTypes: Set<EntityType>, all: [EntityType]) {
        let entities = table["entities"].map { field in
            field.node.scalar?.string == "all" ? all : field.entityTypes(among: entityTypes)
        }
        let figures = table.tables(
            "figures", ["what", "value", "year", "source", "confidence"], optional: ["unit", "approx", "note"]
        ).compactMap { BenefitFigure(reading: $0) }
        guard let id = table["id"]?.key(), let title = table.text("title"), let entities,
            let authority = table["authority"]?.choice("an authority", of: Authority.self)
        else { return nil }
        self.init(
            id: id, title: title, entityTypes: entities,
            tiers: table.list("tiers").compactMap { $0.number(in: 1...3) }, authority: authority,
            programme: table.text("programme"), law: table.text("law"), rule: table.text("rule"),
            note: table.text("note"), figures: figures)
    }
}

extension BenefitFigure {
    fileprivate init?(reading table: Table) {
        let year = table["year"].flatMap { $0.node.scalar?.string == "null" ? nil : $0.number(in: 1900...2200) }
        guard let what = table.text("what"), let value = table.text("value"), let source = table.text("source"),
            let confidence = table["confidence"]?.choice("a confidence", of: Confidence.self)
        else { return nil }
        self.init(
            what: what, value: value, unit: table.text("unit"), isApproximate: table.bool("approx", or: false),
            year: year, source: source, confidence: confidence, note: table.text("note"))
    }
}
