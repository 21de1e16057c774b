import Programme

extension SealGuide {
    init?(reading top: Field) {
        let keys = [
            "standard", "classes", "test_thresholds", "marking", "proof_of_conformity", "vvtt", "placement", "seal_log",
            "broken_or_altered_seal", "audit",
        ]
        guard let table = top.table(keys) else { return nil }
        let classes = SealClass.list(reading: table)
        let marking = table.namedKeys("marking")
        let standard = table["standard"].flatMap { SealStandard(reading: $0) }
        let thresholds = table["test_thresholds"].flatMap { SealThresholds(reading: $0) }
        let proof = table["proof_of_conformity"].flatMap { CriterionAdvice(reading: $0, items: "items") }
        let check = table["vvtt"].flatMap { SealCheck(reading: $0) }
        let placement = table["placement"].flatMap { CriterionAdvice(reading: $0, items: "rules") }
        let log = table["seal_log"].flatMap { SealLog(reading: $0) }
        let response = table["broken_or_altered_seal"].flatMap { SealResponse(reading: $0) }
        let audit = table["audit"].flatMap { SealAudit(reading: $0) }
        guard let standard, let thresholds, let proof, let check, let placement, let log, let response, let audit else {
            return nil
        }
        if !classes.contains(where: { $0.key == standard.requiredClass }) {
            table["standard"]?.problem("'\(standard.requiredClass.shortened)' is not among the classes")
        }
        self.init(
            standard: standard, classes: classes, thresholds: thresholds, marking: marking, proof: proof, check: check,
            placement: placement, log: log, response: response, audit: audit)
    }
}

extension SealStandard {
    fileprivate init?(reading field: Field) {
        let keys = ["name", "title", "edition", "edition_note", "ctpat_class", "related_criteria", "law_note"]
        guard let table = field.table(keys), let name = table.text("name"), let title = table.text("title"),
            let edition = table.text("edition"), let editionNote = table.text("edition_note"),
            let requiredClass = table["ctpat_class"]?.key(), let lawNote = table.text("law_note")
        else { return nil }
        self.init(
            name: name, title: title, edition: edition, editionNote: editionNote, requiredClass: requiredClass,
            relatedCriteria: table["related_criteria"]?.criterionIDs().map(\.id) ?? [], lawNote: lawNote)
    }
}

extension SealClass {
    fileprivate static func list(reading table: Table) -> [SealClass] {
        let keys = ["key", "mark", "name", "barrier", "meaning", "typical_forms", "accepted_for_ctpat", "use"]
        return table.unique(table.tables("classes", keys)).compactMap { table in
            guard let key = table["key"]?.key(), let mark = table.text("mark"), let name = table.text("name"),
                let barrier = table.text("barrier"), let meaning = table.text("meaning"), let use = table.text("use"),
                let isAccepted = table["accepted_for_ctpat"]?.bool()
            else { return nil }
            return SealClass(
                key: key, mark: mark, name: name, barrier: barrier, meaning: meaning,
                typicalForms: table.texts("typical_forms"), isAccepted: isAccepted, use: use)
        }
    }
}

extension SealThresholds {
    fileprivate init?(reading field: Field) {
        guard let table = field.table(["confidence", "note", "tests"]) else { return nil }
        let keys = ["key", "name", "unit", "high_security_min", "security_min"]
        let tests = table.unique(table.tables("tests", keys)).compactMap { table -> Test? in
            guard let key = table["key"]?.key(), let name = table.text("name"), let unit = table.text("unit"),
                let high = table["high_security_min"]?.decimal(), let low = table["security_min"]?.decimal()
            else { return nil }
            return Test(key: key, name: name, unit: unit, highSecurityMinimum: high, securityMinimum: low)
        }
        guard let confidence = table["confidence"]?.choice("a confidence", of: Confidence.self),
            let note = table.text("note")
        else { return nil }
        self.init(confidence: confidence, note: note, tests: tests)
    }
}

extension CriterionAdvice {
    fileprivate init?(reading field: Field, items: String) {
        guard let table = field.table(["criterion", items], optional: ["confidence"]),
            let criterion = table["criterion"]?.criterionID()
        else { return nil }
        self.init(
            criterion: criterion, items: table.texts(items),
            confidence: table["confidence"]?.choice("a confidence", of: Confidence.self))
    }
}

extension SealCheck {
    fileprivate init?(reading field: Field) {
        guard let table = field.table(["criterion", "name", "when", "steps"]) else { return nil }
        let entries = table.tables("steps", ["key", "order", "letter", "name", "action", "fail_if"])
        let steps = table.unique(entries).compactMap { table -> Step? in
            guard let key = table["key"]?.key(), let letter = table.text("letter"), let name = table.text("name"),
                let action = table.text("action"), let failsIf = table.text("fail_if")
            else { return nil }
            return Step(key: key, letter: letter, name: name, action: action, failsIf: failsIf)
        }
        guard let criterion = table["criterion"]?.criterionID(), let name = table.text("name") else { return nil }
        self.init(criterion: criterion, name: name, when: table.texts("when"), steps: steps)
    }
}

extension SealLog {
    fileprivate init?(reading field: Field) {
        guard let table = field.table(["criterion", "events", "statuses", "stock_rules"]) else { return nil }
        let events = table.unique(table.tables("events", ["key", "name", "fields"])).compactMap { table -> Event? in
            guard let key = table["key"]?.key(), let name = table.text("name") else { return nil }
            return Event(key: key, name: name, fields: table.texts("fields"))
        }
        guard let criterion = table["criterion"]?.criterionID() else { return nil }
        self.init(
            criterion: criterion, events: events, statuses: table.texts("statuses"),
            stockRules: table.texts("stock_rules"))
    }
}

extension SealResponse {
    fileprivate init?(reading field: Field) {
        guard let table = field.table(["criterion", "triggers", "steps", "official_examination"]),
            let criterion = table["criterion"]?.criterionID(),
            let examination = table["official_examination"]?.table(["name", "steps"]),
            let name = examination.text("name")
        else { return nil }
        self.init(
            criterion: criterion, triggers: table.namedKeys("triggers"), steps: Step.list(reading: table),
            examinationName: name, examinationSteps: Step.list(reading: examination))
    }
}

extension SealResponse.Step {
    fileprivate static func list(reading table: Table) -> [Self] {
        table.tables("steps", ["order", "who", "action"]).compactMap { table in
            guard let who = table["who"]?.key(), let action = table.text("action") else { return nil }
            return Self(who: who, action: action)
        }
    }
}

extension SealAudit {
    fileprivate init?(reading field: Field) {
        guard let table = field.table(["criterion", "who", "interval", "interval_note", "checks"]),
            let criterion = table["criterion"]?.criterionID(), let who = table.text("who"),
            let interval = table.text("interval"), let intervalNote = table.text("interval_note")
        else { return nil }
        self.init(
            criterion: criterion, who: who, interval: interval, intervalNote: intervalNote,
            checks: table.texts("checks"))
    }
}
