import Journal
import Programme

/// A company's first person opens its account.
public struct SignUp: Sendable {
    public var companyName: String
    public var person: PersonEntry
    public var password: String

    public init(companyName: String, personName: String, email: String, phone: String, password: String) {
        self.companyName = companyName
        self.person = PersonEntry(name: personName, email: email, phone: phone)
        self.password = password
    }

    /// What is wrong with it, in reading order; an address that is taken shows only in the attempt.
    public var problems: [PersonProblem] {
        let context = [companyName, person.name, person.email]
        return PersonProblem.ofText(companyName.trimmed, in: .companyName) + person.problems
            + (PasswordRules.problem(with: password, context: context).map { [PersonProblem(.password, .password($0))] }
                ?? [])
    }
}

extension Office {
    /// Opens an account for a company with its first officer, and signs that person in.
    ///
    /// Vault and journal are two stores. The person is written to the vault first: if the power fails between the two,
    /// a person without a company is left there, whom nobody can sign in as, and who is taken over when the sign-up is
    /// tried again. The journal never names a person whom the vault does not know.
    ///
    /// The organisation bears its founder's identifier, so that of two who take over the same person the journal lets
    /// one found a company and refuses the other.
    ///
    /// - Throws: `PersonProblems`; `SignInRefusal.throttled` to who tries many addresses that have accounts.
    public func signUp(_ form: SignUp, from source: String? = nil) async throws -> SignedIn {
        if let problems = PersonProblems(form.problems) { throw problems }
        let attempt = source.map { [SignInThrottle.Key.source($0)] } ?? []
        try desk.throttle.begin(attempt, at: clock.machineNow())
        let credential = try await desk.passwords.hash(form.password)
        let person = try await desk.addresses.take(form.person.trimmed.email.lowercased()) { [self] in
            let person = try await enter(form.person, credential: credential, into: nil)
            try await found(form.companyName.trimmed, by: person)
            return person
        }
        desk.throttle.succeeded(attempt)
        guard let post = try await readModels.post(of: person) else { throw OfficeError.notFound }
        return try await openSession(of: person, in: post)
    }

    private func found(_ companyName: String, by person: ID<Person>) async throws {
        let company: ID<Company> = ID(high: person.high, low: person.low)
        try await perform(by: .person(person)) { work in
            try await work.decide(.found(.company, by: person), Organisation.self, company)
            try await work.decide(.register(CompanyDetails(name: companyName)), Company.self, company)
        }
    }

    /// Puts a person into the vault, or takes over one with the same address whom no organisation has.
    ///
    /// - Parameter organisation: Where the person is added; `nil` for one that is still to be founded.
    /// - Throws: `PersonProblems` if the address belongs to somebody.
    func enter(
        _ entry: PersonEntry, credential: String, into organisation: ID<Organisation>?
    ) async throws -> ID<Person> {
        let entry = entry.trimmed
        let details = entry.details
        let person: ID<Person>
        if let known = try await vault.person(email: EmailAddress.folded(entry.email))?.id {
            guard try await isFree(known, for: organisation) else { throw PersonProblems(.email, .unavailable) }
            person = known
            try await vault.correct(person, details)
        } else {
            person = freshID()
            try await vault.add(person, details)
        }
        try await vault.setCredential(credential, of: person)
        return person
    }

    /// Whether a person may be taken over: one who was never anybody's, or comes back to the same organisation. Nobody
    /// else becomes somebody whom history names.
    private func isFree(_ person: ID<Person>, for organisation: ID<Organisation>?) async throws -> Bool {
        guard try await readModels.post(of: person) == nil else { return false }
        guard let left = try await vault.preference(Self.leftPreference, of: person) else { return true }
        return left == organisation?.description
    }

    /// Names the organisation that a person was removed from.
    static let leftPreference = "left"
}
