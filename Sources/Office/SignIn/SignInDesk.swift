import Programme

/// What sign-in keeps in memory while the server runs; all of it may be lost.
final class SignInDesk: Sendable {
    let passwords: PasswordHasher
    let throttle = SignInThrottle()
    let sessions = SessionCache()
    /// Whoever signs up, or is added, with the same address waits here for the one before.
    let addresses = Turns()

    init(passwords: PasswordHasher) {
        self.passwords = passwords
    }
}
