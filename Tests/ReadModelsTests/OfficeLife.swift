import Office
import Programme
import TestSupport

/// What companies and an office might do in some months, by chance: most of it makes sense, and what does not is refused
/// and leaves nothing behind.
struct OfficeLife {
    let house: TestOffice
    private var random: Seeded
    private let chief: Identity
    private let supervisor: Identity
    private let specialists: [Identity]
    private var officers: [Identity] = []
    private var memberships: [(id: ID<Membership>, officer: Identity)] = []

    private var office: Office { house.office }

    init(seed: UInt64) async throws {
        random = Seeded(seed)
        house = try await TestOffice(chance: Chance(Seeded(seed &+ 1)))
        chief = try await house.foundOffice()
        supervisor = try await house.staff("supervisor@office.example", .supervisor, by: chief)
        specialists = [
            try await house.staff("specialist@office.example", .specialist, by: chief),
            try await house.staff("specialist2@office.example", .specialist, by: chief),
        ]
    }

    mutating func live(deeds: Int) async throws {
        for _ in 0..<deeds { try await act() }
    }

    /// One deed. What the rules or the permissions refuse is a deed, too; anything else that goes wrong is a failure.
    private mutating func act() async throws {
        do {
            try await any()
        } catch is Organisation.Refusal, is Company.Refusal, is Membership.Refusal, is Profile.Refusal, is CaseFile
            .Refusal, is AccountRefusal,
            is Claim.Refusal, is OfficeError, is PersonProblems, is PersonRefusal
        {
            // Refused.
        }
    }

    private mutating func any() async throws {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<6: try await signUp()
        case 6..<14: try await passTime()
        case 14..<22: try await editCompany()
        case 22..<26: try await changePeople()
        case 26..<34: try await openMembership()
        case 34..<38: _ = try await office.assignByWorkload(by: supervisor)
        case 38..<42: try await doAnything()
        default: try await takeNextStep()
        }
    }
}

// MARK: - Companies

extension OfficeLife {
    private mutating func signUp() async throws {
        guard officers.count < 8 else { return }
        let number = officers.count
        let officer = try await house.signUpCompany(
            random.any(of: ["Zebra", "alder", "Alder", "Ökonomie", "moon"]) + " \(number % 3)",
            email: "officer@company\(number).example"
        ).identity
        officers.append(officer)
        try await office.describe(details(number), basedOn: 1, by: officer)
        try await office.placeSite(office.freshID(), site, basedOn: 0, by: officer)
        try await office.nameContact(officer.person, .primary, by: officer)
    }

    private mutating func details(_ number: Int) -> CompanyDetails {
        CompanyDetails(
            name: "Company \(number) \(random.any(of: ["Imports", "rail"]))", telephone: "+1 555 0100",
            employees: random.chance(50) ? Int.random(in: 1...900, using: &random) : nil,
            headquarters: address)
    }

    private var address: Address {
        Address(street: "1 Sample Way", city: "Laredo", region: "TX", postalCode: "00000", country: "US")
    }

    private var site: Site { Site(name: "Yard", purpose: .cargoHandling, address: address) }

    private mutating func editCompany() async throws {
        guard !officers.isEmpty else { return }
        let officer = random.any(of: officers)
        guard let company = officer.company else { return }
        let state = try await office.company(company)
        if random.chance(50) {
            var changed = details(Int.random(in: 0..<99, using: &random))
            changed.headquarters.country = random.any(of: ["US", "MX", "CA"])
            try await office.describe(changed, basedOn: state.detailsRevision, by: officer)
        } else if let closed = state.sites.keys.min(), random.chance(30) {
            try await office.closeSite(closed, by: officer)
        } else {
            try await office.placeSite(office.freshID(), site, basedOn: 0, by: officer)
        }
    }

    private mutating func changePeople() async throws {
        guard !officers.isEmpty else { return }
        let officer = random.any(of: officers)
        let people = try await office.colleagues(of: officer.organisation, by: officer).map(\.person)
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            let email = "person\(Int.random(in: 0..<1000, using: &random))@\(officer.organisation).example"
            _ = try await office.addColleague(PersonEntry(name: "Pat Doe", email: email), as: .contributor, by: officer)
        case 1:
            try await office.changeRole(
                of: random.any(of: people), to: random.any(of: [.officer, .viewer]), by: officer)
        default: try await office.removeColleague(random.any(of: people), by: officer)
        }
    }

    private mutating func openMembership() async throws {
        guard !officers.isEmpty else { return }
        let officer = random.any(of: officers)
        let type = random.any(of: office.rulebook.entityTypes).type
        memberships.append((try await office.openMembership(as: type, by: officer), officer))
    }
}

// MARK: - Memberships

extension OfficeLife {
    /// What a sensible person does next about some membership.
    private mutating func takeNextStep() async throws {
        guard !memberships.isEmpty else { return }
        let (id, officer) = random.any(of: memberships)
        switch try await office.membership(id).status {
        case .draft: try await apply(id, officer)
        case .preApplicant, .returned: try await answer(id, officer)
        case .applicant, .approved: try await review(id)
        case .certified, .rejected, .withdrawn, nil: break
        }
    }

    private mutating func apply(_ id: ID<Membership>, _ officer: Identity) async throws {
        let state = try await office.membership(id)
        guard let type = state.entityType, let rules = office.rulebook[type] else { return }
        if state.identifiers.isEmpty, rules.identifiers.contains(where: \.isRequired) {
            let kinds = rules.identifiers.compactMap(\.anyOf.first)
            let number = Int.random(in: 0..<12, using: &random)
            let identifiers = Dictionary(kinds.map { ($0, "DEMO\(number)") }) { one, _ in one }
            try await office.identify(identifiers, basedOn: state.revisions[.identifiers] ?? 0, in: id, by: officer)
        }
        let answers = Dictionary(uniqueKeysWithValues: rules.questions.map { ($0.key, true) })
        try await office.answerEligibility(answers, basedOn: state.revisions[.eligibility] ?? 0, in: id, by: officer)
        try await office.acceptAgreement(in: id, by: officer)
        try await office.submitApplication(id, by: officer)
    }

    private mutating func answer(_ id: ID<Membership>, _ officer: Identity) async throws {
        let profile = try await office.profile(of: id)
        let open = profile.openMusts + profile.openCorrections + profile.openShoulds.prefix(3)
        let some = random.chance(60) ? open : Array(open.shuffled(using: &random).prefix(9))
        var seen: Set<CriterionID> = []
        var answers: [(criterion: CriterionID, answer: Answer, revision: Int)] = []
        for criterion in some where seen.insert(criterion).inserted {
            let answer = Answer(
                standing: random.any(of: [.implemented, .partly]), narrative: "How \(random.next() % 97).",
                responsible: random.chance(30) ? officer.person : nil)
            answers.append((criterion, answer, profile.revisions[criterion] ?? 0))
        }
        try await office.answer(answers, in: id, by: officer)
        try await office.submitProfile(id, by: officer)
    }

    private mutating func review(_ id: ID<Membership>) async throws {
        let profile = try await office.profile(of: id)
        let file = try await office.caseFile(of: id)
        let specialist = specialists.first { $0.person == file.specialist } ?? supervisor
        if !profile.unjudged.isEmpty {
            let rejecting = random.chance(40) ? 1 : 0
            let verdicts = profile.unjudged.enumerated().map { index, criterion in
                (criterion: criterion, verdict: index < rejecting ? Verdict.rejected(comment: "Who?") : .accepted)
            }
            try await office.judge(verdicts, in: id, by: specialist)
        } else if !profile.rejected.isEmpty {
            let answerBy = random.chance(50) ? office.today + 14 : nil
            try await office.sendBack(.profile, reasons: "See there.", answerBy: answerBy, in: id, by: specialist)
        } else if file.vetting == .open {
            for check in CaseFile.VettingCheck.allCases {
                try await office.recordCheck(check, isClear: true, basis: "Looked up.", in: id, by: specialist)
            }
            let minutes = Int.random(in: 1...300, using: &random)
            try await office.recordTime(
                .certification, minutes: minutes, on: office.today, note: "", in: id, by: specialist)
            try await office.concludeVetting(favourable: random.chance(80), basis: "Seen.", in: id, by: specialist)
            try await office.approveProfile(id, by: specialist)
        } else if random.chance(80) {
            try await office.certify(id, by: specialist)
        } else {
            try await office.reject(id, reasons: "Vetting.", by: specialist)
        }
    }

    /// Something that may well be refused.
    private mutating func doAnything() async throws {
        guard !memberships.isEmpty else { return }
        let (id, officer) = random.any(of: memberships)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: try await office.withdraw(id, reason: "", by: officer)
        case 1: try await office.reject(id, reasons: "No.", by: supervisor)
        case 2: try await office.assign(id, to: random.any(of: specialists).person, by: supervisor)
        case 3: try await office.sendBack(.both, reasons: "All.", answerBy: nil, in: id, by: supervisor)
        case 4:
            try await office.sendBack(
                .application, reasons: "That.", answerBy: office.today + 9, in: id, by: supervisor)
        default: try await office.submitProfile(id, by: officer)
        }
    }

    /// Some weeks, now and then a year: clocks are rolled, reminders are given.
    private mutating func passTime() async throws {
        house.clock.advance(days: Int64(random.chance(15) ? 370 : Int.random(in: 1...40, using: &random)))
        try await office.readModels.advance(to: office.today)
        try await office.remind(on: office.today)
    }
}
