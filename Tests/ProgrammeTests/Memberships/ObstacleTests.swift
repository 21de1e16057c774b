import Programme
import Testing

@Suite struct `What stands in the way of certification` {
    @Test func `is the whole list, not the first thing found`() {
        let obstacles = Stage.applicant.state.certificationObstacles(
            checked(except: .debts), unjudged: ["6.2"], rejected: ["6.14"])
        #expect(obstacles == [.notJudged(["6.2"]), .criteriaRejected(["6.14"]), .checksOpen([.debts])])
    }

    @Test func `is the company's turn while something was sent back`() {
        let obstacles = Stage.profileReturned.state.certificationObstacles(concluded, unjudged: [], rejected: ["6.2"])
        #expect(obstacles == [.correctionsAwaited(since: "2026-02-10")])
    }

    @Test func `is the approval once every answer is accepted`() {
        #expect(
            Stage.applicant.state.certificationObstacles(concluded, unjudged: [], rejected: []) == [.profileNotApproved]
        )
    }

    @Test func `is an adverse conclusion, with its basis`() {
        let file = CaseFile.state(
            after: checks() + [.vettingConcluded(favourable: false, basis: "Debt.", on: "2026-02-25")])
        #expect(
            Stage.approved.state.certificationObstacles(file, unjudged: [], rejected: []) == [
                .vettingAdverse(basis: "Debt.")
            ])
    }

    @Test(arguments: 0..<600 as Range<UInt64>)
    func `is nothing exactly when certifying would be accepted`(seed: UInt64) {
        var random = Seeded(seed)
        var dossier = Dossier()
        var today: Day = "2026-01-05"
        for _ in 0..<40 {
            today = today + Int.random(in: 0...20, using: &random)
            try? dossier.attempt(dossier.nextDeed(on: today, using: &random), on: today)
            guard dossier.membership.state.status != nil else { continue }
            let obstacles = dossier.membership.state.certificationObstacles(
                dossier.caseFile.state, unjudged: dossier.profile.state.unjudged,
                rejected: dossier.profile.state.rejected)
            var attempt = dossier
            let isAccepted = (try? attempt.attempt(.certify, on: today)) != nil
            #expect(obstacles.isEmpty == isAccepted, "\(obstacles)")
        }
    }

    private func checks(except: CaseFile.VettingCheck? = nil) -> [CaseFile.Event] {
        CaseFile.VettingCheck.allCases.filter { $0 != except }.map {
            .checkRecorded($0, .init(isClear: true, basis: "Looked up.", on: "2026-02-20"))
        }
    }

    private func checked(except: CaseFile.VettingCheck) -> CaseFile.State {
        CaseFile.state(after: checks(except: except))
    }

    private var concluded: CaseFile.State {
        CaseFile.state(after: checks() + [.vettingConcluded(favourable: true, basis: "", on: "2026-02-25")])
    }
}
