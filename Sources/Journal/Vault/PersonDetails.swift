import Programme

/// What is known of a person. It stands nowhere else, so that it can be corrected and erased.
public struct PersonDetails: Hashable, Sendable {
    public var name: String
    /// Kept as it was typed; compared without regard to upper and lower case.
    public var email: String
    public var phone: String
    public var title: String

    public init(name: String, email: String, phone: String = "", title: String = "") {
        self.name = name
        self.email = email
        self.phone = phone
        self.title = title
    }

    /// What is left of a person whose details were erased.
    public static let erased = PersonDetails(name: "(erased)", email: "")

    /// An address as it is compared: without white space around it and in small letters; `nil` for none, which
    /// any number of people may have.
    static func folded(_ email: String) -> String? {
        var rest = email[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest.isEmpty ? nil : rest.lowercased()
    }
}

/// A signed-in visit, as the vault keeps it. The token itself is never stored.
public struct StoredSession: Hashable, Sendable {
    public let person: ID<Person>
    public let created: Instant
    public let lastSeen: Instant
    /// What forms of this session carry.
    public let csrf: String

    public init(person: ID<Person>, created: Instant, lastSeen: Instant, csrf: String) {
        self.person = person
        self.created = created
        self.lastSeen = lastSeen
        self.csrf = csrf
    }
}
