import Journal
import Programme

/// Lets the people of an invented world in with a password that has been hashed once: a world has thousands of them,
/// and a hash takes a third of a second by intent. Real people come in through sign-up and invitation.
extension Office {
    package func credential(for password: String) async throws -> String {
        try await desk.passwords.hash(password)
    }

    /// Founds the programme office with its first operator.
    package func admitOffice(named name: String, operator details: PersonDetails, credential: String) async throws
        -> Identity
    {
        try await vault.setMetadata("office-name", name)
        let person = try await enter(PersonEntry(details), credential: credential, into: nil)
        let office: ID<Organisation> = ID(high: person.high, low: person.low)
        try await perform(by: Self.terminal) { work in
            try await work.decide(.found(.office, by: person), Organisation.self, office)
        }
        return Identity(person: person, organisation: office, kind: .office, role: .operator)
    }

    /// Opens a company's account with its first officer.
    package func admitCompany(named name: String, officer details: PersonDetails, credential: String) async throws
        -> Identity
    {
        let person = try await enter(PersonEntry(details), credential: credential, into: nil)
        let company: ID<Company> = ID(high: person.high, low: person.low)
        try await perform(by: .person(person)) { work in
            try await work.decide(.found(.company, by: person), Organisation.self, company)
            try await work.decide(.register(CompanyDetails(name: name)), Company.self, company)
        }
        return Identity(
            person: person, organisation: ID(high: person.high, low: person.low), kind: .company, role: .officer)
    }

    /// Adds somebody to an organisation.
    package func admitColleague(
        _ details: PersonDetails, as role: Role, credential: String, by identity: Identity
    ) async throws -> Identity {
        let organisation = identity.organisation
        let person = try await enter(PersonEntry(details), credential: credential, into: organisation)
        try await perform(by: identity.actor) { work in
            try await work.decide(.appoint(person, as: role), Organisation.self, organisation)
        }
        return Identity(person: person, organisation: organisation, kind: identity.kind, role: role)
    }
}

extension PersonEntry {
    fileprivate init(_ details: PersonDetails) {
        self.init(name: details.name, email: details.email, phone: details.phone, title: details.title)
    }
}
