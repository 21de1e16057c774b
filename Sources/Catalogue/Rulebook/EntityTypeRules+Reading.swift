import Programme

extension EntityTypeRules {
    static let requiredKeys = ["key", "name", "description", "tier3", "citations", "questions", "identifiers"]

    /// An entity type of a file, with what is left out taken from `base`. Questions are added to those of `base`, or
    /// replace the one of the same key.
    init?(reading table: Table, kinds: Set<IdentifierKind>, over base: EntityTypeRules? = nil) {
        let own = table.questions("questions")
        let citations = table["citations"].map { $0.citations() } ?? base?.citations ?? []
        let identifiers = table["identifiers"].map { _ in table.requirements("identifiers", kinds: kinds) }
        guard let key = table["key"]?.key(), let name = table.text("name") ?? base?.name,
            let description = table.text("description") ?? base?.description,
            let canReachTier3 = table["tier3"].flatMap({ $0.bool() }) ?? base?.canReachTier3
        else { return nil }
        self.init(
            type: EntityType(rawValue: key), name: name, description: description,
            questions: (base?.questions ?? []).replacing(with: own),
            identifiers: identifiers ?? base?.identifiers ?? [], canReachTier3: canReachTier3, citations: citations)
    }

    func with(questions: [EligibilityQuestion]) -> EntityTypeRules {
        EntityTypeRules(
            type: type, name: name, description: description, questions: questions, identifiers: identifiers,
            canReachTier3: canReachTier3, citations: citations)
    }
}

extension [EligibilityQuestion] {
    /// Each of the others in place of the one with its key, or at the end.
    fileprivate func replacing(with others: [EligibilityQuestion]) -> [EligibilityQuestion] {
        others.reduce(into: self) { questions, question in
            if let index = questions.firstIndex(where: { $0.key == question.key }) {
                questions[index] = question
            } else {
                questions.append(question)
            }
        }
    }
}

extension Table {
    func questions(_ key: String) -> [EligibilityQuestion] {
        let entries = tables(key, ["key", "text", "if_no", "citation"], optional: ["help", "confirmed"])
        return unique(entries).compactMap { table in
            let (help, ifNo) = (table.text("help"), table.text("if_no"))
            guard let key = table["key"]?.key(), let text = table.text("text"), let ifNo,
                let citation = table.citation()
            else { return nil }
            return EligibilityQuestion(
                key: QuestionKey(rawValue: key), text: text, help: help, ifNo: ifNo, citation: citation)
        }
    }

    func requirements(_ key: String, kinds: Set<IdentifierKind>) -> [IdentifierRequirement] {
        tables(key, ["any_of", "required", "citation"], optional: ["confirmed"]).compactMap { table in
            let anyOf = table.list("any_of").compactMap { $0.identifierKind(among: kinds) }
            guard let isRequired = table["required"]?.bool(), let citation = table.citation() else { return nil }
            if anyOf.isEmpty { table["any_of"]?.problem("names no identifier") }
            return IdentifierRequirement(anyOf: anyOf, isRequired: isRequired, citation: citation)
        }
    }
}

extension Field {
    func identifierKind(among known: Set<IdentifierKind>) -> IdentifierKind? {
        guard let name = text() else { return nil }
        guard !known.contains(IdentifierKind(rawValue: name)) else { return IdentifierKind(rawValue: name) }
        let near = name.nearest(among: known.map(\.rawValue).sorted()).map { "; '\($0)'?" } ?? ""
        problem("'\(name.shortened)' is not a kind of identifier\(near)")
        return nil
    }

    /// Citations as plain texts, or as `{text: …, confirmed: false}`.
    func citations() -> [Citation] {
        list().compactMap { field in
            guard field.node.mapping != nil else { return field.text().map { Citation($0) } }
            guard let table = field.table(["text", "confirmed"]), let text = table.text("text") else { return nil }
            return Citation(text, isConfirmed: table.bool("confirmed", or: true))
        }
    }
}
