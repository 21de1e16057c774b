import Journal
import Programme

/// What is done about people by whoever may, once that is settled.
extension Office {
    func require(_ entry: PersonEntry, role: Role, in kind: Organisation.Kind) throws {
        let unfitting = role.home == kind ? [] : [PersonProblem(.role, .unfitting)]
        if let problems = PersonProblems(entry.problems + unfitting) { throw problems }
    }

    /// Writes the person to the vault first and appoints them then, as at sign-up and for the same reason.
    func add(
        _ entry: PersonEntry, as role: Role, to organisation: ID<Organisation>, by actor: Actor
    ) async throws -> IssuedPassword {
        let password = InitialPassword.make()
        let credential = try await desk.passwords.hash(password)
        let person = try await desk.addresses.take(entry.trimmed.email.lowercased()) { [self] in
            let person = try await enter(entry, credential: credential, into: organisation)
            try await perform(by: actor) { work in
                try await work.decide(.appoint(person, as: role), Organisation.self, organisation)
            }
            try await vault.setPreference(Self.leftPreference, nil, of: person)
            return person
        }
        return IssuedPassword(person: person, password: password)
    }

    /// Whoever is no specialist any more has no cases: they wait to be given to somebody else.
    func freeCases(of person: ID<Person>, in office: ID<Organisation>, work: inout Work) async throws {
        guard try await work.state(Organisation.self, office).roles[person] == .specialist else { return }
        for membership in try await readModels.openCases(of: person) {
            try await work.decide(.unassign(person), CaseFile.self, membership)
        }
    }

    /// The note of where the person left stands before the fact, so that no crash leaves somebody free to be taken over.
    func remove(
        _ person: ID<Person>, from organisation: ID<Organisation>, by actor: Actor,
        after check: (inout Work) async throws -> Void
    ) async throws {
        guard try await readModels.post(of: person)?.organisation == organisation else { throw OfficeError.notFound }
        try await vault.setPreference(Self.leftPreference, organisation.description, of: person)
        try await perform(by: actor) { work in
            try await check(&work)
            try await freeCases(of: person, in: organisation, work: &work)
            try await work.decide(.dismiss(person), Organisation.self, organisation)
            let company: ID<Company> = ID(high: organisation.high, low: organisation.low)
            if try await work.state(Company.self, company).contacts[person] != nil {
                try await work.decide(.dropContact(person, primaryNeeded: false), Company.self, company)
            }
        }
        try await endSessions(of: person)
    }

    func resetPassword(of person: ID<Person>) async throws -> IssuedPassword {
        let password = InitialPassword.make()
        try await vault.setCredential(try await desk.passwords.hash(password), of: person)
        try await endSessions(of: person)
        if let email = try await vault.person(person)?.email {
            desk.throttle.succeeded(attemptKeys(email: email, from: nil))
        }
        return IssuedPassword(person: person, password: password)
    }
}

/// Passwords that the system makes up.
enum InitialPassword {
    /// Letters and digits that are not taken for each other, 32 of them: 100 bits in twenty.
    private static let characters = Array("abcdefghijkmnpqrstuvwxyz23456789")

    /// As `k3f9x-2mq7d-…`, easily read out over a telephone.
    static func make() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            String((0..<5).map { _ in characters[Int.random(in: 0..<characters.count, using: &random)] })
        }.joined(separator: "-")
    }
}
