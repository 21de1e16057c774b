import Programme
import Testing

@Suite struct `Whatever people do with a membership` {
    private static let deedsPerSeed = 40

    @Test(arguments: blocks(of: 0..<2_400))
    func `no promise is broken`(seeds: Range<UInt64>) {
        for seed in seeds {
            let broken = Self.live(seed: seed) { dossier, today, random in dossier.nextDeed(on: today, using: &random) }
                .broken
            #expect(broken == [], "seed \(seed)")
        }
    }

    @Test(arguments: blocks(of: 100_000..<100_500))
    func `no promise is broken even if nothing they do makes sense`(seeds: Range<UInt64>) {
        for seed in seeds {
            let broken = Self.live(seed: seed) { _, today, random in Dossier.anyDeed(on: today, using: &random) }.broken
            #expect(broken == [], "seed \(seed)")
        }
    }

    @Test func `they come to every status often enough for that to mean something`() {
        var counts: [MembershipStatus: Int] = [:]
        for seed in 0..<UInt64(400) {
            let lived = Self.live(seed: seed) { dossier, today, random in dossier.nextDeed(on: today, using: &random) }
            for status in lived.statuses { counts[status, default: 0] += 1 }
        }
        let rare = MembershipStatus.allCases.filter { counts[$0, default: 0] < 20 }
        #expect(rare == [], "\(counts)")
    }

    private struct Lived {
        var broken: [String] = []
        var statuses: Set<MembershipStatus> = []
    }

    private static func live(
        seed: UInt64, choosing choose: (Dossier, Day, inout Seeded) -> Dossier.Deed
    ) -> Lived {
        var random = Seeded(seed)
        var dossier = Dossier()
        var today: Day = "2026-01-05"
        var lived = Lived()
        for number in 0..<deedsPerSeed {
            today = today + Int.random(in: 0...20, using: &random)
            let deed = choose(dossier, today, &random)
            let before = dossier
            var again = before
            let refusal = attempt(deed, on: today, in: &dossier)
            let same = attempt(deed, on: today, in: &again)
            var broken = dossier.brokenPromises(on: today)
            broken += Dossier.brokenPromises(of: deed, on: today, from: before, to: dossier)
            if refusal != same || dossier != again { broken.append("decided differently the second time") }
            if refusal != nil, dossier != before { broken.append("a refusal left something behind") }
            lived.broken += broken.map { "deed \(number), \(deed): \($0)" }
            if let status = dossier.membership.state.status { lived.statuses.insert(status) }
        }
        lived.broken += dossier.foldingPromises
        return lived
    }

    private static func attempt(_ deed: Dossier.Deed, on today: Day, in dossier: inout Dossier) -> String? {
        do {
            try dossier.attempt(deed, on: today)
            return nil
        } catch {
            return "\(error)"
        }
    }
}
