import Programme

/// What a company does with its application.
extension Office {
    /// Begins an application as one entity type.
    ///
    /// - Parameter answers: Answers to its eligibility questions that were given before, which the draft begins with.
    /// - Throws: `notFound` if the rulebook has no such type.
    public func openMembership(
        as type: EntityType, answering answers: [QuestionKey: Bool] = [:], by identity: Identity
    ) async throws -> ID<Membership> {
        let company = try authorise(.editApplication, for: identity)
        guard rulebook[type] != nil else { throw OfficeError.notFound }
        let id: ID<Membership> = freshID()
        try await perform(by: identity.actor) { work in
            let slot = Self.slot(of: type, in: company)
            guard try await work.state(Claim.self, slot).memberships.isEmpty else {
                throw AccountRefusal.typeAlreadyOpen(type)
            }
            try await work.decide(.take(by: company, for: id), Claim.self, slot)
            try await work.decide(.open(company: company, as: type, on: today), Membership.self, id)
            try await work.decide(.answer(answers, basedOn: 0), Membership.self, id)
        }
        return id
    }

    /// The membership as the rules see it.
    public func membership(_ id: ID<Membership>) async throws -> Membership.State {
        try await journal.load(Membership.self, id.description).state
    }

    /// Replaces the identifiers, which the caller has checked for form.
    ///
    /// - Returns: The revision that stands now.
    @discardableResult
    public func identify(
        _ identifiers: [IdentifierKind: String], basedOn revision: Int, in id: ID<Membership>, by identity: Identity
    ) async throws -> Int {
        try await authorise(.editApplication, on: id, for: identity)
        return try await perform(by: identity.actor) { work in
            let before = try await work.state(Membership.self, id).claims
            try await work.decide(.identify(identifiers, basedOn: revision), Membership.self, id)
            let membership = try await work.state(Membership.self, id)
            let after = Set(membership.claims)
            // Held since an earlier submission, and named no more: free for others.
            for identifier in before where !after.contains(identifier) {
                try await work.decide(.release(by: id), Claim.self, identifier)
            }
            return membership.revisions[.identifiers] ?? 0
        }
    }

    /// Replaces the answers to the eligibility questions.
    ///
    /// - Returns: The revision that stands now.
    @discardableResult
    public func answerEligibility(
        _ answers: [QuestionKey: Bool], basedOn revision: Int, in id: ID<Membership>, by identity: Identity
    ) async throws -> Int {
        try await change(.answer(answers, basedOn: revision), in: id, if: .editApplication, by: identity)
            .revisions[.eligibility] ?? 0
    }

    public func acceptAgreement(in id: ID<Membership>, by identity: Identity) async throws {
        let agreement = Membership.AcceptedAgreement(
            edition: rulebook.agreement.edition, officer: identity.person, on: today)
        try await change(.acceptAgreement(agreement), in: id, if: .acceptAgreement, by: identity)
    }

    /// What still stands between the application and its submission.
    public func gaps(in id: ID<Membership>) async throws -> [ApplicationGap] {
        let state = try await membership(id)
        guard let company = state.company, let type = state.entityType, let rules = rulebook[type],
            let facts = CompanyFacts(try await self.company(company))
        else { throw OfficeError.notFound }
        return state.gaps(under: rules, with: facts, agreement: rulebook.agreement.edition)
    }

    /// Hands the application in: takes its identifiers and opens the security profile on the criteria in force.
    public func submitApplication(_ id: ID<Membership>, by identity: Identity) async throws {
        try await authorise(.submit, on: id, for: identity)
        try await perform(by: identity.actor) { work in
            let membership = try await work.state(Membership.self, id)
            guard let company = membership.company, let type = membership.entityType, let rules = rulebook[type],
                let facts = CompanyFacts(try await work.state(Company.self, company))
            else { throw OfficeError.notFound }
            try await work.decide(
                .submitApplication(on: today, under: rules, with: facts, agreement: rulebook.agreement.edition),
                Membership.self, id)
            for identifier in membership.claims {
                try await work.decide(.take(by: company, for: id), Claim.self, identifier)
            }
            if try await work.state(Profile.self, id).phase == .notBegun {
                let levels = Dictionary(
                    uniqueKeysWithValues: criteria.criteria(for: type).compactMap { criterion in
                        criterion.levels[type].map { (criterion.id, $0) }
                    })
                try await work.decide(.begin(edition: criteria.edition, levels), Profile.self, id)
            }
        }
    }

    /// Takes the application back. Its identifiers are free again.
    public func withdraw(_ id: ID<Membership>, reason: String, by identity: Identity) async throws {
        try await authorise(.withdraw, on: id, for: identity)
        try await perform(by: identity.actor) { work in
            try await work.decide(.withdraw(on: today, reason: reason), Membership.self, id)
            try await releaseClaims(of: id, in: &work)
        }
    }

    /// The claim that lets a company have one membership of a type at a time.
    private static func slot(of type: EntityType, in company: ID<Company>) -> String {
        "membership:\(company):\(type.rawValue)"
    }

    /// Frees what the membership alone held.
    func releaseClaims(of id: ID<Membership>, in work: inout Work) async throws {
        let membership = try await work.state(Membership.self, id)
        for identifier in membership.claims { try await work.decide(.release(by: id), Claim.self, identifier) }
        guard let company = membership.company, let type = membership.entityType else { return }
        try await work.decide(.release(by: id), Claim.self, Self.slot(of: type, in: company))
    }

    @discardableResult
    private func change(
        _ command: Membership.Command, in id: ID<Membership>, if action: Action, by identity: Identity
    ) async throws -> Membership.State {
        try await authorise(action, on: id, for: identity)
        return try await perform(by: identity.actor) { work in
            try await work.decide(command, Membership.self, id)
            return try await work.state(Membership.self, id)
        }
    }
}

extension Membership.State {
    /// The identifiers as keys of claims, in order: `scac:ABCD`.
    var claims: [String] {
        identifiers.map { "\($0.key.rawValue):\($0.value)" }.sorted()
    }
}
