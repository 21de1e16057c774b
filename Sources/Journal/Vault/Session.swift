import Programme

/// A signed-in browser. Only the hash of its token is kept, so the vault's file lets nobody in.
public struct Session: Hashable, Sendable {
    public let person: ID<Person>
    public let created: Instant
    public let lastSeen: Instant

    /// Goes into every form, so that a form on another site cannot be sent in this session's name.
    public let csrfSecret: String
}
