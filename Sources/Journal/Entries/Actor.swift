import Programme

/// Who did what an entry records.
public enum Actor: Hashable, Sendable {
    case person(ID<Person>)

    /// A part of the system acting by itself, as `reminders`: small letters, digits and hyphens.
    case system(String)
}

extension Actor: CustomStringConvertible, LosslessStringConvertible {
    /// Reads `person/0190…` or `system/reminders`.
    public init?(_ text: String) {
        guard let name = StreamID(text) else { return nil }
        switch name.category {
        case "person":
            guard let person = ID<Person>(name.key) else { return nil }
            self = .person(person)
        case "system":
            self = .system(name.key)
        default:
            return nil
        }
    }

    public var description: String {
        switch self {
        case .person(let person): "person/\(person)"
        case .system(let name): "system/\(name)"
        }
    }
}
