/// Why somebody is not let in. None of it tells whether the address has an account.
public enum SignInRefusal: Error, Hashable, Sendable {
    /// The address is unknown, or the password is not its password.
    case wrong
    /// Too many attempts; the next is heard after this many seconds.
    case throttled(retryAfterSeconds: Int)
    /// A hundred attempts in a row failed (NIST SP 800-63B): an officer or the operator has to give
    /// a new password.
    case closed
}
