import Programme
import Testing

@Suite struct `Where a membership stands` {
    @Test(
        arguments: [
            (given(Membership.self), nil), (Stage.draft, .draft), (Stage.complete, .draft),
            (Stage.preApplicant, .preApplicant),
            (Stage.applicant, .applicant), (Stage.approved, .approved), (Stage.certified, .certified),
            (Stage.rejected, .rejected),
            (Stage.withdrawn, .withdrawn), (Stage.applicationReturned, .returned), (Stage.profileReturned, .returned),
            (Stage.bothReturned, .returned),
        ] as [(Given<Membership>, MembershipStatus?)])
    func `follows from which parts are in hand`(stage: Given<Membership>, status: MembershipStatus?) {
        #expect(stage.state.status == status)
    }

    @Test func `is returned until everything that was sent back is in hand again`() {
        let half = Stage.bothReturned.and(.profileSubmitted(on: "2026-02-14"))
        #expect(half.state.status == .returned)
        #expect(half.and(.applicationSubmitted(on: "2026-02-15")).state.status == .applicant)
        #expect(Stage.applicationReturned.and(.applicationSubmitted(on: "2026-02-15")).state.status == .applicant)
        #expect(Stage.profileReturned.and(.profileSubmitted(on: "2026-02-15")).state.status == .applicant)
    }

    @Test func `keeps an approved profile approved while the application is corrected`() {
        let corrected = Stage.approved.and(.sentBack(.test(.application)), .applicationSubmitted(on: "2026-02-25"))
        #expect(corrected.state.status == .approved)
    }

    @Test func `goes back to pre-applicant if the profile was never sent`() {
        let corrected = Stage.preApplicant.and(.sentBack(.test(.application)), .applicationSubmitted(on: "2026-01-20"))
        #expect(corrected.state.status == .preApplicant)
    }

    @Test func `is Tier 1 from certification and from nothing else`() {
        #expect(Stage.certified.state.tier == .one)
        #expect(Stage.certified.state.certifiedOn == "2026-03-01")
        for stage in [
            Stage.draft, Stage.preApplicant, Stage.applicant, Stage.approved, Stage.rejected, Stage.withdrawn,
            Stage.profileReturned,
        ] {
            #expect(stage.state.tier == nil)
        }
    }

    @Test func `says which part the company can change`() {
        let stages: [(Given<Membership>, application: Bool, profile: Bool)] = [
            (given(Membership.self), false, false), (Stage.draft, true, false), (Stage.preApplicant, false, true),
            (Stage.applicant, false, false), (Stage.applicationReturned, true, false),
            (Stage.profileReturned, false, true),
            (Stage.bothReturned, true, true), (Stage.approved, false, false), (Stage.certified, false, false),
            (Stage.rejected, false, false),
            (Stage.bothReturned.and(.withdrawn(on: "2026-03-01", reason: "")), false, false),
        ]
        for (number, stage) in stages.enumerated() {
            #expect(stage.0.state.isApplicationOpen == stage.application, "stage \(number)")
            #expect(stage.0.state.isProfileOpen == stage.profile, "stage \(number)")
        }
    }

    @Test func `decides whether the profile can be answered or judged`() {
        typealias Refusal = Membership.Refusal
        let stages: [(Given<Membership>, answering: Refusal?, judging: Refusal?)] = [
            (given(Membership.self), .notOpened, .notOpened),
            (Stage.complete, .applicationNotInHand, .profileNotInHand),
            (Stage.preApplicant, nil, .profileNotInHand), (Stage.applicant, .profileInHand, nil),
            (Stage.applicationReturned, .profileInHand, nil), (Stage.profileReturned, nil, .profileNotInHand),
            (Stage.approved, .profileInHand, .profileNotInHand),
            (Stage.certified, .alreadyDecided(.certified), .alreadyDecided(.certified)),
            (Stage.rejected, .alreadyDecided(.rejected), .alreadyDecided(.rejected)),
            (
                Stage.bothReturned.and(.withdrawn(on: "2026-03-01", reason: "")), .alreadyDecided(.withdrawn),
                .alreadyDecided(.withdrawn)
            ),
        ]
        for (number, stage) in stages.enumerated() {
            #expect(
                refusal { () throws(Refusal) in try stage.0.state.requireProfileOpen() } == stage.answering,
                "stage \(number)")
            #expect(
                refusal { () throws(Refusal) in try stage.0.state.requireProfileInHand() } == stage.judging,
                "stage \(number)")
        }
    }

    private func refusal(_ attempt: () throws(Membership.Refusal) -> Void) -> Membership.Refusal? {
        do { try attempt() } catch { return error }
        return nil
    }
}
