import Office
import Programme

/// What companies do.
extension Stage {
    func signUp(_ plan: CompanyPlan, as number: Int) async throws {
        let officer = try await office.admitCompany(
            named: plan.details.name, officer: plan.officer.details, credential: credential)
        var colleagues: [Identity] = []
        for (person, role) in plan.colleagues {
            colleagues.append(
                try await office.admitColleague(person.details, as: role, credential: credential, by: officer))
        }
        enter(Player(officer: officer, colleagues: colleagues, membership: nil), as: number)
    }

    func describe(_ plan: CompanyPlan, as number: Int) async throws {
        let player = player(number)
        try await office.describe(plan.details, basedOn: 1, by: player.writer)
        for site in plan.sites { try await office.placeSite(office.freshID(), site, basedOn: 0, by: player.writer) }
        try await office.nameContact(player.officer.person, .primary, by: player.officer)
        if let alternate = player.colleagues.first {
            try await office.nameContact(alternate.person, .alternate, by: player.officer)
        }
    }

    func openMembership(_ plan: CompanyPlan, as number: Int) async throws {
        var player = player(number)
        let membership = try await office.openMembership(as: plan.entityType, by: player.writer)
        player.membership = membership
        enter(player, as: number)
        try await office.identify(plan.identifiers, basedOn: 0, in: membership, by: player.writer)
    }

    func answerQuestions(_ plan: CompanyPlan, as number: Int) async throws {
        let questions = office.rulebook[plan.entityType]?.questions ?? []
        let answers = Dictionary(uniqueKeysWithValues: questions.map { ($0.key, true) })
        let player = player(number)
        try await office.answerEligibility(answers, basedOn: 0, in: membership(number), by: player.writer)
    }

    func acceptAgreement(as number: Int) async throws {
        try await office.acceptAgreement(in: membership(number), by: player(number).officer)
    }

    func submitApplication(as number: Int) async throws {
        try await office.submitApplication(membership(number), by: player(number).officer)
    }

    /// Answers a share of the criteria, a part of them in each of several sessions.
    func answerCriteria(as number: Int, session: Int, of sessions: Int, percent: Int, seed: UInt64) async throws {
        let player = player(number)
        let profile = try await office.profile(of: membership(number))
        let all = profile.levels.keys.sorted()
        let answered = all.prefix(all.count * percent / 100)
        let from = answered.count * session / sessions
        let upTo = answered.count * (session + 1) / sessions
        let answers = answered[from..<upTo].map { criterion in
            (criterion: criterion, answer: answer(criterion, profile, player, seed: seed), revision: 0)
        }
        try await office.answer(answers, in: membership(number), by: player.writer)
    }

    private func answer(_ criterion: CriterionID, _ profile: Profile.State, _ player: Player, seed: UInt64) -> Answer {
        var random = SeededRandom(seed: seed).fork(criterion.category * 1000 + criterion.item)
        let standing = standing(for: profile.levels[criterion] ?? .must, using: &random)
        let responsible = player.everybody.randomElement(using: &random)
        return Answer(
            standing: standing, narrative: narratives.narrative(for: criterion, standing, using: &random),
            responsible: responsible)
    }

    /// Musts are met, mostly in full; shoulds less often.
    private func standing(for level: Level, using random: inout SeededRandom) -> Answer.Standing {
        let roll = Int.random(in: 0..<100, using: &random)
        switch level {
        case .must: return roll < 88 ? .implemented : roll < 97 ? .partly : .notApplicable
        case .should: return roll < 60 ? .implemented : roll < 78 ? .partly : roll < 92 ? .notYet : .notApplicable
        }
    }

    func submitProfile(as number: Int) async throws {
        try await office.submitProfile(membership(number), by: player(number).officer)
    }

    /// Answers anew what was sent back, and hands the profile in again.
    func correct(as number: Int) async throws {
        let (player, id) = (player(number), membership(number))
        let profile = try await office.profile(of: id)
        let corrections = profile.rejected.map { criterion in
            (
                criterion: criterion, answer: corrected(profile.answers[criterion]),
                revision: profile.revisions[criterion] ?? 0
            )
        }
        try await office.answer(corrections, in: id, by: player.writer)
        try await office.submitProfile(id, by: player.officer)
    }

    private func corrected(_ answer: Answer?) -> Answer {
        Answer(
            standing: .implemented,
            narrative: (answer?.narrative ?? "") + " " + narratives.correction,
            responsible: answer?.responsible)
    }

    func withdraw(as number: Int) async throws {
        try await office.withdraw(
            membership(number), reason: "The import business is moving to a sister company, which will apply itself.",
            by: player(number).officer)
    }

    func membership(_ number: Int) -> ID<Membership> {
        guard let membership = player(number).membership else {
            preconditionFailure("A membership is opened before anything is done with it.")
        }
        return membership
    }
}
