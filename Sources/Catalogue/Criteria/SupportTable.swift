import Programme

/// `support.yaml`: which entries a source supports, and which numbers are known to be missing.
struct SupportTable {
    private var entries: [EntityType: [CriterionID: Support]] = [:]
    private var places: [(id: CriterionID, type: EntityType, field: Field)] = []
    private(set) var unknownNumbers: [UnknownNumbers] = []
    private(set) var partlyKnown: [PartlyKnownCriterion] = []
    private(set) var remarks: [CoverageRemark] = []
    private var partlyKnownPlaces: [Field] = []

    subscript(id: CriterionID, type: EntityType) -> Support { entries[type]?[id] ?? .inferred }

    init() {}

    init(_ top: Field, entityTypes: Set<EntityType>) {
        let keys = ["named", "common", "unknown_numbers", "unknown_numbers_may_bind", "partly_known", "remarks"]
        guard let table = top.table(keys) else { return }
        read(table["named"], as: .named, entityTypes: entityTypes)
        read(table["common"], as: .common, entityTypes: entityTypes)
        let mayBind = table["unknown_numbers_may_bind"]?.entityTypes(among: entityTypes) ?? []
        for entry in table.tables("unknown_numbers", ["category", "numbers", "note"]) {
            guard let category = entry["category"]?.number(in: 1...999), let note = entry.text("note") else { continue }
            let numbers = entry["numbers"]?.criterionIDs() ?? []
            for (id, field) in numbers where id.category != category {
                field.problem("\(id) does not belong to category \(category)")
            }
            unknownNumbers.append(
                UnknownNumbers(category: category, numbers: numbers.map(\.id), entityTypes: mayBind, note: note))
        }
        for entry in table.tables("partly_known", ["criterion", "entity", "missing"]) {
            guard let id = entry["criterion"]?.criterionID(), let missing = entry.text("missing"),
                let type = entry["entity"]?.entityType(among: entityTypes)
            else { continue }
            partlyKnown.append(PartlyKnownCriterion(criterion: id, entityType: type, missing: missing))
            partlyKnownPlaces.append(entry.field)
        }
        remarks = table.tables("remarks", ["entity", "text"]).compactMap { entry in
            let type = entry["entity"]?.entityType(among: entityTypes)
            guard let text = entry.text("text"), let type else { return nil }
            return CoverageRemark(entityType: type, text: text)
        }
    }

    private mutating func read(_ field: Field?, as support: Support, entityTypes: Set<EntityType>) {
        for (_, name, list) in field?.entries() ?? [] {
            guard let type = list.entityType(named: name, among: entityTypes) else { continue }
            for (id, place) in list.criterionIDs() {
                if entries[type]?[id] != nil {
                    place.problem("the support of \(id) for \(name) is stated already")
                } else {
                    entries[type, default: [:]][id] = support
                    places.append((id, type, place))
                }
            }
        }
    }

    /// Everything that is said here has to be about an entry that is there, and a missing number has to be missing.
    func check(against criteria: [CriterionID: Criterion], top: Field) {
        for (id, type, field) in places where criteria[id]?.levels[type] == nil {
            field.problem("\(id) is not entered for \(type.rawValue)")
        }
        for (entry, field) in zip(partlyKnown, partlyKnownPlaces)
        where criteria[entry.criterion]?.levels[entry.entityType] == nil {
            field.problem("\(entry.criterion) is not entered for \(entry.entityType.rawValue)")
        }
        for id in unknownNumbers.flatMap(\.numbers) where criteria[id] != nil {
            top.problem("\(id) is entered, so its content is not unknown")
        }
    }
}
