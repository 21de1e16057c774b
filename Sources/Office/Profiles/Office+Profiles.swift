import Programme

/// What a company does with its security profile.
extension Office {
    /// The profile as the rules see it.
    public func profile(of id: ID<Membership>) async throws -> Profile.State {
        try await journal.load(Profile.self, id.description).state
    }

    /// Answers one criterion.
    ///
    /// - Parameter revision: The revision of the answer that the person had before them.
    /// - Returns: The revision that the answer has now.
    @discardableResult
    public func answer(
        _ criterion: CriterionID, with answer: Answer, basedOn revision: Int, in id: ID<Membership>,
        by identity: Identity
    ) async throws -> Int {
        try await self.answer([(criterion, answer, revision)], in: id, by: identity)[criterion] ?? revision
    }

    /// Answers several criteria in one step: all of them, or none.
    ///
    /// - Returns: The revisions that the answers of the profile have now.
    @discardableResult
    public func answer(
        _ answers: [(criterion: CriterionID, answer: Answer, revision: Int)], in id: ID<Membership>,
        by identity: Identity
    ) async throws -> [CriterionID: Int] {
        let membership = try await authorise(.answerCriteria, on: id, for: identity)
        return try await perform(by: identity.actor) { work in
            try await work.state(Membership.self, id).requireProfileOpen()
            for (criterion, answer, revision) in answers {
                try await requireColleague(answer.responsible, of: membership.company, in: &work)
                try await work.decide(.answer(criterion, answer, basedOn: revision), Profile.self, id)
            }
            return try await work.state(Profile.self, id).revisions
        }
    }

    /// Hands the security profile in.
    public func submitProfile(_ id: ID<Membership>, by identity: Identity) async throws {
        try await authorise(.submit, on: id, for: identity)
        try await perform(by: identity.actor) { work in
            try await work.decide(.submit(on: today), Profile.self, id)
            try await work.decide(.submitProfile(on: today), Membership.self, id)
        }
    }

    /// A responsible person has to be one of the company's own.
    private func requireColleague(_ person: ID<Person>?, of company: ID<Company>, in work: inout Work) async throws {
        guard let person else { return }
        guard try await work.state(Organisation.self, company).roles[person] != nil else { throw OfficeError.notFound }
    }
}
