import Programme

// Cases in the states that the office's pages tell apart.

private let importer = EntityType(rawValue: "importer")

private func someID<Subject>(_ number: UInt64) -> ID<Subject> {
    ID(high: 0x0199_0000_0000_7000, low: 0x8000_0000_0000_0000 | number)
}

extension CaseRecord {
    static let sampleSpecialist: ID<Person> = someID(4)
    private static let officer: ID<Person> = someID(3)
    private static let site: ID<Site> = someID(5)

    /// Application and profile in hand, some answers open, vetting half done.
    static let sampleUnderReview = sample(
        after: handedIn, unjudged: [CriterionID(category: 2, item: 1)], rejected: [CriterionID(category: 6, item: 2)],
        file: [
            .assigned(sampleSpecialist, byWorkload: true),
            .checkRecorded(.debts, .init(isClear: true, basis: "No open bills.", on: .sample - 4)),
            .timeRecorded(.certification, minutes: 135, on: .sample - 4, note: "Vetting."),
        ])

    /// Nothing stands in the way.
    static let sampleReady = sample(after: handedIn + approved, file: checked + [concluded])
    static let sampleAdverse = sample(
        after: handedIn + approved,
        file: checked + [.vettingConcluded(favourable: false, basis: "See the check of debts.", on: .sample - 1)])
    static let sampleReturned = sample(
        after: handedIn + [
            .sentBack(.init(scope: .profile, reasons: "The seal log is missing.", on: .sample - 2, answerBy: nil))
        ])
    static let sampleMember = sample(
        after: handedIn + approved + [.certified(on: .sample - 300)], file: checked + [concluded])
    static let sampleUnassigned = sample(after: handedIn)

    private static let handedIn: [Membership.Event] = [
        .opened(company: someID(2), as: importer, on: .sample - 90),
        .identified([IdentifierKind(rawValue: "ein"): "12-3456789"]),
        .answered([QuestionKey(rawValue: "active-in-role"): true, QuestionKey(rawValue: "no-debt"): false]),
        .agreementAccepted(.init(edition: "sample-agreement", officer: officer, on: .sample - 80)),
        .applicationSubmitted(on: .sample - 79), .profileSubmitted(on: .sample - 60),
    ]
    private static let approved: [Membership.Event] = [.profileApproved(on: .sample - 3)]
    private static let checked: [CaseFile.Event] = CaseFile.VettingCheck.allCases.map { check in
        .checkRecorded(check, .init(isClear: check != .debts, basis: "Looked up.", on: .sample - 4))
    }
    private static let concluded = CaseFile.Event.vettingConcluded(
        favourable: true, basis: "The bill was paid.", on: .sample - 2)

    private static func sample(
        after events: [Membership.Event], unjudged: [CriterionID] = [], rejected: [CriterionID] = [],
        file: [CaseFile.Event] = []
    ) -> CaseRecord {
        let details = CompanyDetails(
            name: "Harbour & Pine Imports", doingBusinessAs: "Harbour Pine", telephone: "+1 757 555 0100",
            employees: 42,
            history: "Imports furniture.",
            headquarters: Address(
                street: "1 Quay Road", city: "Norfolk", region: "VA", postalCode: "23510", country: "US"))
        return CaseRecord(
            id: someID(1), membership: Membership.state(after: events),
            company: Company.state(after: [
                .registered(details),
                .sitePlaced(site, Site(name: "Main warehouse", purpose: .cargoHandling, address: details.headquarters)),
            ]),
            file: CaseFile.state(after: file),
            profile: ProfileFigures(
                musts: 30, mustsDone: 30, shoulds: 12, shouldsDone: 9, accepted: 37, rejected: 1, submissions: 1),
            unjudged: unjudged, rejected: rejected, names: [officer: "Ana Ortiz", sampleSpecialist: "Dana Reyes"],
            today: .sample)
    }
}

extension CaseAbilities {
    static let all = CaseAbilities(assigns: true, vets: true, reviews: true, decides: true, records: true)
    static let none = CaseAbilities(assigns: false, vets: false, reviews: false, decides: false, records: false)
}

extension CaseSummary {
    static let sample = sample(
        .applicant, specialist: "Dana Reyes", review: Review(answered: 30, accepted: 12, rejected: 1))

    static func sample(
        _ status: MembershipStatus, specialist: String? = nil, vetting: Vetting = .open, review: Review? = nil
    ) -> CaseSummary {
        CaseSummary(
            id: someID(1), company: someID(2), companyName: "Harbour & Pine Imports", country: "US",
            entityType: importer,
            status: status, tier: status == .certified ? .one : nil, submittedOn: .sample - 79,
            certifiedOn: status == .certified ? .sample - 5 : nil, specialist: specialist, vetting: vetting,
            review: review)
    }
}

extension CasePage.Specialist {
    static let samples = [
        CasePage.Specialist(id: CaseRecord.sampleSpecialist, name: "Dana Reyes", cases: 12),
        CasePage.Specialist(id: someID(6), name: "Sam Okafor", cases: 7),
    ]
}

extension QueuePage.Entry {
    static let samples = [
        QueuePage.Entry(
            Deadline(clock: .certificationDecision, started: .sample - 95, opens: nil, due: .sample - 5),
            .sample(.approved)),
        QueuePage.Entry(
            Deadline(clock: .certificationDecision, started: .sample - 80, opens: nil, due: .sample + 10), .sample),
        QueuePage.Entry(
            Deadline(clock: .annualReview, started: .sample - 300, opens: .sample - 25, due: .sample + 65),
            .sample(.certified, specialist: "Sam Okafor", vetting: .favourable)),
    ]
}

extension HistoryEntry {
    static let caseSamples =
        CaseHistory(
            [
                CaseHappening(
                    at: Instant(.sample - 70), who: "Ana Ortiz",
                    .profile(
                        .answered(
                            CriterionID(category: 2, item: 1),
                            Answer(standing: .implemented, narrative: "Done.", responsible: nil),
                            edition: "sample-2020"))),
                CaseHappening(
                    at: Instant(.sample - 4), who: "Dana Reyes",
                    .file(.timeRecorded(.certification, minutes: 135, on: .sample - 4, note: "Vetting."))),
            ], rulebook: .sample, name: { _ in "Dana Reyes" }
        ).entries(today: .sample) + [
            HappenedShown("Identifiers changed", from: "EIN 1", to: "EIN 2").entry(
                at: Instant(.sample), who: "Ana Ortiz", today: .sample)
        ]
}
