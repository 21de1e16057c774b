import Programme

// An invented profile of two criteria at different stages, from which the samples of all pages are made.

extension ProfileSubject {
    static func sample(_ stage: ProfileStage, submissions: Int) -> ProfileSubject {
        ProfileSubject(
            membership: .sampleMembership, companyName: "Sample Imports", entityType: EntityType(rawValue: "importer"),
            stage: stage, submissions: submissions,
            levels: [.sampleFirst: .must, .sampleSecond: .must, .sampleThird: .should],
            catalogue: .sampleForProfiles, rulebook: .sample, today: .sample,
            names: [.sampleAna: "Ana Sample", .sampleBen: "Ben Sample"],
            deadlines: [
                Deadline(clock: .profileSubmission, started: .sample - 20, opens: nil, due: .sample + 40),
                Deadline(clock: .certificationDecision, started: .sample, opens: nil, due: .sample + 90),
            ])
    }
}

extension ID<Membership> {
    static let sampleMembership = ID(high: 1, low: 1)
}

extension ID<Person> {
    static let sampleAna = ID(high: 2, low: 1)
    static let sampleBen = ID(high: 2, low: 2)
}

extension CriterionID {
    static let sampleFirst = CriterionID(category: 6, item: 1)
    static let sampleSecond = CriterionID(category: 6, item: 2)
    static let sampleThird = CriterionID(category: 7, item: 1)
}

extension CriteriaCatalogue {
    static let sampleForProfiles = CriteriaCatalogue(
        edition: "sample-2020", effective: Day(number: 18_262), categories: sample.categories,
        criteria: sample.criteria + [
            Criterion(
                id: .sampleThird, title: "Cargo staged overnight",
                requirement:
                    "Written controls cover: (a) who may enter; (b) how the area is lit; and (c) who checks it.",
                guidance: "Walk the area at night.", evidence: ["Procedure"],
                levels: [EntityType(rawValue: "importer"): .should], support: [:], recurrence: .periodic,
                confidence: .medium, note: nil)
        ],
        gaps: sample.gaps + [
            CoverageGap(
                category: 6, topic: "Bolt seals", entityTypes: [EntityType(rawValue: "importer")],
                note: "One booklet has not been compared.")
        ])
}

extension Answer {
    static let sampleBefore = Answer(standing: .partly, narrative: "Seals are kept in a drawer.", responsible: nil)
    static let sampleNow = Answer(
        standing: .implemented, narrative: "Seals are kept in a locked cabinet; Ana issues them by log.",
        responsible: .sampleAna)
}

extension AnsweredCriterion {
    static func samples(first: Verdict?, second: Answer?, secondVerdict: Verdict? = nil) -> [AnsweredCriterion] {
        [
            AnsweredCriterion(
                id: .sampleFirst, level: .must, answer: .sampleNow, revision: 2, savedAt: Instant(.sample - 3),
                savedBy: "Ana Sample", verdict: first, isChanged: true),
            AnsweredCriterion(
                id: .sampleSecond, level: .must, answer: second, revision: second == nil ? 0 : 1,
                savedAt: second == nil ? nil : Instant(.sample - 2), savedBy: second == nil ? nil : "Ben Sample",
                verdict: secondVerdict),
            AnsweredCriterion(id: .sampleThird, level: .should),
        ]
    }
}

extension [ProfileFact] {
    /// Answered, handed in, rejected, sent back, changed, handed in again.
    static let samples: [ProfileFact] = [
        ProfileFact(
            at: Instant(.sample - 30), who: "Ben Sample",
            what: .answered(.sampleFirst, .sampleBefore, edition: "sample")),
        ProfileFact(at: Instant(.sample - 29), who: "Ana Sample", what: .submitted(on: .sample - 29)),
        ProfileFact(
            at: Instant(.sample - 20), who: "Dana Reyes",
            what: .judged(.sampleFirst, .rejected(comment: "Say who may open the drawer."))),
        ProfileFact(at: Instant(.sample - 19), who: "Dana Reyes", what: .sentBack),
        ProfileFact(
            at: Instant(.sample - 3), who: "Ana Sample", what: .answered(.sampleFirst, .sampleNow, edition: "sample")),
        ProfileFact(at: Instant(.sample - 2), who: "Ana Sample", what: .submitted(on: .sample - 2)),
    ]
}

extension ProfilePage {
    public static var samples: [ProfilePage] {
        let rejected = Verdict.rejected(comment: "Say who may open the drawer.")
        return [
            ProfilePage(
                .sample(.returned, submissions: 1), AnsweredCriterion.samples(first: rejected, second: nil),
                filter: ProfileFilter(), reader: .sampleAna, maySubmit: true),
            ProfilePage(
                .sample(.answering, submissions: 0), AnsweredCriterion.samples(first: nil, second: .sampleNow),
                filter: ProfileFilter(show: .rejected), reader: .sampleBen, maySubmit: false),
        ]
    }
}

extension ProfileCriterionPage {
    public static var samples: [ProfileCriterionPage] {
        let rejected = AnsweredCriterion.samples(first: .rejected(comment: "Say who may open it."), second: nil)
        var asker = Asker(mayAnswer: true, colleagues: [.sampleAna, .sampleBen])
        asker.typed = AnswerFields(standing: "partly", narrative: "Mine.", responsible: "", revision: 1)
        asker.isOvertaken = true
        var mistaken = Asker(mayAnswer: true, colleagues: [.sampleAna])
        mistaken.typed = AnswerFields(standing: "", narrative: "", responsible: "x", revision: 0)
        mistaken.errors = ["standing": "Choose where the measure stands."]
        return [
            ProfileCriterionPage(
                rejected[0], in: .sample(.returned, submissions: 1), open: [.sampleFirst, .sampleSecond], mustsDone: 1,
                facts: Array([ProfileFact].samples.prefix(5)), for: asker),
            ProfileCriterionPage(
                rejected[1], in: .sample(.answering, submissions: 0), open: [.sampleSecond], mustsDone: 1, facts: [],
                for: mistaken),
            ProfileCriterionPage(
                rejected[0], in: .sample(.underReview, submissions: 2), open: [], mustsDone: 2, facts: .samples,
                for: Asker(mayAnswer: false, colleagues: [])),
            ProfileCriterionPage(
                rejected[2], in: .sample(.answering, submissions: 0), open: [], mustsDone: 2, facts: [],
                for: Asker(mayAnswer: false, colleagues: [])),
        ]
    }
}

extension CriterionHistoryPage {
    public static var samples: [CriterionHistoryPage] {
        let criteria = AnsweredCriterion.samples(first: .accepted, second: nil)
        return [
            CriterionHistoryPage(criteria[0], in: .sample(.approved, submissions: 2), facts: .samples),
            CriterionHistoryPage(criteria[1], in: .sample(.answering, submissions: 0), facts: []),
        ]
    }
}

extension ProfileSubmissionPage {
    public static var samples: [ProfileSubmissionPage] {
        let rejected = Verdict.rejected(comment: "Say who may open the drawer.")
        return [
            ProfileSubmissionPage(
                .sample(.returned, submissions: 1), AnsweredCriterion.samples(first: rejected, second: nil),
                maySubmit: true),
            ProfileSubmissionPage(
                .sample(.answering, submissions: 0), AnsweredCriterion.samples(first: nil, second: .sampleBefore),
                maySubmit: true),
        ]
    }
}

extension ReviewPage {
    public static var samples: [ReviewPage] {
        let rejected = Verdict.rejected(comment: "Say who may open the drawer.")
        return [
            ReviewPage(
                .sample(.underReview, submissions: 2),
                AnsweredCriterion.samples(first: rejected, second: .sampleNow), filter: ProfileFilter(), mayReview: true
            ),
            ReviewPage(
                .sample(.underReview, submissions: 1),
                AnsweredCriterion.samples(first: .accepted, second: .sampleNow, secondVerdict: .accepted),
                filter: ProfileFilter(show: .unjudged), mayReview: false),
            ReviewPage(
                .sample(.underReview, submissions: 1),
                AnsweredCriterion.samples(first: .accepted, second: .sampleNow, secondVerdict: .accepted),
                filter: ProfileFilter(), mayReview: true),
        ]
    }
}

extension ReviewCriterionPage {
    public static var samples: [ReviewCriterionPage] {
        let again = AnsweredCriterion.samples(first: nil, second: .sampleNow)
        let done = AnsweredCriterion.samples(
            first: .rejected(comment: "Still nobody named."), second: .sampleNow, secondVerdict: .accepted)
        let ready = AnsweredCriterion.samples(first: .accepted, second: .sampleNow, secondVerdict: .accepted)
        return [
            ReviewCriterionPage(
                again[0], in: .sample(.underReview, submissions: 2), again, facts: .samples, mayReview: true,
                typed: ("", "Say what is missing.")),
            ReviewCriterionPage(
                done[0], in: .sample(.underReview, submissions: 2), done, facts: .samples, mayReview: false),
            ReviewCriterionPage(
                ready[2], in: .sample(.underReview, submissions: 1), ready, facts: [], mayReview: true),
        ]
    }
}
