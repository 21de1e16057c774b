import Programme

/// The rulebook while its files are being read, and while an overlay is laid over it.
struct RulebookDraft {
    var edition = ""
    var entityTypes: [EntityTypeRules] = []
    /// Asked of every entity type, after its own questions.
    var commonQuestions: [EligibilityQuestion] = []
    var identifiers: [IdentifierRule] = []
    var clocks: [Clock] = []
    var holidays: Set<Day> = []
    var agreement: PartnerAgreement?

    var knownTypes: Set<EntityType> { Set(entityTypes.map(\.type)) }
    var knownKinds: Set<IdentifierKind> { Set(identifiers.map(\.kind)) }

    /// `nil` only if a problem has been recorded.
    var rulebook: Rulebook? {
        guard let agreement else { return nil }
        return Rulebook(
            edition: edition, entityTypes: entityTypes, identifiers: identifiers, clocks: clocks, holidays: holidays,
            agreement: agreement)
    }

    mutating func readIdentifiers(_ top: Field) {
        guard let table = top.table(["identifiers"]) else { return }
        let entries = table.tables("identifiers", IdentifierRule.requiredKeys, optional: ["confirmed"])
        identifiers = table.unique(entries, by: "kind").compactMap { IdentifierRule(reading: $0) }
    }

    mutating func readEntityTypes(_ top: Field) {
        guard let table = top.table(["common_questions", "entity_types"]) else { return }
        let common = table.questions("common_questions")
        commonQuestions = common
        let entries = table.tables("entity_types", EntityTypeRules.requiredKeys)
        entityTypes = table.unique(entries).compactMap { entry in
            guard let rules = EntityTypeRules(reading: entry, kinds: knownKinds) else { return nil }
            let own = Set(rules.questions.map(\.key))
            return rules.with(questions: rules.questions + common.filter { !own.contains($0.key) })
        }
    }

    mutating func readClocks(_ top: Field) {
        guard let table = top.table(["clocks"]) else { return }
        let entries = table.tables("clocks", Clock.requiredKeys, optional: Clock.optionalKeys)
        clocks = table.unique(entries).compactMap { Clock(reading: $0) }
    }

    mutating func readHolidays(_ top: Field) {
        guard let table = top.table(["holidays"]) else { return }
        holidays = table.holidays()
    }

    mutating func readAgreement(_ top: Field) {
        guard let table = top.table(["edition", "duties", "citation"], optional: ["confirmed"]) else { return }
        let duties = table.texts("duties")
        guard let edition = table["edition"]?.edition(), let citation = table.citation() else { return }
        agreement = PartnerAgreement(edition: edition, duties: duties, citation: citation)
    }
}

extension Table {
    /// Holidays as plain dates, or as `{day: …, name: …}` so that a person can read the list.
    func holidays() -> Set<Day> {
        var days: Set<Day> = []
        for field in list("holidays") {
            let day = field.node.mapping == nil ? field.day() : field.table(["day", "name"])?["day"]?.day()
            guard let day else { continue }
            if !days.insert(day).inserted { field.problem("\(day) is in the list already") }
        }
        return days
    }
}
