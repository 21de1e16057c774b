import Programme

// A sample membership in the states that its pages tell apart.

extension ID {
    static func sample(_ number: UInt64) -> ID { ID(high: 0x0199_0000_0000_7000, low: 0x8000_0000_0000_0000 | number) }
}

extension MembershipHead {
    static func sample(_ status: MembershipStatus = .draft, _ tier: Tier? = nil) -> MembershipHead {
        MembershipHead(
            .sample(1), type: EntityType(rawValue: "importer"), companyName: "Sample Imports", status: status,
            tier: tier,
            rulebook: .sample)
    }
}

extension Membership.State {
    private static let opened: [Membership.Event] = [
        .opened(company: .sample(2), as: EntityType(rawValue: "importer"), on: .sample - 90),
        .identified([IdentifierKind(rawValue: "ein"): "12-3456789"]),
        .answered([QuestionKey(rawValue: "active-in-role"): true, QuestionKey(rawValue: "no-debt"): false]),
    ]
    private static let accepted: [Membership.Event] = [
        .agreementAccepted(.init(edition: "sample-agreement", officer: .sample(3), on: .sample - 80)),
        .applicationSubmitted(on: .sample - 79),
    ]

    static let sampleDraft = Membership.state(after: opened)
    static let sampleReturned = Membership.state(
        after: opened + accepted + [
            .sentBack(
                .init(scope: .both, reasons: "The seal log is missing.", on: .sample - 10, answerBy: .sample + 20))
        ])
    static let sampleCertified = Membership.state(
        after: opened + accepted + [
            .profileSubmitted(on: .sample - 60), .profileApproved(on: .sample - 30), .certified(on: .sample - 5),
        ])
}

extension ConflictShown {
    static let sample = ConflictShown(
        who: "Bo Sample", at: MomentShown(Instant(.sample), today: .sample),
        fields: [.init(label: "EIN", yours: "12-3456789", theirs: "98-7654321")],
        current: Link(.company, "See what is saved now"))
}

extension NextStep {
    static let sample = NextStep(
        .init(membership: .sample(1), status: .draft, maySubmit: true, mayEdit: true, gaps: 3), today: .sample)
}

extension Readiness {
    static let sample = Readiness(
        GapChart.Entry.samples, categories: CriteriaCatalogue.sample.categories, of: .sample(1), isOpen: true)
    static let unopened = Readiness(
        GapChart.Entry.samples, categories: CriteriaCatalogue.sample.categories, of: .sample(1), isOpen: false)
}

extension GapChart.Entry {
    static let samples: [GapChart.Entry] = [
        .init(CriterionID(category: 1, item: 1), .must, standing: .implemented),
        .init(CriterionID(category: 1, item: 2), .must, standing: .partly),
        .init(CriterionID(category: 1, item: 3), .must, standing: nil),
        .init(CriterionID(category: 1, item: 4), .should, standing: .notYet),
        .init(CriterionID(category: 6, item: 1), .should, standing: .notApplicable),
    ]
}

extension HistoryEntry {
    static let samples = [
        HappenedShown("Identifiers changed", from: "EIN 1", to: "EIN 2")
            .entry(at: Instant(.sample), who: "Ana Sample", today: .sample)
    ]
}

extension DeadlineTimeline.Entry {
    static let samples = [
        Deadline(
            clock: ClockKey(rawValue: "annual-review"), started: .sample - 200, opens: .sample + 75, due: .sample + 165)
    ].map {
        DeadlineTimeline.Entry(
            $0, DeadlineShown($0, today: .sample, rulebook: .sample, side: .company, href: .home))
    }
}

extension MembershipPath {
    static let sample = MembershipPath(
        status: .draft, submittedOn: .sample - 20, completeSince: nil, certifiedOn: .sample - 4, endedOn: nil,
        validationDue: nil)
}

extension Letter {
    static let samples = Letter.all(in: [
        (.opened(company: .sample(2), as: EntityType(rawValue: "importer"), on: .sample - 90), Instant(.sample - 90)),
        (.applicationSubmitted(on: .sample - 79), Instant(.sample - 79)),
        (.profileSubmitted(on: .sample - 70), Instant(.sample - 70)),
        (
            .sentBack(
                .init(scope: .profile, reasons: "6.1: the log is missing.", on: .sample - 60, answerBy: .sample - 40)),
            Instant(.sample - 60)
        ),
        (.profileSubmitted(on: .sample - 50), Instant(.sample - 50)),
        (.profileApproved(on: .sample - 30), Instant(.sample - 30)),
        (.certified(on: .sample - 5), Instant(.sample - 5)),
    ])
}
