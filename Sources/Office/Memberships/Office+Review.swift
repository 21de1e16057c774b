import Programme

/// What the programme office decides about a membership.
extension Office {
    /// Accepts or rejects the answer to one criterion.
    public func judge(
        _ criterion: CriterionID, _ verdict: Verdict, in id: ID<Membership>, by identity: Identity
    ) async throws {
        try await judge([(criterion, verdict)], in: id, by: identity)
    }

    /// Accepts or rejects several answers in one step.
    public func judge(
        _ verdicts: [(criterion: CriterionID, verdict: Verdict)], in id: ID<Membership>, by identity: Identity
    ) async throws {
        try await authorise(.reviewProfile, on: id, for: identity)
        try await perform(by: identity.actor) { work in
            try await work.state(Membership.self, id).requireProfileInHand()
            for (criterion, verdict) in verdicts {
                try await work.decide(.judge(criterion, verdict), Profile.self, id)
            }
        }
    }

    /// Approves the profile: every answer has been accepted.
    public func approveProfile(_ id: ID<Membership>, by identity: Identity) async throws {
        try await authorise(.reviewProfile, on: id, for: identity)
        try await perform(by: identity.actor) { work in
            try await work.decide(.approve(on: today), Profile.self, id)
            try await work.decide(.approveProfile(on: today), Membership.self, id)
        }
    }

    /// Sends application, profile or both back to the company for correction.
    ///
    /// - Parameter answerBy: A day asked for by the specialist; no rule sets one.
    public func sendBack(
        _ scope: Membership.Return.Scope, reasons: String, answerBy: Day?, in id: ID<Membership>, by identity: Identity
    ) async throws {
        try await authorise(.reviewProfile, on: id, for: identity)
        let what = Membership.Return(scope: scope, reasons: reasons, on: today, answerBy: answerBy)
        try await perform(by: identity.actor) { work in
            if scope != .application { try await work.decide(.sendBack, Profile.self, id) }
            try await work.decide(.sendBack(what), Membership.self, id)
        }
    }

    /// Certifies: Tier 1 from today, which becomes the anniversary (6 U.S.C. 964).
    public func certify(_ id: ID<Membership>, by identity: Identity) async throws {
        try await authorise(.decideMembership, on: id, for: identity)
        try await perform(by: identity.actor) { work in
            let vetting = try await work.state(CaseFile.self, id).vetting
            try await work.decide(.certify(on: today, vetting: vetting), Membership.self, id)
        }
    }

    /// Rejects the application with reasons. The company may fix what was wrong and apply anew (programme §4, step 12).
    public func reject(_ id: ID<Membership>, reasons: String, by identity: Identity) async throws {
        try await authorise(.decideMembership, on: id, for: identity)
        try await perform(by: identity.actor) { work in
            try await work.decide(.reject(on: today, reasons: reasons), Membership.self, id)
            try await releaseClaims(of: id, in: &work)
        }
    }
}
