import Programme

/// Somebody who has just signed in.
public struct SignedIn: Sendable, Equatable {
    /// 256 bits of chance in base64url, for the cookie. It is shown here and never again: only its digest is stored.
    public let token: String
    public let identity: Identity
}

/// A session that is still good.
public struct SessionFound: Sendable, Equatable {
    public let identity: Identity
    /// The person's name.
    public let name: String
    public let organisationName: String
    /// What forms have to send back, so that no other site can send them.
    public let csrf: String
}

/// How long a session lasts (NIST SP 800-63B, at the stricter of its readings).
public enum SessionLife {
    /// Milliseconds without a request after which it ends.
    public static let idle: Int64 = 30 * 60_000
    /// Milliseconds after sign-in when it ends whatever happened.
    public static let absolute: Int64 = 12 * 3_600_000
    /// Milliseconds after which a request is noted again.
    static let noted: Int64 = 60_000
}
