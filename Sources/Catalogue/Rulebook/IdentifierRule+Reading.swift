import Programme

extension IdentifierRule {
    static let requiredKeys = ["kind", "name", "issuer", "forms", "example", "citation"]

    /// A kind of identifier of a file, with what is left out taken from `base`.
    init?(reading table: Table, over base: IdentifierRule? = nil) {
        let forms = table["forms"].map { _ in table.forms("forms") } ?? base?.forms ?? []
        guard let kind = table["kind"]?.key(), let name = table.text("name") ?? base?.name,
            let issuer = table.text("issuer") ?? base?.issuer, let example = table.text("example") ?? base?.example,
            let citation = table.citation(or: base?.citation)
        else { return nil }
        if forms.isEmpty { table["forms"]?.problem("states no form") }
        self.init(
            kind: IdentifierKind(rawValue: kind), name: name, issuer: issuer, forms: forms, example: example,
            citation: citation)
        guard !forms.isEmpty, case .accepted = check(example) else {
            (table["example"] ?? table.field).problem("'\(example.shortened)' is not written in any of the forms")
            return
        }
    }
}

extension Table {
    fileprivate func forms(_ key: String) -> [IdentifierForm] {
        tables(key, ["name", "mask"], optional: ["personal"]).compactMap { table in
            guard let name = table.text("name"),
                let mask = table["mask"]?.value("a mask", { IdentifierMask($0) == nil ? nil : $0 })
            else { return nil }
            return IdentifierForm(name: name, mask: mask, isPersonal: table.bool("personal", or: false))
        }
    }
}
