import Programme

extension Office {
    /// The trade account as it stands, with the revisions that a form has to send back.
    public func company(_ id: ID<Company>) async throws -> Company.State {
        try await journal.load(Company.self, id.description).state
    }

    /// Changes the trade account's details.
    ///
    /// - Parameter revision: The revision that the person had before them; if somebody saved since, the change is
    ///   refused as stale and nothing is lost.
    /// - Returns: The revision that stands now.
    @discardableResult
    public func describe(_ details: CompanyDetails, basedOn revision: Int, by identity: Identity) async throws -> Int {
        try await change(.describe(details, basedOn: revision), by: identity).detailsRevision
    }

    /// Adds a site, or changes one.
    public func placeSite(_ id: ID<Site>, _ site: Site, basedOn revision: Int, by identity: Identity) async throws {
        try await change(.placeSite(id, site, basedOn: revision), by: identity)
    }

    public func closeSite(_ id: ID<Site>, by identity: Identity) async throws {
        try await change(.closeSite(id), by: identity)
    }

    /// Names one of the company's people as a point of contact.
    public func nameContact(_ person: ID<Person>, _ kind: ContactKind, by identity: Identity) async throws {
        let company = try authorise(.editCompany, for: identity)
        try await perform(by: identity.actor) { work in
            guard let role = try await work.state(Organisation.self, company).roles[person] else {
                throw OfficeError.notFound
            }
            try await work.decide(
                .nameContact(
                    person, kind, isOfficer: role == .officer,
                    primaryNeeded: try await isWithOffice(company, in: &work)), Company.self, company)
        }
    }

    public func dropContact(_ person: ID<Person>, by identity: Identity) async throws {
        let company = try authorise(.editCompany, for: identity)
        try await perform(by: identity.actor) { work in
            try await work.decide(
                .dropContact(person, primaryNeeded: try await isWithOffice(company, in: &work)), Company.self, company)
        }
    }

    /// Whether the programme office has an application or a membership of the company. The histories are read, not only
    /// the tables, so that whoever submits at the same moment is not overlooked.
    private func isWithOffice(_ company: ID<Company>, in work: inout Work) async throws -> Bool {
        for membership in try await readModels.memberships(of: company) {
            let state = try await work.state(Membership.self, membership.id)
            if state.firstSubmittedOn != nil, state.status?.isFinal == false { return true }
        }
        return false
    }

    @discardableResult
    private func change(_ command: Company.Command, by identity: Identity) async throws -> Company.State {
        let company = try authorise(.editCompany, for: identity)
        return try await perform(by: identity.actor) { work in
            try await work.decide(command, Company.self, company)
            return try await work.state(Company.self, company)
        }
    }
}
