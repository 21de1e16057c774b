import Programme

extension Field {
    /// An entity type that the rulebook knows.
    func entityType(among known: Set<EntityType>) -> EntityType? {
        text().flatMap { entityType(named: $0, among: known) }
    }

    /// An entity type that stands here as a key or value.
    func entityType(named name: String, among known: Set<EntityType>) -> EntityType? {
        let type = EntityType(rawValue: name)
        guard !known.contains(type) else { return type }
        let near = name.nearest(among: known.map(\.rawValue).sorted()).map { "; '\($0)'?" } ?? ""
        problem("'\(name.shortened)' is not an entity type\(near)")
        return nil
    }

    /// Entity types, each once.
    func entityTypes(among known: Set<EntityType>) -> [EntityType] {
        var seen: Set<EntityType> = []
        return list().compactMap { field in
            guard let type = field.entityType(among: known) else { return nil }
            guard seen.insert(type).inserted else {
                field.problem("'\(type.rawValue)' is in the list already")
                return nil
            }
            return type
        }
    }

    /// Numbers of criteria, single or as ranges: `["3.1", 3.4-3.7]`.
    func criterionIDs() -> [(id: CriterionID, field: Field)] {
        list().flatMap { field -> [(id: CriterionID, field: Field)] in
            guard let text = field.text() else { return [] }
            let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { CriterionID(String($0)) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
                first.category == last.category, first.item <= last.item
            else {
                field.problem("'\(text.shortened)' is not the number of a criterion as 6.2, nor a range as 6.1-6.4")
                return []
            }
            return (first.item...last.item).map { (CriterionID(category: first.category, item: $0), field) }
        }
    }

    /// An identifier of an edition: a key that may hold dots.
    func edition() -> String? {
        value("an identifier of small letters, digits, dots and hyphens") { text in
            String(text.map { $0 == "." ? "-" : $0 }).isKey ? text : nil
        }
    }
}

extension Table {
    /// `citation`, and `confirmed` where it is not.
    func citation(or base: Citation? = nil) -> Citation? {
        guard let text = text("citation") ?? base?.text else { return nil }
        return Citation(text, isConfirmed: bool("confirmed", or: base?.isConfirmed ?? true))
    }

    /// Tables of a list with their place, those that are no tables left out.
    func tables(_ key: String, _ required: [String], optional: [String] = []) -> [Table] {
        list(key).compactMap { $0.table(required, optional: optional) }
    }

    func namedKeys(_ key: String, condition: String? = nil) -> [NamedKey] {
        unique(tables(key, ["key", "name"], optional: condition.map { [$0] } ?? [])).compactMap { table in
            guard let key = table["key"]?.key(), let name = table.text("name") else { return nil }
            return NamedKey(key: key, name: name, condition: condition.flatMap { table.text($0) })
        }
    }

    /// Leaves out tables whose `key` came before, with a problem for each.
    func unique(_ tables: [Table], by key: String = "key") -> [Table] {
        var seen: Set<String> = []
        return tables.filter { table in
            guard let field = table[key], let text = field.node.scalar?.string else { return true }
            guard seen.insert(text).inserted else {
                field.problem("'\(text.shortened)' is in the list already")
                return false
            }
            return true
        }
    }
}
