import Programme
import Testing

@testable import Pages

@Suite struct `A criterion's page` {
    let renderer: PageRenderer

    init() throws { renderer = try PageRenderer() }

    @Test func `shows what is asked, whom it binds and what a validator looks for`() throws {
        let page = answering(.sampleThird, answer: nil)
        let html = try renderer.html(page, in: Shell.samples[0])
        #expect(html.contains("7.1 Cargo staged overnight"))
        #expect(html.contains("recommended; to be done where it fits"))
        #expect(html.contains("No source speaks of this kind of company"))
        #expect(html.contains("Procedure"))
        #expect(html.contains("Criterion 3 of 3"))
    }

    @Test func `warns where the category has a known gap for this kind of company`() throws {
        let html = try renderer.html(answering(.sampleFirst, answer: nil), in: Shell.samples[0])
        #expect(html.contains("Known gap in this category: Bolt seals"))
    }

    @Test func `keeps what was typed when it is refused, with the error beside the field`() throws {
        var asker = ProfileCriterionPage.Asker(mayAnswer: true, colleagues: [.sampleAna])
        asker.typed = AnswerFields(standing: "", narrative: "Locked <cabinet>", responsible: "", revision: 0)
        asker.errors = ["standing": "Choose where the measure stands."]
        let html = try renderer.html(page(.sampleSecond, nil, .answering, asker), in: Shell.samples[0])
        #expect(html.contains("Locked &lt;cabinet&gt;"))
        #expect(html.contains("f-standing-error"))
        #expect(html.contains("One thing needs attention"))
    }

    @Test func `puts both versions side by side when a colleague saved first, and goes on from theirs`() throws {
        var asker = ProfileCriterionPage.Asker(mayAnswer: true, colleagues: [.sampleAna])
        asker.typed = AnswerFields(standing: "partly", narrative: "Mine", responsible: "", revision: 1)
        asker.isOvertaken = true
        let page = page(.sampleFirst, .sampleNow, .answering, asker)
        #expect(page.conflict?.fields.map(\.label) == ["Standing", "Text", "Responsible"])
        #expect(page.form?.revision == 2)
        #expect(page.form?.fields.first { $0.name == "narrative" }?.value == "Mine")
        let html = try renderer.html(page, in: Shell.samples[0])
        #expect(html.contains("changed this while you were writing"))
    }

    @Test func `never tells the company a verdict while the review goes on`() throws {
        let judged = AnsweredCriterion(
            id: .sampleFirst, level: .must, answer: .sampleNow, revision: 1, verdict: .rejected(comment: "SECRET"))
        let facts =
            [ProfileFact].samples + [
                ProfileFact(
                    at: Instant(.sample - 1), who: "Programme office",
                    what: .judged(.sampleFirst, .rejected(comment: "SECRET")))
            ]
        let subject = ProfileSubject.sample(.underReview, submissions: 2)
        let asker = ProfileCriterionPage.Asker(mayAnswer: true, colleagues: [])
        let criterion = ProfileCriterionPage(
            judged, in: subject, open: [], mustsDone: 2, facts: facts, for: asker)
        #expect(criterion.verdict == nil)
        #expect(try !renderer.html(criterion, in: Shell.samples[0]).contains("SECRET"))
        let history = CriterionHistoryPage(judged, in: subject, facts: facts)
        #expect(try !renderer.html(history, in: Shell.samples[0]).contains("SECRET"))
        #expect(history.changes.contains { $0.comment == "Say who may open the drawer." })
        let overview = ProfilePage(
            subject, [judged], filter: ProfileFilter(), reader: .sampleAna, maySubmit: true)
        #expect(!overview.hasVerdicts)
        #expect(subject.exported([judged], filter: ProfileFilter(), reader: .sampleAna)[0].comment == nil)
        #expect(subject.exported([judged], filter: ProfileFilter(show: .rejected), reader: .sampleAna).isEmpty)
    }

    @Test func `offers no form to whoever may not answer`() {
        let page = page(.sampleFirst, .sampleNow, .answering, .init(mayAnswer: false, colleagues: []))
        #expect(page.form == nil)
        #expect(page.reading?.reason.contains("role") == true)
    }

    private func answering(_ id: CriterionID, answer: Answer?) -> ProfileCriterionPage {
        page(id, answer, .answering, .init(mayAnswer: true, colleagues: [.sampleAna]))
    }

    private func page(
        _ id: CriterionID, _ answer: Answer?, _ stage: ProfileStage, _ asker: ProfileCriterionPage.Asker
    ) -> ProfileCriterionPage {
        let subject = ProfileSubject.sample(stage, submissions: 0)
        let answered = AnsweredCriterion(
            id: id, level: subject.levels[id] ?? .should, answer: answer, revision: answer == nil ? 0 : 2,
            savedAt: answer == nil ? nil : Instant(.sample - 1), savedBy: "Ben Sample")
        return ProfileCriterionPage(answered, in: subject, open: [.sampleSecond], mustsDone: 1, facts: [], for: asker)
    }
}

@Suite struct `What is missing before a profile is handed in` {
    @Test func `is every must without a complete answer, which blocks`() {
        let page = page(second: nil)
        #expect(page.state == "blocked")
        #expect(page.mustsTable?.missing.map(\.criterion.label) == ["6.2 Seal on every load"])
        #expect(page.action == nil)
    }

    @Test func `is an implemented measure without its text as well`() {
        let page = page(second: Answer(standing: .implemented, narrative: "", responsible: nil))
        #expect(page.state == "blocked")
    }

    @Test func `counts shoulds without letting them block`() {
        let page = page(second: .sampleNow)
        #expect(page.state == "ready")
        #expect(page.shouldsTable?.missing.map(\.criterion.label) == ["7.1 Cargo staged overnight"])
        #expect(page.action == Route.profileSubmission(.sampleMembership).path)
    }

    @Test func `is an officer when nothing else is`() {
        let page = page(second: .sampleNow, maySubmit: false)
        #expect(page.state == "not-officer")
        #expect(page.action == nil)
    }

    @Test func `lists rejected answers with their comments`() {
        let page = ProfileSubmissionPage(
            .sample(.returned, submissions: 1),
            AnsweredCriterion.samples(first: .rejected(comment: "Say who."), second: .sampleNow), maySubmit: true)
        #expect(page.state == "blocked")
        #expect(page.correctionsTable?.missing.first?.comment == "Say who.")
    }

    @Test func `comes with the day on which the office would have to decide`() {
        #expect(page(second: .sampleNow).clock?.due.day == (Day.sample + 90).description)
    }

    private func page(second: Answer?, maySubmit: Bool = true) -> ProfileSubmissionPage {
        ProfileSubmissionPage(
            .sample(.answering, submissions: 0), AnsweredCriterion.samples(first: nil, second: second),
            maySubmit: maySubmit)
    }
}

@Suite struct `The review of a profile` {
    @Test func `goes on with the next answer that is not judged, and round to the first`() {
        #expect(CriterionPlace.next(after: .sampleFirst, among: [.sampleFirst, .sampleSecond]) == .sampleSecond)
        #expect(CriterionPlace.next(after: .sampleThird, among: [.sampleFirst, .sampleThird]) == .sampleFirst)
        #expect(CriterionPlace.next(after: .sampleThird, among: [.sampleThird]) == nil)
    }

    @Test func `shows what changed since the profile was handed in the time before, and the verdict of then`() {
        let again = AnsweredCriterion.samples(first: nil, second: .sampleNow)
        let page = ReviewCriterionPage(
            again[0], in: .sample(.underReview, submissions: 2), again, facts: .samples, mayReview: true)
        #expect(page.since?.values.map(\.label) == ["Standing", "Text", "Responsible"])
        #expect(page.earlier?.comment == "Say who may open the drawer.")
        #expect(page.form?.acceptLabel == "Accept, go to 6.2")
    }

    @Test func `can end in approval only when every answer is accepted`() {
        func approval(_ first: Verdict?) -> ApprovalShown {
            ApprovalShown(
                .sample(.underReview, submissions: 1),
                AnsweredCriterion.samples(first: first, second: .sampleNow, secondVerdict: .accepted), mayReview: true)
        }
        #expect(approval(.accepted).action != nil)
        #expect(approval(nil).action == nil)
        #expect(approval(nil).obstacles.map(\.label) == ["1 answer has not been judged"])
        #expect(approval(.rejected(comment: "No.")).sendBack != nil)
    }

    @Test func `shows nothing of a profile that was never handed in`() {
        let page = ReviewPage(
            .sample(.answering, submissions: 0), AnsweredCriterion.samples(first: nil, second: .sampleNow),
            filter: ProfileFilter(), mayReview: true)
        #expect(page.sections.isEmpty)
        #expect(page.emptyState != nil)
    }
}

@Suite struct `The history of a criterion` {
    @Test func `takes saves of one person that follow each other closely as one change`() {
        let start = Instant(.sample - 1)
        func saved(_ text: String, after minutes: Int64, by who: String) -> ProfileFact {
            ProfileFact(
                at: Instant(milliseconds: start.milliseconds + minutes * 60_000), who: who,
                what: .answered(
                    .sampleFirst, Answer(standing: .partly, narrative: text, responsible: nil), edition: "sample"))
        }
        let history = CriterionHistory(
            of: .sampleFirst,
            [
                saved("S", after: 0, by: "Ana"), saved("Seals", after: 1, by: "Ana"),
                saved("Seals kept", after: 20, by: "Ana"),
                saved("Seals locked", after: 21, by: "Ben"), saved("Seals locked up", after: 90, by: "Ben"),
            ])
        let shown = history.shown(names: [:], today: .sample)
        #expect(shown.map(\.who) == ["Ben", "Ben", "Ana"])
        #expect(shown[2].values.map(\.to) == ["Partly", "Seals kept"])
        #expect(shown[1].values.map(\.from) == ["Seals kept"])
    }
}

@Suite struct `A requirement` {
    @Test func `that counts its parts is set as a list`() {
        let shown = RequirementShown("It must cover: (a) access: who enters; (b) light; and (c) checks.")
        #expect(shown.text == "It must cover:")
        #expect(shown.parts.map(\.letter) == ["a", "b", "c"])
        #expect(shown.parts.map(\.text) == ["access: who enters", "light", "checks."])
    }

    @Test func `without parts stays as it is`() {
        let text = "Seals (also called bolts) are kept, see (b) elsewhere."
        #expect(RequirementShown(text).text == text)
        #expect(RequirementShown(text).parts.isEmpty)
    }
}
