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

public enum VaultError: Error, Equatable {
    /// Another person has this e-mail address.
    case emailTaken
    case cannotOpen(path: String, problem: String)
    /// The file is no vault of this version. It has not been touched.
    case unknownFile(path: String, problem: String)
}
