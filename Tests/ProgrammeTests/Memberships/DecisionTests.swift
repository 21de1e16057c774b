import Programme
import Testing

@Suite struct `Deciding about a membership` {
    @Test func `certifies after an approved profile and favourable vetting`() {
        Stage.approved.when(.certify(on: "2026-03-01", vetting: .favourable(on: "2026-02-25")))
            .then(.certified(on: "2026-03-01"))
    }

    @Test func `does not certify without an approved profile`() {
        let certify = Membership.Command.certify(on: "2026-03-01", vetting: .favourable(on: "2026-02-25"))
        Stage.preApplicant.when(certify).thenRefused(.profileNotApproved)
        Stage.applicant.when(certify).thenRefused(.profileNotApproved)
    }

    @Test func `does not certify without favourable vetting`() {
        Stage.approved.when(.certify(on: "2026-03-01", vetting: .open)).thenRefused(.vettingOpen)
        Stage.approved.when(.certify(on: "2026-03-01", vetting: .adverse(on: "2026-02-25", basis: "Debt.")))
            .thenRefused(.vettingAdverse)
    }

    @Test func `approves a profile that is in hand, once`() {
        Stage.applicant.when(.approveProfile(on: "2026-02-20")).then(.profileApproved(on: "2026-02-20"))
        Stage.preApplicant.when(.approveProfile(on: "2026-02-20")).thenRefused(.profileNotInHand)
        Stage.approved.when(.approveProfile(on: "2026-02-21")).thenRefused(.profileNotInHand)
    }

    @Test func `takes the profile after the application, once`() {
        Stage.complete.when(.submitProfile(on: "2026-01-09")).thenRefused(.applicationNotInHand)
        Stage.preApplicant.when(.submitProfile(on: "2026-02-01")).then(.profileSubmitted(on: "2026-02-01"))
        Stage.applicant.when(.submitProfile(on: "2026-02-02")).thenRefused(.profileInHand)
        Stage.approved.when(.submitProfile(on: "2026-02-22")).thenRefused(.profileInHand)
    }

    @Test func `sends back only what is in hand, and says why`() {
        Stage.preApplicant.when(.sendBack(.test(.application))).then(.sentBack(.test(.application)))
        Stage.applicant.when(.sendBack(.test(.both))).then(.sentBack(.test(.both)))
        Stage.preApplicant.when(.sendBack(.test(.profile))).thenRefused(.profileNotInHand)
        Stage.preApplicant.when(.sendBack(.test(.both))).thenRefused(.profileNotInHand)
        let silent = Membership.Return(scope: .application, reasons: "", on: "2026-02-10", answerBy: nil)
        Stage.applicant.when(.sendBack(silent)).thenRefused(.reasonsMissing)
    }

    @Test func `does not send an approved profile back`() {
        Stage.approved.when(.sendBack(.test(.profile))).thenRefused(.profileNotInHand)
        Stage.approved.when(.sendBack(.test(.both))).thenRefused(.profileNotInHand)
        Stage.approved.when(.sendBack(.test(.application))).then(.sentBack(.test(.application)))
    }

    @Test(arguments: [
        Stage.preApplicant, Stage.applicant, Stage.approved, Stage.applicationReturned, Stage.profileReturned,
        Stage.bothReturned,
    ])
    func `rejects at any time before the end, with reasons`(stage: Given<Membership>) {
        stage.when(.reject(on: "2026-03-01", reasons: "Not active.")).then(
            .rejected(on: "2026-03-01", reasons: "Not active."))
        stage.when(.reject(on: "2026-03-01", reasons: "")).thenRefused(.reasonsMissing)
    }

    @Test(arguments: Membership.Command.ofOffice)
    func `has to wait for the application`(command: Membership.Command) {
        Stage.complete.when(command).thenRefused(.notUnderReview(.draft))
    }

    @Test(
        arguments: Membership.Command.ofOffice.prefix(4),
        [Stage.applicationReturned, Stage.profileReturned, Stage.bothReturned])
    func `has to wait for what was sent back`(command: Membership.Command, stage: Given<Membership>) {
        stage.when(command).thenRefused(.notUnderReview(.returned))
    }

    @Test(arguments: Membership.Command.ofCompany + Membership.Command.ofOffice)
    func `is done once`(command: Membership.Command) {
        Stage.certified.when(command).thenRefused(.alreadyDecided(.certified))
        Stage.rejected.when(command).thenRefused(.alreadyDecided(.rejected))
        Stage.withdrawn.when(command).thenRefused(.alreadyDecided(.withdrawn))
    }

    @Test(arguments: [
        Stage.draft, Stage.complete, Stage.preApplicant, Stage.applicant, Stage.approved, Stage.applicationReturned,
    ])
    func `is not needed if the company withdraws`(stage: Given<Membership>) {
        stage.when(.withdraw(on: "2026-03-01", reason: "")).then(.withdrawn(on: "2026-03-01", reason: ""))
    }
}
