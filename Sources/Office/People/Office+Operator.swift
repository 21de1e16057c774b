import Journal
import Programme

/// What an operator does about people from the machine itself, without being signed in.
extension Office {
    /// Who acts when a command of the terminal does.
    public static let terminal = Actor.system("terminal")

    /// Founds the programme office of this installation with its first operator.
    ///
    /// - Throws: `PersonProblems`; `PersonRefusal.officeExists`.
    @discardableResult
    public func foundOffice(
        _ name: String, operator entry: PersonEntry, password: String
    ) async throws -> ID<Person> {
        guard try await readModels.programmeOffice() == nil else { throw PersonRefusal.officeExists }
        if let problems = Self.problems(founding: name, operator: entry, password: password) { throw problems }
        let credential = try await desk.passwords.hash(password)
        return try await desk.addresses.take("office") { [self] in
            guard try await readModels.programmeOffice() == nil else { throw PersonRefusal.officeExists }
            try await vault.setMetadata("office-name", name.trimmed)
            let person = try await enter(entry, credential: credential, into: nil)
            try await perform(by: Self.terminal) { work in
                try await work.decide(
                    .found(.office, by: person), Organisation.self, ID<Organisation>(high: person.high, low: person.low)
                )
            }
            return person
        }
    }

    /// What is wrong with what an office would be founded with; nothing has to be there to tell.
    public static func problems(
        founding name: String, operator entry: PersonEntry, password: String
    ) -> PersonProblems? {
        let problem = PasswordRules.problem(with: password, context: [name, entry.name, entry.email])
        return PersonProblems(
            PersonProblem.ofText(name.trimmed, in: .companyName) + entry.problems
                + (problem.map { [PersonProblem(.password, .password($0))] } ?? []))
    }

    /// Adds somebody to an organisation with a password that is shown once.
    ///
    /// - Parameter organisation: `nil` for the programme office.
    /// - Throws: `PersonProblems`; `OfficeError.notFound` if there is no such organisation.
    public func addPerson(
        _ entry: PersonEntry, as role: Role, to organisation: ID<Organisation>? = nil
    ) async throws -> IssuedPassword {
        let office = try await readModels.programmeOffice()
        guard let home = organisation ?? office else { throw OfficeError.notFound }
        try require(entry, role: role, in: home == office ? .office : .company)
        guard try await !readModels.people(of: home).isEmpty else { throw OfficeError.notFound }
        return try await add(entry, as: role, to: home, by: Self.terminal)
    }

    /// The people of an organisation, oldest first.
    ///
    /// - Parameter organisation: `nil` for the programme office.
    public func people(of organisation: ID<Organisation>? = nil) async throws -> [Colleague] {
        let office = try await readModels.programmeOffice()
        guard let home = organisation ?? office else { throw OfficeError.notFound }
        let people = try await readModels.people(of: home)
        let details = try await vault.people(people.map(\.person))
        return people.map {
            Colleague(person: $0, role: $1, details: details[$0] ?? PersonDetails(name: "", email: ""))
        }
    }

    /// Gives somebody who cannot sign in a new password that is shown once.
    public func issuePassword(to person: ID<Person>) async throws -> IssuedPassword {
        guard try await readModels.post(of: person) != nil else { throw OfficeError.notFound }
        return try await resetPassword(of: person)
    }

    /// Forgets who a person was: name, addresses, password and sessions. What they did stays, without a name.
    ///
    /// - Throws: `PersonRefusal.hasPost` for somebody who is still in an organisation.
    public func erasePerson(_ person: ID<Person>) async throws {
        guard try await vault.person(person) != nil else { throw OfficeError.notFound }
        guard try await readModels.post(of: person) == nil else { throw PersonRefusal.hasPost }
        try await vault.erase(person)
        desk.sessions.forget(person)
    }

    /// Takes somebody out of the organisation they are in, from the terminal.
    public func removePerson(_ person: ID<Person>) async throws {
        guard let post = try await readModels.post(of: person) else { throw OfficeError.notFound }
        try await remove(person, from: post.organisation, by: Self.terminal) { work in
            let company: ID<Company> = ID(high: post.organisation.high, low: post.organisation.low)
            guard try await work.state(Company.self, company).contacts[person] != .primary else {
                throw PersonRefusal.isPrimaryContact
            }
        }
    }
}
