import Journal
import Programme

/// One of an organisation's people.
public struct Colleague: Sendable, Equatable {
    public let person: ID<Person>
    public let role: Role
    public let details: PersonDetails
}

/// A person who was given a password.
public struct IssuedPassword: Sendable, Equatable {
    public let person: ID<Person>
    /// To be handed over once; only its hash is kept.
    public let password: String
}

// MARK: - Reading

extension Office {
    /// The people of an organisation, oldest first.
    ///
    /// - Throws: `OfficeError.notFound` to those who have no business with it.
    public func colleagues(of organisation: ID<Organisation>, by identity: Identity) async throws -> [Colleague] {
        guard identity.organisation == organisation || identity.kind == .office else { throw OfficeError.notFound }
        let people = try await readModels.people(of: organisation)
        let details = try await vault.people(people.map(\.person))
        return people.map { person, role in
            Colleague(person: person, role: role, details: details[person] ?? PersonDetails(name: "", email: ""))
        }
    }

    /// The names of people, as a page shows them beside what they did. Whoever was erased has a placeholder.
    public func names(of people: some Sequence<ID<Person>>) async throws -> [ID<Person>: String] {
        try await vault.people(Array(people)).mapValues(\.name)
    }
}

// MARK: - Changing

extension Office {
    /// Adds somebody to one's own organisation with a password that is shown once.
    ///
    /// - Throws: `PersonProblems`.
    public func addColleague(_ entry: PersonEntry, as role: Role, by identity: Identity) async throws -> IssuedPassword
    {
        try authorisePeople(identity)
        try require(entry, role: role, in: identity.kind)
        return try await add(entry, as: role, to: identity.organisation, by: identity.actor)
    }

    /// Gives a colleague another role. It holds at once, in every session. Whoever is no specialist any more loses their
    /// open cases, which then wait to be assigned.
    public func changeRole(of person: ID<Person>, to role: Role, by identity: Identity) async throws {
        try authorisePeople(identity)
        guard role.home == identity.kind else { throw PersonProblems(.role, .unfitting) }
        try await perform(by: identity.actor) { work in
            let state = try await work.state(Organisation.self, identity.organisation)
            guard let current = state.roles[person] else { throw OfficeError.notFound }
            if current == .officer, role != .officer { try await requireSecondary(person, of: identity, in: &work) }
            if role != .specialist { try await freeCases(of: person, in: identity.organisation, work: &work) }
            try await work.decide(.appoint(person, as: role), Organisation.self, identity.organisation)
        }
        desk.sessions.forget(person)
    }

    /// Takes somebody out of the organisation and signs them out. What they did keeps their name; the open cases of a
    /// specialist wait to be assigned.
    public func removeColleague(_ person: ID<Person>, by identity: Identity) async throws {
        try authorisePeople(identity)
        try await remove(person, from: identity.organisation, by: identity.actor) { work in
            try await requireSecondary(person, of: identity, in: &work)
        }
    }

    /// Corrects what is known of a person: oneself, or a colleague if one manages them.
    ///
    /// - Throws: `PersonProblems`.
    public func correctPerson(_ person: ID<Person>, _ entry: PersonEntry, by identity: Identity) async throws {
        if person != identity.person { try await authorise(managing: person, by: identity) }
        if let problems = PersonProblems(entry.problems) { throw problems }
        do {
            try await vault.correct(person, entry.details)
        } catch VaultError.emailTaken {
            throw PersonProblems(.email, .unavailable)
        }
        desk.sessions.forget(person)
    }

    /// Gives a colleague who cannot sign in any more a new password that is shown once, and signs them out.
    public func resetPassword(of person: ID<Person>, by identity: Identity) async throws -> IssuedPassword {
        try await authorise(managing: person, by: identity)
        return try await resetPassword(of: person)
    }
}

// MARK: - Permission

extension Office {
    /// Whether one may manage the people of one's own organisation.
    private func authorisePeople(_ identity: Identity) throws {
        switch identity.kind {
        case .company: _ = try authorise(.manageColleagues, for: identity)
        case .office: try authoriseOffice(.manageOffice, for: identity)
        }
    }

    /// Checks that one manages people and that this person is one of them.
    private func authorise(managing person: ID<Person>, by identity: Identity) async throws {
        try authorisePeople(identity)
        guard try await readModels.post(of: person)?.organisation == identity.organisation else {
            throw OfficeError.notFound
        }
    }

    /// A company's primary point of contact has to stay an officer of it.
    private func requireSecondary(_ person: ID<Person>, of identity: Identity, in work: inout Work) async throws {
        guard let company = identity.company else { return }
        guard try await work.state(Company.self, company).contacts[person] != .primary else {
            throw PersonRefusal.isPrimaryContact
        }
    }
}
