import Programme

/// What is known of a person, as the vault keeps it.
public struct PersonDetails: Hashable, Sendable {
    public let id: ID<Person>

    /// The name as the person writes it; `nil` once it was erased.
    public var name: String?

    /// The address they sign in with, in its normal form; `nil` if there is none.
    public var email: String?

    public var phone: String?

    /// What they are in their company or office, as "Compliance manager".
    public var title: String?

    public init(id: ID<Person>, name: String?, email: String? = nil, phone: String? = nil, title: String? = nil) {
        self.id = id
        self.name = name
        self.email = email.map(PersonDetails.normalised(email:))
        self.phone = phone
        self.title = title
    }

    /// Whether the person's details were erased. Pages then say so in place of a name.
    public var isErased: Bool { name == nil }

    /// An address as it is compared: without white space around it and in small letters.
    public static func normalised(email: String) -> String {
        String(email.trimmingPrefix(while: \.isWhitespace).reversed().trimmingPrefix(while: \.isWhitespace).reversed())
            .lowercased()
    }
}
