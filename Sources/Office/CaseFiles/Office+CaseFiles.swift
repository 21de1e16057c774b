import Programme

/// What the programme office records about a case; none of it is shown to the company.
extension Office {
    public func caseFile(of id: ID<Membership>) async throws -> CaseFile.State {
        try await journal.load(CaseFile.self, id.description).state
    }

    /// Gives a case to a specialist.
    public func assign(_ id: ID<Membership>, to specialist: ID<Person>, by identity: Identity) async throws {
        try await authorise(.assignCases, on: id, for: identity)
        try await perform(by: identity.actor) { work in
            guard try await work.state(Organisation.self, identity.organisation).roles[specialist] == .specialist else {
                throw OfficeError.notFound
            }
            try await work.decide(.assign(specialist, byWorkload: false), CaseFile.self, id)
        }
    }

    /// Gives every case that has nobody to the specialist with the fewest open cases at that moment.
    ///
    /// - Returns: How many cases were given out.
    @discardableResult
    public func assignByWorkload(by identity: Identity) async throws -> Int {
        try authoriseOffice(.assignCases, for: identity)
        let people = try await readModels.people(of: identity.organisation)
        let specialists = people.filter { $0.role == .specialist }.map(\.person)
        guard !specialists.isEmpty else { throw OfficeError.notFound }
        var load = try await readModels.workload()
        var given = 0
        while case let cases = try await readModels.unassigned(at: .start, limit: 200).rows, !cases.isEmpty {
            for membership in cases {
                // The oldest specialist wins a tie, so that the outcome does not depend on chance.
                guard let next = specialists.min(by: { (load[$0] ?? 0, $0) < (load[$1] ?? 0, $1) }) else { break }
                try await perform(by: identity.actor) { work in
                    // Somebody else may have been faster.
                    guard try await work.state(CaseFile.self, membership.id).specialist == nil else { return }
                    try await work.decide(.assign(next, byWorkload: true), CaseFile.self, membership.id)
                }
                load[next, default: 0] += 1
                given += 1
            }
        }
        return given
    }

    public func recordCheck(
        _ check: CaseFile.VettingCheck, isClear: Bool, basis: String, in id: ID<Membership>, by identity: Identity
    ) async throws {
        let result = CaseFile.CheckResult(isClear: isClear, basis: basis, on: today)
        try await record(.recordCheck(check, result), in: id, if: .recordVetting, by: identity)
    }

    public func concludeVetting(
        favourable: Bool, basis: String, in id: ID<Membership>, by identity: Identity
    ) async throws {
        try await record(
            .concludeVetting(favourable: favourable, basis: basis, on: today), in: id, if: .recordVetting, by: identity)
    }

    /// Records time spent on a review (6 U.S.C. 971).
    public func recordTime(
        _ review: CaseFile.Review, minutes: Int, on day: Day, note: String, in id: ID<Membership>, by identity: Identity
    ) async throws {
        try await record(
            .recordTime(review, minutes: minutes, on: day, note: note), in: id, if: .recordTime, by: identity)
    }

    private func record(
        _ command: CaseFile.Command, in id: ID<Membership>, if action: Action, by identity: Identity
    ) async throws {
        try await authorise(action, on: id, for: identity)
        try await perform(by: identity.actor) { work in
            try await work.decide(command, CaseFile.self, id)
        }
    }
}
