import Programme

// Each stage is one before it and what came after.
enum Stage {
    static let draft = given(Membership.self, .opened(company: company, as: .haulier, on: "2026-01-05"))

    static let complete = draft.and(
        .identified([.scac: "EXMP", .dot: "1234567"]), .answered([.active: true, .noDebt: true]),
        .agreementAccepted(.test))

    static let preApplicant = complete.and(.applicationSubmitted(on: "2026-01-10"))
    static let applicant = preApplicant.and(.profileSubmitted(on: "2026-02-01"))
    static let approved = applicant.and(.profileApproved(on: "2026-02-20"))
    static let certified = approved.and(.certified(on: "2026-03-01"))
    static let rejected = applicant.and(.rejected(on: "2026-03-01", reasons: "Not active in the role."))
    static let withdrawn = applicant.and(.withdrawn(on: "2026-03-01", reason: "Sold the trucks."))
    static let applicationReturned = applicant.and(.sentBack(.test(.application)))
    static let profileReturned = applicant.and(.sentBack(.test(.profile)))
    static let bothReturned = applicant.and(.sentBack(.test(.both)))
}

extension Membership.AcceptedAgreement {
    static let test = Membership.AcceptedAgreement(edition: "2016", officer: .number(2), on: "2026-01-06")
}

extension Membership.Return {
    static func test(_ scope: Scope, answerBy: Day? = nil) -> Self {
        Self(scope: scope, reasons: "The yard's address is missing.", on: "2026-02-10", answerBy: answerBy)
    }
}

extension Membership.Command {
    static func submit(on day: Day, with facts: CompanyFacts = .complete) -> Self {
        .submitApplication(on: day, under: .haulier, with: facts, agreement: "2016")
    }

    /// One of each that only a company gives, as it would be given at the very start.
    static let ofCompany: [Self] = [
        .identify([.scac: "OTHR"], basedOn: 1), .answer([.active: false], basedOn: 1),
        .acceptAgreement(.init(edition: "2030", officer: .number(2), on: "2026-03-05")), .submit(on: "2026-03-05"),
        .submitProfile(on: "2026-03-05"), .withdraw(on: "2026-03-05", reason: "Changed plans."),
    ]

    /// One of each that only the office gives.
    static let ofOffice: [Self] = [
        .approveProfile(on: "2026-03-05"), .sendBack(.test(.application)), .sendBack(.test(.profile)),
        .certify(on: "2026-03-05", vetting: .favourable(on: "2026-03-04")),
        .reject(on: "2026-03-05", reasons: "Not active in the role."),
    ]
}
