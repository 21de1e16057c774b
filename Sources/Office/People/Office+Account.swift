import Journal
import Programme

/// A visit of the signed-in person, here or at another browser.
public struct OpenSession: Sendable, Equatable {
    public let since: Instant
    /// When it was last used, to the minute.
    public let lastSeen: Instant
}

/// What people do about their own account.
extension Office {
    /// What is known of the signed-in person.
    public func ownDetails(of identity: Identity) async throws -> PersonDetails {
        guard let details = try await vault.person(identity.person) else { throw OfficeError.notFound }
        return details
    }

    /// Changes the address with which one signs in and to which reminders go. The password is asked for again, so that
    /// an unattended browser is not enough.
    ///
    /// - Throws: `PersonProblems`; `SignInRefusal.throttled` to who guesses the password.
    public func changeEmail(
        to email: String, confirmedBy password: String, by identity: Identity, from source: String? = nil
    ) async throws {
        let known = try await ownDetails(of: identity)
        let entry = PersonEntry(name: known.name, email: email, phone: known.phone, title: known.title)
        if let problems = PersonProblems(entry.problems.filter { $0.field == .email }) { throw problems }
        try await confirm(password, of: identity.person, known.email, from: source)
        do {
            try await vault.correct(identity.person, entry.details)
        } catch VaultError.emailTaken {
            throw PersonProblems(.email, .unavailable)
        }
        desk.sessions.forget(identity.person)
    }

    /// Changes one's own password and signs every session out but a new one.
    ///
    /// - Throws: `PersonProblems`; `SignInRefusal.throttled` to who guesses the current one.
    public func changePassword(
        from current: String, to new: String, by identity: Identity, from source: String? = nil
    ) async throws -> SignedIn {
        let details = try await ownDetails(of: identity)
        if let problem = PasswordRules.problem(with: new, context: [details.name, details.email]) {
            throw PersonProblems(.password, .password(problem))
        }
        try await confirm(current, of: identity.person, details.email, from: source)
        try await vault.setCredential(try await desk.passwords.hash(new), of: identity.person)
        try await endSessions(of: identity.person)
        guard let post = try await readModels.post(of: identity.person) else { throw OfficeError.notFound }
        return try await openSession(of: identity.person, in: post)
    }

    /// Where else one is signed in, latest used first.
    ///
    /// - Parameter token: The session of whoever asks.
    public func otherSessions(of identity: Identity, besides token: String) async throws -> [OpenSession] {
        let now = clock.machineNow()
        return try await vault.sessions(of: identity.person, besides: token).filter { now < $0.ends }
            .map { OpenSession(since: $0.created, lastSeen: $0.lastSeen) }
    }

    /// Signs oneself out everywhere but here.
    public func endOtherSessions(of identity: Identity, besides token: String) async throws {
        try await vault.endSessions(of: identity.person, besides: token)
        desk.sessions.forget(identity.person)
    }

    /// Checks the password of somebody who is signed in already.
    private func confirm(
        _ password: String, of person: ID<Person>, _ email: String, from source: String?
    ) async throws {
        let keys = attemptKeys(email: email, from: source)
        try desk.throttle.begin(keys, at: clock.machineNow())
        let stored = try await vault.credential(of: person)
        guard try await verify(password, against: stored, withdrawing: keys) else {
            throw PersonProblems(.currentPassword, .wrong)
        }
        desk.throttle.succeeded(keys)
    }
}
