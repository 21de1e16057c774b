import Programme
import Testing

/// The membership's own rules hold even if profile and case file are not asked.
@Suite struct `A membership by itself` {
    @Test(arguments: blocks(of: 0..<1_000))
    func `takes any command in any order and stays sound`(seeds: Range<UInt64>) {
        for seed in seeds {
            var random = Seeded(seed)
            var history = History<Membership>()
            var today: Day = "2026-01-05"
            var problems: [String] = []
            for _ in 0..<40 {
                today = today + Int.random(in: 0...20, using: &random)
                let before = history
                let wasDecided = history.state.outcome != .pending
                try? history.decide(Self.anyCommand(on: today, given: history.state, using: &random))
                problems += Self.problems(of: history, on: today)
                if wasDecided, history != before { problems.append("a decided membership changed") }
            }
            if Membership.state(after: history.events) != history.state { problems.append("folds differently") }
            #expect(problems == [], "seed \(seed)")
        }
    }

    private static func problems(of history: History<Membership>, on today: Day) -> [String] {
        let state = history.state
        var problems: [String] = []
        if (state.status == nil) != history.events.isEmpty { problems.append("stands nowhere") }
        let keys = state.deadlines(on: today, under: .test).map(\.clock)
        if Set(keys).count != keys.count { problems.append("a clock runs twice") }
        if state.status?.isFinal == true, !keys.isEmpty { problems.append("a clock runs after the end") }
        if state.status == .certified, state.agreement == nil || state.completeSince == nil {
            problems.append("certified without agreement or parts")
        }
        return problems
    }

    private static func anyCommand(
        on today: Day, given state: Membership.State, using random: inout Seeded
    ) -> Membership.Command {
        let revision = random.chance(70) ? state.revisions[.identifiers] ?? 0 : 5
        let full = random.chance(70)
        let commands: [Membership.Command] = [
            .open(company: company, as: .haulier, on: today),
            .identify(full ? [.scac: "EXMP", .dot: "1"] : [:], basedOn: revision),
            .answer([.active: true, .noDebt: full], basedOn: state.revisions[.eligibility] ?? 0),
            .acceptAgreement(.init(edition: full ? "2016" : "2030", officer: officer, on: today)),
            .submit(on: today), .submit(on: today), .submitProfile(on: today), .submitProfile(on: today),
            .approveProfile(on: today), .approveProfile(on: today),
            .sendBack(.test(random.any(of: [.application, .profile, .both]))),
            .certify(on: today, vetting: full ? .favourable(on: today) : .open),
        ]
        let endings: [Membership.Command] = [.reject(on: today, reasons: "Text."), .withdraw(on: today, reason: "")]
        return random.chance(3) ? random.any(of: endings) : random.any(of: commands)
    }
}

@Suite struct `A trade account in many hands` {
    @Test(arguments: blocks(of: 0..<500))
    func `never loses what somebody saved first`(seeds: Range<UInt64>) {
        for seed in seeds {
            var random = Seeded(seed)
            var history = History<Company>()
            for _ in 0..<40 {
                let command = Self.anyCommand(using: &random)
                let before = history
                try? history.decide(command)
                guard before != history else { continue }
                switch command {
                case .describe(_, let revision): #expect(revision == before.state.detailsRevision, "seed \(seed)")
                case .placeSite(let site, _, let revision):
                    #expect(revision == before.state.siteRevisions[site] ?? 0, "seed \(seed)")
                default: break
                }
                #expect(before.state != history.state, "seed \(seed): an event that changes nothing")
            }
            #expect(Company.state(after: history.events) == history.state, "seed \(seed)")
        }
    }

    private static func anyCommand(using random: inout Seeded) -> Company.Command {
        let revision = Int.random(in: 0...6, using: &random)
        let details = CompanyDetails(name: random.any(of: ["", "Example", "Example North"]))
        let site = random.any(of: [ID<Site>.number(1), .number(2)])
        let person = random.any(of: [officer, colleague])
        switch Int.random(in: 0..<8, using: &random) {
        case 0: return .register(details)
        case 1, 2: return .describe(details, basedOn: revision)
        case 3, 4:
            return .placeSite(
                site,
                Site(name: details.name, purpose: random.any(of: Site.Purpose.allCases), address: details.headquarters),
                basedOn: revision)
        case 5: return .closeSite(site)
        case 6:
            return .nameContact(
                person, random.any(of: ContactKind.allCases), isOfficer: person == officer,
                primaryNeeded: random.chance(50))
        default: return .dropContact(person, primaryNeeded: random.chance(50))
        }
    }
}
