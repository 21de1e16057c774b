/// What a value looks like as JSON, as far as the description of the API needs to know.
indirect enum Schema: Hashable, Sendable {
    case text, integer, truth
    case list(Schema)
    /// Texts by name.
    case dictionary(Schema)
    case object(name: String)
}

/// The fields of a struct, in the order in which it declares them.
struct ObjectSchema: Hashable, Sendable {
    var fields: [(name: String, schema: Schema, isRequired: Bool)] = []

    static func == (one: Self, other: Self) -> Bool {
        one.fields.elementsEqual(other.fields) {
            $0.name == $1.name && $0.schema == $1.schema && $0.isRequired == $1.isRequired
        }
    }

    func hash(into hasher: inout Hasher) {
        for field in fields { hasher.combine(field.name) }
    }
}
