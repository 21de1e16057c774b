import Programme

extension PageCatalogue {
    /// The pages of the programme office's people.
    static let officePages: [any PageValue.Type] = [
        QueuePage.self, UnassignedPage.self, CompanyListPage.self, CompanyCasePage.self, CasePage.self,
        VettingPage.self,
        TimePage.self, ReturnPage.self, CertificationPage.self, RejectionPage.self, CaseHistoryPage.self,
        CaseLettersPage.self, OfficePeoplePage.self, StaffRemovalPage.self,
    ]
}

extension QueuePage {
    public static var samples: [QueuePage] {
        [
            QueuePage(
                Entry.samples, view: QueueView(isMine: false), counts: (1, 1), neighbours: .sample,
                today: .sample, rulebook: .sample),
            QueuePage(
                [], view: QueueView(isMine: true), counts: (0, 0), neighbours: .none, today: .sample,
                rulebook: .sample),
        ]
    }
}

extension UnassignedPage {
    public static var samples: [UnassignedPage] {
        [
            UnassignedPage(
                [.sample(.applicant)], total: 2, neighbours: .sample,
                specialists: CasePage.Specialist.samples,
                abilities: .all, today: .sample, rulebook: .sample),
            UnassignedPage(
                [], total: 0, neighbours: .none, specialists: [],
                abilities: CaseAbilities(assigns: true, vets: false, reviews: false, decides: false, records: false),
                today: .sample, rulebook: .sample),
        ]
    }
}

extension CompanyListPage {
    public static var samples: [CompanyListPage] {
        [
            CompanyListPage(
                [.sample, .sample(.certified)], view: CompanyListView(text: "pine"), countries: ["MX", "US"],
                neighbours: .sample, today: .sample, rulebook: .sample),
            CompanyListPage(
                [], view: CompanyListView(), countries: [], neighbours: .none, today: .sample, rulebook: .sample),
        ]
    }
}

extension CompanyCasePage {
    public static var samples: [CompanyCasePage] {
        [
            CompanyCasePage(
                CaseRecord.sampleMember.company, memberships: [.sample(.certified)],
                contacts: [
                    Contact(name: "Ana Ortiz", kind: .primary, email: "ana@example.com", telephone: "+1 757 555 0101")
                ], today: .sample, rulebook: .sample)
        ]
    }
}

extension CasePage {
    public static var samples: [CasePage] {
        [
            .sampleUnderReview, .sampleReady, .sampleReturned, .sampleMember, .sampleUnassigned, .sampleAdverse,
        ].map { record in
            CasePage(
                record, abilities: .all, specialists: Specialist.samples, history: HistoryEntry.caseSamples,
                view: QueueView(isMine: true), next: QueuePage.Entry.samples[1], rulebook: .sample)
        } + [
            CasePage(
                .sampleReady, abilities: .none, specialists: [], history: [], view: QueueView(isMine: false), next: nil,
                rulebook: .sample)
        ]
    }
}

extension VettingPage {
    public static var samples: [VettingPage] {
        [
            VettingPage(.sampleUnderReview, abilities: .all, rulebook: .sample),
            VettingPage(
                .sampleReady, abilities: .all,
                typed: Typed(check: nil, result: "adverse", basis: "", errors: ["basis": "Write down the basis."]),
                rulebook: .sample),
            VettingPage(
                .sampleUnderReview, abilities: .all,
                typed: Typed(check: .debts, result: "clear", basis: "", errors: ["basis": "Write down the basis."]),
                rulebook: .sample),
        ]
    }
}

extension TimePage {
    public static var samples: [TimePage] {
        [
            TimePage(
                .sampleUnderReview,
                recorded: [
                    Recorded(.certification, minutes: 135, on: .sample - 4, note: "Vetting.", who: "Dana Reyes")
                ],
                abilities: .all, rulebook: .sample),
            TimePage(
                .sampleUnassigned, recorded: [], abilities: .all,
                typed: Typed(
                    review: "certification", minutes: "0", day: "2026-12-01", note: "",
                    errors: ["minutes": "Give 1 to 1,440 minutes."]),
                rulebook: .sample),
        ]
    }
}

extension ReturnPage {
    public static var samples: [ReturnPage] {
        [
            ReturnPage(
                .sampleUnderReview,
                rejected: [
                    Rejected(
                        CriterionID(category: 6, item: 2), title: "Seal log", comment: "Attach the log.",
                        href: .profileReview(CaseRecord.sampleUnderReview.id))
                ], abilities: .all,
                typed: Typed(
                    scope: "profile", reasons: "", answerBy: "", errors: ["reasons": "Write down the reasons."]),
                rulebook: .sample),
            ReturnPage(.sampleMember, rejected: [], abilities: .all, rulebook: .sample),
        ]
    }
}

extension CertificationPage {
    public static var samples: [CertificationPage] {
        [
            CertificationPage(.sampleReady, abilities: .all, rulebook: .sample),
            CertificationPage(.sampleUnderReview, abilities: .all, rulebook: .sample),
        ]
    }
}

extension RejectionPage {
    public static var samples: [RejectionPage] {
        [
            RejectionPage(.sampleUnderReview, abilities: .all, error: "Write down the reasons.", rulebook: .sample),
            RejectionPage(.sampleMember, abilities: .all, rulebook: .sample),
        ]
    }
}

extension CaseHistoryPage {
    public static var samples: [CaseHistoryPage] {
        [
            CaseHistoryPage(
                .sampleUnderReview, asOf: .sample - 3, history: HistoryEntry.caseSamples, rulebook: .sample),
            CaseHistoryPage(
                .sampleReady, asOf: nil, error: "Give a date as 2026-03-14.", typed: "x", history: [], rulebook: .sample
            ),
        ]
    }
}

extension CaseLettersPage {
    public static var samples: [CaseLettersPage] {
        let letters = Letter.all(in: [
            (.applicationSubmitted(on: .sample - 79), Instant(.sample - 79)),
            (.certified(on: .sample - 5), Instant(.sample - 5)),
        ])
        return [
            CaseLettersPage(
                .sampleMember,
                letters: letters.map {
                    LetterLink($0, at: .caseLetter($0.number, of: CaseRecord.sampleMember.id), today: .sample)
                }, rulebook: .sample),
            CaseLettersPage(.sampleUnassigned, letters: [], rulebook: .sample),
        ]
    }
}

extension OfficePeoplePage {
    public static var samples: [OfficePeoplePage] {
        [
            OfficePeoplePage(
                [
                    Member(
                        CaseRecord.sampleSpecialist, name: "Dana Reyes", email: "dana@example.org", role: .specialist,
                        cases: 12, isSelf: false),
                    Member(
                        .sample(7), name: "Olga Example", email: "olga@example.org", role: .operator, cases: nil,
                        isSelf: true),
                ],
                issued: IssuedShown(name: "Sam Okafor", email: "sam@example.com", password: "not-a-real-password"),
                typed: Typed(name: "", email: "sam", role: "specialist", errors: ["email": "Give an e-mail address."]),
                refusal: "The organisation has to keep one person in the role operator.")
        ]
    }
}
