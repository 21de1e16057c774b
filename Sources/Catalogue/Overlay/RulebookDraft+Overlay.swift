import Programme

extension RulebookDraft {
    /// Changes clocks that are there. A confirmed one changes only on purpose: with `override: true` and a reason.
    mutating func lay(clocks overlay: Table) {
        let keys = Clock.requiredKeys.filter { $0 != "key" && $0 != "citation" } + Clock.optionalKeys
        let entries = overlay.tables("clocks", ["key", "citation"], optional: keys + ["override", "reason"])
        for table in overlay.unique(entries) {
            guard let index = table.index(in: clocks.map(\.key.rawValue), called: "clock") else { continue }
            let isOverride = table.bool("override", or: false)
            if clocks[index].citation.isConfirmed, !isOverride {
                table.field.problem(
                    "this clock is confirmed (\(clocks[index].citation.text)); to change it all the same, "
                        + "add 'override: true' and a 'reason'")
                continue
            }
            let reason = table.text("reason")
            if isOverride, reason == nil, table["reason"] == nil { table.field.problem("an override needs a 'reason'") }
            guard let changed = Clock(reading: table, over: clocks[index].unconfirmed) else { continue }
            clocks[index] = changed.with(operatorReason: reason)
        }
    }

    /// Corrects entity types, question by question, or adds one.
    mutating func lay(entityTypes overlay: Table) {
        let keys = Array(EntityTypeRules.requiredKeys.dropFirst())
        for table in overlay.unique(overlay.tables("entity_types", ["key"], optional: keys + ["remove_questions"])) {
            guard let key = table["key"]?.key() else { continue }
            let base = self.entityTypes.firstIndex { $0.type.rawValue == key }
            if base == nil {
                for missing in keys where table[missing] == nil {
                    table.field.problem("'\(key)' is a new entity type, so the key '\(missing)' is needed")
                }
            }
            let known = base.map { self.entityTypes[$0] }
            guard let rules = EntityTypeRules(reading: table, kinds: knownKinds, over: known) else { continue }
            let kept = rules.with(questions: table.removing(from: rules.questions))
            if let base {
                self.entityTypes[base] = kept
            } else {
                let own = Set(kept.questions.map(\.key))
                let common = commonQuestions.filter { !own.contains($0.key) }
                self.entityTypes.append(kept.with(questions: kept.questions + common))
            }
        }
    }

    /// Corrects kinds of identifier, or adds one.
    mutating func lay(identifiers overlay: Table) {
        let keys = IdentifierRule.requiredKeys.dropFirst() + ["confirmed"]
        let entries = overlay.tables("identifiers", ["kind"], optional: Array(keys))
        for table in overlay.unique(entries, by: "kind") {
            guard let kind = table["kind"]?.key() else { continue }
            let base = identifiers.firstIndex { $0.kind.rawValue == kind }
            guard let rule = IdentifierRule(reading: table, over: base.map { identifiers[$0] }) else {
                if base == nil { table.field.problem("'\(kind)' is new, so all of its keys are needed") }
                continue
            }
            if let base { identifiers[base] = rule } else { identifiers.append(rule) }
        }
    }
}

extension Table {
    fileprivate func index(in keys: [String], called name: String) -> Int? {
        guard let field = self["key"], let key = field.text() else { return nil }
        if let index = keys.firstIndex(of: key) { return index }
        let near = key.nearest(among: keys).map { "; '\($0)'?" } ?? ""
        field.problem("'\(key.shortened)' is not a \(name)\(near)")
        return nil
    }

    fileprivate func removing(from questions: [EligibilityQuestion]) -> [EligibilityQuestion] {
        var questions = questions
        for field in list("remove_questions") {
            guard let key = field.key() else { continue }
            if !questions.contains(where: { $0.key.rawValue == key }) {
                field.problem("this entity type is not asked '\(key)'")
            }
            questions.removeAll { $0.key.rawValue == key }
        }
        return questions
    }
}

extension Clock {
    /// What an operator writes is not confirmed unless the operator says so.
    fileprivate var unconfirmed: Clock {
        Clock(
            key: key, name: name, length: length, starts: starts, stops: stops, opensBefore: opensBefore,
            recurs: recurs, owner: owner, citation: Citation(citation.text, isConfirmed: false), reading: reading)
    }

    fileprivate func with(operatorReason reason: String?) -> Clock {
        guard let reason else { return self }
        let reading = [reading, "Changed by the operator: \(reason)"].compactMap { $0 }.joined(separator: " ")
        return Clock(
            key: key, name: name, length: length, starts: starts, stops: stops, opensBefore: opensBefore,
            recurs: recurs, owner: owner, citation: citation, reading: reading)
    }
}
