import Programme
import Testing

@Suite struct `An application` {
    @Test func `is opened once`() {
        given(Membership.self)
            .when(.open(company: company, as: .haulier, on: "2026-01-05"))
            .then(.opened(company: company, as: .haulier, on: "2026-01-05"))
        Stage.draft.when(.open(company: company, as: .exporter, on: "2026-01-06")).thenRefused(.alreadyOpened)
    }

    @Test(arguments: Membership.Command.ofCompany + Membership.Command.ofOffice)
    func `takes nothing before it was opened`(command: Membership.Command) {
        given(Membership.self).when(command).thenRefused(.notOpened)
    }

    @Test func `keeps what two people save in turn`() {
        Stage.draft.when(.identify([.scac: "EXMP"], basedOn: 0)).then(.identified([.scac: "EXMP"]))
        Stage.draft.and(.identified([.scac: "EXMP"]))
            .when(.identify([.dot: "1"], basedOn: 1)).then(.identified([.dot: "1"]))
    }

    @Test func `does not let a late save overwrite another's`() {
        let saved = Stage.draft.and(.identified([.scac: "EXMP"]), .answered([.active: true]))
        saved.when(.identify([.scac: "LATE"], basedOn: 0)).thenRefused(.stale(current: 1))
        saved.when(.answer([.active: false], basedOn: 0)).thenRefused(.stale(current: 1))
        saved.when(.identify([.scac: "LATE"], basedOn: 7)).thenRefused(.stale(current: 1))
    }

    @Test func `counts each section by itself`() {
        Stage.draft.and(.identified([.scac: "EXMP"]))
            .when(.answer([.active: true], basedOn: 0)).then(.answered([.active: true]))
    }

    @Test func `takes the same values again without a word`() {
        Stage.complete.when(.identify([.scac: "EXMP", .dot: "1234567"], basedOn: 0)).thenNothingNew()
        Stage.complete.when(.answer([.active: true, .noDebt: true], basedOn: 0)).thenNothingNew()
        Stage.complete.when(.acceptAgreement(.test)).thenNothingNew()
    }

    @Test func `has a newer edition of the agreement accepted anew`() {
        let newer = Membership.AcceptedAgreement(edition: "2030", officer: .number(2), on: "2026-01-07")
        Stage.complete.when(.acceptAgreement(newer)).then(.agreementAccepted(newer))
    }

    @Test func `is not handed in under an edition of the agreement that is no longer in force`() {
        let older = Membership.AcceptedAgreement(edition: "2009", officer: .number(2), on: "2026-01-06")
        let outdated = Stage.complete.and(.agreementAccepted(older))
        outdated.when(.submit(on: "2026-01-10")).thenRefused(.incomplete([.agreementOutdated(accepted: "2009")]))
        outdated.and(.agreementAccepted(.test)).when(.submit(on: "2026-01-10"))
            .then(.applicationSubmitted(on: "2026-01-10"))
    }

    @Test func `is handed in when nothing is missing`() {
        Stage.complete.when(.submit(on: "2026-01-10")).then(.applicationSubmitted(on: "2026-01-10"))
    }

    @Test func `names everything that is missing, in the order of the form`() {
        let bare = CompanyFacts(details: CompanyDetails(name: "Example"), siteCount: 0, contactKinds: [.other])
        Stage.draft.and(.answered([.noDebt: false])).when(.submit(on: "2026-01-10", with: bare)).thenRefused(
            .incomplete([
                .companyDetail(.telephone), .companyDetail(.street), .companyDetail(.city), .companyDetail(.country),
                .noSite, .noPrimaryContact, .identifierMissing(anyOf: [.scac]), .identifierMissing(anyOf: [.dot]),
                .unanswered(.active), .answeredNo(.noDebt), .agreementNotAccepted,
            ]))
    }

    @Test func `of an exporter needs an alternate contact and either of two identifiers`() {
        let state = Stage.draft.and(
            .answered([.active: true, .noDebt: true, .alternateContact: true]), .agreementAccepted(.test)
        ).state
        #expect(
            state.gaps(under: .exporter, with: .complete, agreement: "2016") == [
                .noAlternateContact, .identifierMissing(anyOf: [.ein, .duns]),
            ])
        let both = CompanyFacts(
            details: CompanyFacts.complete.details, siteCount: 1, contactKinds: [.alternate, .primary])
        let withDUNS = Stage.draft.and(
            .identified([.duns: "1"]), .answered([.active: true, .noDebt: true, .alternateContact: true]),
            .agreementAccepted(.test)
        ).state
        #expect(withDUNS.gaps(under: .exporter, with: both, agreement: "2016") == [])
    }

    @Test(arguments: Membership.Command.ofCompany.prefix(4))
    func `cannot be changed while the office has it`(command: Membership.Command) {
        Stage.preApplicant.when(command).thenRefused(.applicationInHand)
        Stage.applicant.when(command).thenRefused(.applicationInHand)
        Stage.approved.when(command).thenRefused(.applicationInHand)
        Stage.profileReturned.when(command).thenRefused(.applicationInHand)
    }

    @Test func `can be changed and handed in again when it was sent back`() {
        Stage.applicationReturned.when(.identify([.scac: "OTHR"], basedOn: 1)).then(.identified([.scac: "OTHR"]))
        Stage.applicationReturned.when(.submit(on: "2026-02-15")).then(.applicationSubmitted(on: "2026-02-15"))
    }
}
