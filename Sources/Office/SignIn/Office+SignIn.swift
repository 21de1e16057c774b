import Journal
import Programme
import ReadModels

extension Office {
    /// Lets somebody in who knows the password of an address.
    ///
    /// An unknown address, a wrong password and an account without a post are answered alike and after the same work.
    ///
    /// - Parameter source: Where the attempt comes from, as a network address; attempts are slowed down by it too.
    /// - Throws: `SignInRefusal`; `OfficeError.busy` if too many sign in at the moment.
    public func signIn(email: String, password: String, from source: String? = nil) async throws -> SignedIn {
        let keys = attemptKeys(email: email, from: source)
        try desk.throttle.begin(keys, at: clock.machineNow())
        let person = try await vault.person(email: EmailAddress.folded(email))?.id
        let stored: String? = if let person { try await vault.credential(of: person) } else { nil }
        guard try await verify(password, against: stored, withdrawing: keys), let person, let stored,
            let post = try await readModels.post(of: person)
        else { throw SignInRefusal.wrong }
        desk.throttle.succeeded(keys)
        if desk.passwords.isOutdated(stored) {
            try await vault.setCredential(try await desk.passwords.hash(password), of: person)
        }
        return try await openSession(of: person, in: post)
    }

    func attemptKeys(email: String, from source: String?) -> [SignInThrottle.Key] {
        [.account(SecretToken.digest(EmailAddress.folded(email)))] + (source.map { [.source($0)] } ?? [])
    }

    /// An attempt that is not answered, because too many are at it, is not held against anybody.
    func verify(
        _ password: String, against stored: String?, withdrawing keys: [SignInThrottle.Key]
    ) async throws -> Bool {
        do {
            // Nothing that long was ever taken as a password, and hashing it would cost more.
            let isPossible = password.unicodeScalars.count <= PasswordRules.longest
            return try await desk.passwords.verify(isPossible ? password : "", against: isPossible ? stored : nil)
        } catch {
            desk.throttle.withdraw(keys)
            throw error
        }
    }

    /// Ends the session of a token. A token that opens none changes nothing.
    public func signOut(token: String) async throws {
        try await vault.endSession(token)
        desk.sessions.forget(SecretToken.digest(token))
    }
}

// MARK: - Sessions

extension Office {
    /// Who a token stands for; `nil` if it opens no session, or its session has ended.
    public func session(token: String) async throws -> SessionFound? {
        let digest = SecretToken.digest(token)
        let now = clock.machineNow()
        if let kept = desk.sessions.session(digest, at: now) { return kept }
        let generation = desk.sessions.generation
        guard let session = try await vault.session(token) else { return nil }
        guard now < session.ends else {
            try await vault.endSession(token)
            return nil
        }
        guard let post = try await readModels.post(of: session.person),
            let details = try await vault.person(session.person)
        else { return nil }
        if now.milliseconds - session.lastSeen.milliseconds >= SessionLife.noted {
            // Pages are shown also while nothing can be written, as on a full disk.
            try? await vault.touch(token, at: now)
        }
        let found = SessionFound(
            identity: Identity(person: session.person, post), name: details.name,
            organisationName: try await organisationName(of: post), csrf: session.csrf)
        desk.sessions.keep(found, digest, ends: session.ends, at: now, generation: generation)
        return found
    }

    func openSession(of person: ID<Person>, in post: Post) async throws -> SignedIn {
        let token = SecretToken.make()
        let now = clock.machineNow()
        try await vault.createSession(
            token, StoredSession(person: person, created: now, lastSeen: now, csrf: SecretToken.make()))
        return SignedIn(token: token, identity: Identity(person: person, post))
    }

    /// Signs a person out everywhere.
    func endSessions(of person: ID<Person>) async throws {
        try await vault.endSessions(of: person)
        desk.sessions.forget(person)
    }

    private func organisationName(of post: Post) async throws -> String {
        switch post.kind {
        case .company:
            try await readModels.companyName(ID(high: post.organisation.high, low: post.organisation.low)) ?? ""
        case .office:
            try await officeName()
        }
    }

    /// What the programme office of this installation is called.
    public func officeName() async throws -> String {
        try await vault.metadata("office-name") ?? "Programme Office"
    }
}

extension StoredSession {
    /// When it ends if nothing more is asked.
    var ends: Instant {
        Instant(
            milliseconds: min(lastSeen.milliseconds + SessionLife.idle, created.milliseconds + SessionLife.absolute))
    }
}

extension Identity {
    init(person: ID<Person>, _ post: Post) {
        self.init(person: person, organisation: post.organisation, kind: post.kind, role: post.role)
    }
}
