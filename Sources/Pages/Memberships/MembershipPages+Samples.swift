import Programme

extension NewMembershipPage {
    public static var samples: [NewMembershipPage] {
        [
            NewMembershipPage(
                rulebook: .sample, running: [EntityType(rawValue: "importer"): .sample(1)],
                error: "Choose an entity type."),
            NewMembershipPage(
                rulebook: .sample, running: [EntityType(rawValue: "importer"): .sample(1)],
                chosen: (.sampleImporter, .sampleCarried)),
            NewMembershipPage(rulebook: .sample, running: [:], chosen: (.sampleImporter, .sampleCarried)),
        ]
    }
}

extension Membership.State {
    fileprivate static let sampleOutdated = Membership.state(after: [
        .opened(company: .sample(2), as: EntityType(rawValue: "importer"), on: .sample - 900),
        .agreementAccepted(.init(edition: "sample-older", officer: .sample(3), on: .sample - 890)),
    ])
}

extension EligibilityAnswers {
    fileprivate static let sampleCarried = EligibilityAnswers(
        yes: "active-in-role", no: "no-debt", under: .sampleImporter)
}

extension MembershipPage {
    public static var samples: [MembershipPage] {
        [
            MembershipPage(
                head: .sample(.returned), id: .sample(1), path: .sample, state: .sampleReturned, next: .sample,
                readiness: .sample, deadlines: DeadlineTimeline.Entry.samples, history: HistoryEntry.samples,
                letters: Letter.samples.map { LetterLink($0, at: .letter($0.number, of: .sample(1)), today: .sample) },
                rulebook: .sample, today: .sample),
            MembershipPage(
                head: .sample(.certified, .one), id: .sample(1), path: .sample, state: .sampleCertified, next: .sample,
                readiness: nil, deadlines: [], history: [], letters: [], rulebook: .sample, today: .sample),
        ]
    }
}

extension ApplicationPage {
    public static var samples: [ApplicationPage] {
        [
            ApplicationPage(
                head: .sample(), id: .sample(1), state: .sampleDraft, gaps: [.noSite, .agreementNotAccepted],
                rulebook: .sample, maySubmit: true, mayWithdraw: true, today: .sample),
            ApplicationPage(
                head: .sample(.returned), id: .sample(1), state: .sampleReturned, gaps: [], rulebook: .sample,
                maySubmit: true, mayWithdraw: true, today: .sample),
            ApplicationPage(
                head: .sample(.certified, .one), id: .sample(1), state: .sampleCertified, gaps: [], rulebook: .sample,
                maySubmit: true, mayWithdraw: false, today: .sample),
        ]
    }
}

extension IdentifiersPage {
    public static var samples: [IdentifiersPage] {
        let kind = IdentifierKind(rawValue: "ein")
        return [
            IdentifiersPage(
                head: .sample(), id: .sample(1), rules: .sampleImporter, rulebook: .sample, typed: [kind: "12"],
                revision: 3, canSave: true, errors: [field(kind): "It has 2 characters; expected are 10."]),
            IdentifiersPage(
                head: .sample(), id: .sample(1), rules: .sampleCarrier, rulebook: .sample, typed: [:], revision: 3,
                canSave: true, closed: "Submitted on 3 Mar 2026.", conflict: .sample),
        ]
    }
}

extension EligibilityAnswersPage {
    public static var samples: [EligibilityAnswersPage] {
        let answers = Membership.State.sampleDraft.answers
        return [
            EligibilityAnswersPage(
                head: .sample(), id: .sample(1), rules: .sampleImporter, answers: answers, revision: 2, canSave: true),
            EligibilityAnswersPage(
                head: .sample(), id: .sample(1), rules: .sampleImporter, answers: answers, revision: 2, canSave: true,
                closed: "Submitted on 3 Mar 2026.", conflict: .sample),
        ]
    }
}

extension AgreementPage {
    public static var samples: [AgreementPage] {
        let agreement = Rulebook.sample.agreement
        return [
            AgreementPage(
                head: .sample(), id: .sample(1), state: .sampleDraft, agreement: agreement, officerName: nil,
                isOfficer: true, error: "Tick the box to accept the agreement."),
            AgreementPage(
                head: .sample(), id: .sample(1), state: .sampleDraft, agreement: agreement, officerName: nil,
                isOfficer: false),
            AgreementPage(
                head: .sample(), id: .sample(1), state: .sampleOutdated, agreement: agreement,
                officerName: "Ana Sample", isOfficer: true),
            AgreementPage(
                head: .sample(.returned), id: .sample(1), state: .sampleReturned, agreement: agreement,
                officerName: "Ana Sample", isOfficer: true),
        ]
    }
}

extension ApplicationSubmissionPage {
    public static var samples: [ApplicationSubmissionPage] {
        let facts = CompanyFacts(
            details: CompanyDetails(name: "Sample Imports"), siteCount: 1, contactKinds: [.primary])
        return [
            ApplicationSubmissionPage(
                head: .sample(), id: .sample(1), state: .sampleDraft, company: facts, gaps: [.noSite],
                rulebook: .sample,
                maySubmit: true),
            ApplicationSubmissionPage(
                head: .sample(), id: .sample(1), state: .sampleDraft, company: facts, gaps: [], rulebook: .sample,
                maySubmit: true, error: "Another account already uses one of these identifiers."),
            ApplicationSubmissionPage(
                head: .sample(), id: .sample(1), state: .sampleDraft, company: nil, gaps: [], rulebook: .sample,
                maySubmit: false),
        ]
    }
}

extension WithdrawalPage {
    public static var samples: [WithdrawalPage] {
        [
            WithdrawalPage(
                head: .sample(), id: .sample(1), state: .sampleDraft, mayWithdraw: true, error: "Say why in a sentence."
            ),
            WithdrawalPage(head: .sample(), id: .sample(1), state: .sampleDraft, mayWithdraw: false),
        ]
    }
}

extension MembershipHistoryPage {
    public static var samples: [MembershipHistoryPage] {
        [
            MembershipHistoryPage(
                head: .sample(), id: .sample(1), asOf: .sample - 1, state: .sampleDraft, profile: "12 answers",
                history: HistoryEntry.samples, rulebook: .sample, today: .sample),
            MembershipHistoryPage(
                head: .sample(), id: .sample(1), asOf: .sample - 900, state: Membership.initial, profile: nil,
                history: [],
                rulebook: .sample, today: .sample),
        ]
    }
}

extension LettersPage {
    public static var samples: [LettersPage] {
        let back = Link(.membership(.sample(1)), "Importer")
        return [
            LettersPage(
                letters: Letter.samples.map { LetterLink($0, at: .letter($0.number, of: .sample(1)), today: .sample) },
                back: back),
            LettersPage(letters: [], back: back),
        ]
    }
}

extension LetterPage {
    public static var samples: [LetterPage] {
        let company = CompanyDetails(
            name: "Sample Imports",
            headquarters: Address(
                street: "1 Quay Road", city: "Norfolk", region: "VA", postalCode: "23510", country: "US"))
        return Letter.samples.map { letter in
            LetterPage(
                letter, of: .sample(1), to: company, as: "Importer", signatory: "Sam Sample", rulebook: .sample,
                today: .sample, back: Link(.letters(.sample(1)), "Letters"))
        }
    }
}
