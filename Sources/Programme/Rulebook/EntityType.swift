/// What a company does in the supply chain, by the programme's key for it, as `highway-carrier`.
///
/// The list of types is data (`Rulebook.entityTypes`): another programme of authorised economic operators has others.
public struct EntityType: Hashable, Comparable, Sendable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// The kind of an identifier that a company holds, by key, as `scac`.
public struct IdentifierKind: Hashable, Comparable, Sendable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// One question of an eligibility check, by key, as `active-in-role`. The same key means the same question everywhere.
public struct QuestionKey: Hashable, Comparable, Sendable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

extension QuestionKey {
    /// Whether an alternate point of contact has been named.
    public static let alternateContact = QuestionKey(rawValue: "alternate-contact")
}

/// Where a rule stands, and whether that has been confirmed.
public struct Citation: Hashable, Sendable {
    /// As people cite it: `6 U.S.C. 964(c)`, `MSC 2.3`, `CBP eligibility page 2018`.
    public let text: String
    /// `false` for general knowledge and single secondary sources: a default that the operator may have to correct.
    public let isConfirmed: Bool

    public init(_ text: String, isConfirmed: Bool = true) {
        self.text = text
        self.isConfirmed = isConfirmed
    }
}
