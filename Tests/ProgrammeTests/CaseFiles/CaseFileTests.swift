import Programme
import Testing

enum Case {
    static let untouched = given(CaseFile.self)
    static let clear = vetted()
    static let withDebt = vetted(.debts)

    /// Every check documented, all clear but one.
    static func vetted(_ adverse: CaseFile.VettingCheck? = nil) -> Given<CaseFile> {
        Given(history: CaseFile.VettingCheck.allCases.map { .checkRecorded($0, .test(isClear: $0 != adverse)) })
    }
}

extension CaseFile.CheckResult {
    static func test(isClear: Bool, basis: String = "Looked up.") -> Self {
        Self(isClear: isClear, basis: basis, on: "2026-02-05")
    }
}

@Suite struct `Vetting` {
    @Test func `documents each check with its basis`() {
        Case.untouched.when(.recordCheck(.debts, .test(isClear: true)))
            .then(.checkRecorded(.debts, .test(isClear: true)))
        Case.untouched.when(.recordCheck(.debts, .test(isClear: true, basis: ""))).thenRefused(.basisMissing)
        Case.clear.when(.recordCheck(.debts, .test(isClear: true))).thenNothingNew()
    }

    @Test func `is concluded when every check is documented`() {
        Case.untouched.when(.concludeVetting(favourable: true, basis: "", on: "2026-02-06"))
            .thenRefused(.checksOpen([.complianceHistory, .violations, .debts, .lawEnforcement]))
        given(CaseFile.self, .checkRecorded(.violations, .test(isClear: true)))
            .when(.concludeVetting(favourable: false, basis: "Debt.", on: "2026-02-06"))
            .thenRefused(.checksOpen([.complianceHistory, .debts, .lawEnforcement]))
        Case.clear.when(.concludeVetting(favourable: true, basis: "", on: "2026-02-06"))
            .then(.vettingConcluded(favourable: true, basis: "", on: "2026-02-06"))
    }

    @Test func `says in writing why it is favourable beside an adverse check`() {
        Case.withDebt.when(.concludeVetting(favourable: true, basis: "", on: "2026-02-06"))
            .thenRefused(.contradictsChecks([.debts]))
        Case.withDebt.when(.concludeVetting(favourable: true, basis: "Paid since.", on: "2026-02-06"))
            .then(.vettingConcluded(favourable: true, basis: "Paid since.", on: "2026-02-06"))
    }

    @Test func `says in writing why it is adverse`() {
        Case.withDebt.when(.concludeVetting(favourable: false, basis: "", on: "2026-02-06")).thenRefused(.basisMissing)
    }

    @Test func `is not concluded the same way twice`() {
        let favourable = Case.clear.and(.vettingConcluded(favourable: true, basis: "", on: "2026-02-06"))
        favourable.when(.concludeVetting(favourable: true, basis: "", on: "2026-02-07"))
            .thenRefused(.alreadyConcluded(on: "2026-02-06"))
        let adverse = Case.withDebt.and(.vettingConcluded(favourable: false, basis: "Debt.", on: "2026-02-06"))
        adverse.when(.concludeVetting(favourable: false, basis: "Debt.", on: "2026-02-07"))
            .thenRefused(.alreadyConcluded(on: "2026-02-06"))
        adverse.when(.concludeVetting(favourable: false, basis: "A debt of 2024.", on: "2026-02-07"))
            .then(.vettingConcluded(favourable: false, basis: "A debt of 2024.", on: "2026-02-07"))
        adverse.when(.concludeVetting(favourable: true, basis: "Paid.", on: "2026-02-07"))
            .then(.vettingConcluded(favourable: true, basis: "Paid.", on: "2026-02-07"))
    }

    @Test func `is open again after a new finding`() {
        let concluded = Case.clear.and(.vettingConcluded(favourable: true, basis: "", on: "2026-02-06"))
        #expect(concluded.state.vetting == .favourable(on: "2026-02-06"))
        #expect(concluded.and(.checkRecorded(.debts, .test(isClear: false))).state.vetting == .open)
        let adverse = Case.clear.and(.vettingConcluded(favourable: false, basis: "Debt.", on: "2026-02-06"))
        #expect(adverse.state.vetting == .adverse(on: "2026-02-06", basis: "Debt."))
    }
}

@Suite struct `A case` {
    @Test func `is given to a specialist, and from one to another`() {
        Case.untouched.when(.assign(specialist, byWorkload: true)).then(.assigned(specialist, byWorkload: true))
        let assigned = given(CaseFile.self, .assigned(specialist, byWorkload: true))
        assigned.when(.assign(specialist, byWorkload: false)).thenRefused(.alreadyAssigned)
        assigned.when(.assign(colleague, byWorkload: false)).then(.assigned(colleague, byWorkload: false))
        #expect(assigned.and(.assigned(colleague, byWorkload: false)).state.specialist == colleague)
        assigned.when(.unassign(specialist)).then(.unassigned(specialist))
        assigned.when(.unassign(colleague)).thenNothingNew()
        #expect(assigned.and(.unassigned(specialist)).state.specialist == nil)
    }

    @Test(arguments: [(0, false), (1, true), (1440, true), (1441, false), (-5, false)])
    func `counts from a minute to a day in one entry`(minutes: Int, isTaken: Bool) {
        let outcome = Case.untouched.when(.recordTime(.certification, minutes: minutes, on: "2026-02-05", note: ""))
        if isTaken {
            outcome.then(.timeRecorded(.certification, minutes: minutes, on: "2026-02-05", note: ""))
        } else {
            outcome.thenRefused(.minutesOutOfRange)
        }
    }

    @Test func `adds up the time of each kind of review`() {
        let state = given(
            CaseFile.self, .timeRecorded(.certification, minutes: 90, on: "2026-02-05", note: ""),
            .timeRecorded(.validation, minutes: 30, on: "2026-02-06", note: ""),
            .timeRecorded(.certification, minutes: 15, on: "2026-02-06", note: "")
        ).state
        #expect(state.minutes == [.certification: 105, .validation: 30])
    }
}
