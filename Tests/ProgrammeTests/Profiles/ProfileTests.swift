import Programme
import Testing

enum Answers {
    // 6.2 and 6.14 have to be met, 1.3 should be.
    static let begun = given(
        Profile.self, .begun(edition: "msc-2020", ["6.14": .must, "1.3": .should, "6.2": .must]))
    static let answered = begun.and(.of("6.2"), .of("6.14"))
    static let underReview = answered.and(.submitted(on: "2026-02-01"))
    static let allAccepted = underReview.and(.judged("6.2", .accepted), .judged("6.14", .accepted))
    static let oneRejected = underReview.and(
        .judged("6.2", .accepted), .judged("6.14", .rejected(comment: "Who counts?")))
    static let sentBack = oneRejected.and(.sentBack)
    static let approved = allAccepted.and(.approved(on: "2026-02-20"))
}

extension Profile.Event {
    static func of(_ criterion: CriterionID, _ answer: Answer = .good) -> Self {
        .answered(criterion, answer, edition: "msc-2020")
    }
}

extension Answer {
    static let good = Answer(standing: .implemented, narrative: "Seals are locked away.", responsible: colleague)
    static let better = Answer(standing: .implemented, narrative: "The yard chief counts them.", responsible: colleague)
    static let silent = Answer(standing: .implemented, narrative: "", responsible: nil)
}

@Suite struct `Answering criteria` {
    @Test func `begins once, under one edition`() {
        given(Profile.self).when(.begin(edition: "msc-2020", ["6.2": .must]))
            .then(.begun(edition: "msc-2020", ["6.2": .must]))
        Answers.begun.when(.begin(edition: "msc-2030", [:])).thenRefused(.alreadyBegun)
    }

    @Test func `waits for the beginning`() {
        for command in [
            Profile.Command.answer("6.2", .good, basedOn: 0), .submit(on: "2026-02-01"), .judge("6.2", .accepted),
            .sendBack,
            .approve(on: "2026-02-01"),
        ] {
            given(Profile.self).when(command).thenRefused(.notBegun)
        }
    }

    @Test func `names the edition that the answer was given to`() {
        Answers.begun.when(.answer("6.2", .good, basedOn: 0)).then(.answered("6.2", .good, edition: "msc-2020"))
    }

    @Test func `knows only the criteria that bind the company`() {
        Answers.begun.when(.answer("9.9", .good, basedOn: 0)).thenRefused(.noSuchCriterion("9.9"))
        Answers.underReview.when(.judge("9.9", .accepted)).thenRefused(.noSuchCriterion("9.9"))
    }

    @Test func `does not let a late save overwrite a colleague's`() {
        Answers.answered.when(.answer("6.2", .better, basedOn: 0)).thenRefused(.stale("6.2", current: 1))
        Answers.answered.when(.answer("6.2", .better, basedOn: 1)).then(.of("6.2", .better))
        Answers.answered.when(.answer("1.3", .good, basedOn: 0)).then(.of("1.3"))
    }

    @Test func `takes the same answer again without a word`() {
        Answers.answered.when(.answer("6.2", .good, basedOn: 0)).thenNothingNew()
    }

    @Test func `ends while the office reads, and for good with approval`() {
        Answers.underReview.when(.answer("6.2", .better, basedOn: 1)).thenRefused(.underReview)
        Answers.underReview.when(.submit(on: "2026-02-02")).thenRefused(.underReview)
        Answers.approved.when(.answer("6.2", .better, basedOn: 1)).thenRefused(.alreadyApproved)
        Answers.approved.when(.submit(on: "2026-02-22")).thenRefused(.alreadyApproved)
    }
}

@Suite struct `Handing in a security profile` {
    @Test func `is refused with every open must, in booklet order`() {
        Answers.begun.when(.submit(on: "2026-02-01")).thenRefused(.mustsOpen(["6.2", "6.14"]))
        Answers.begun.and(.of("6.2", .silent), .of("6.14")).when(.submit(on: "2026-02-01")).thenRefused(
            .mustsOpen(["6.2"]))
    }

    @Test func `is not held up by a should`() {
        #expect(Answers.answered.state.openShoulds == ["1.3"])
        Answers.answered.when(.submit(on: "2026-02-01")).then(.submitted(on: "2026-02-01"))
        Answers.answered.and(.of("1.3", .silent)).when(.submit(on: "2026-02-01")).then(.submitted(on: "2026-02-01"))
    }

    @Test(
        arguments: [
            (.implemented, "How.", true), (.implemented, "", false), (.partly, "How far.", true), (.partly, "", false),
            (.notApplicable, "Why.", true), (.notApplicable, "", false), (.notYet, "", true), (.notYet, "Plan.", true),
        ] as [(Answer.Standing, String, Bool)])
    func `wants text with every answer but "not yet"`(standing: Answer.Standing, narrative: String, isComplete: Bool) {
        #expect(Answer(standing: standing, narrative: narrative, responsible: nil).isComplete == isComplete)
    }

    @Test func `waits for a new answer to whatever was rejected`() {
        Answers.sentBack.when(.submit(on: "2026-02-15")).thenRefused(.correctionsOpen(["6.14"]))
        Answers.sentBack.and(.of("6.14", .better)).when(.submit(on: "2026-02-15")).then(.submitted(on: "2026-02-15"))
    }
}

@Suite struct `Reviewing a security profile` {
    @Test func `happens while it is in hand`() {
        for stage in [Answers.answered, Answers.sentBack, Answers.approved] {
            stage.when(.judge("6.2", .accepted)).thenRefused(.notUnderReview)
            stage.when(.sendBack).thenRefused(.notUnderReview)
            stage.when(.approve(on: "2026-02-20")).thenRefused(.notUnderReview)
        }
    }

    @Test func `judges answers, and rejects with a comment`() {
        Answers.underReview.when(.judge("6.2", .accepted)).then(.judged("6.2", .accepted))
        Answers.underReview.when(.judge("6.2", .rejected(comment: ""))).thenRefused(.commentMissing)
        Answers.underReview.when(.judge("1.3", .accepted)).thenRefused(.notAnswered("1.3"))
    }

    @Test func `can change its mind before it is done`() {
        Answers.oneRejected.when(.judge("6.14", .accepted)).then(.judged("6.14", .accepted))
        Answers.oneRejected.when(.judge("6.2", .accepted)).thenNothingNew()
    }

    @Test func `approves when every answer was accepted`() {
        Answers.underReview.when(.approve(on: "2026-02-20")).thenRefused(.notJudged(["6.2", "6.14"]))
        Answers.oneRejected.when(.approve(on: "2026-02-20")).thenRefused(.criteriaRejected(["6.14"]))
        Answers.allAccepted.when(.approve(on: "2026-02-20")).then(.approved(on: "2026-02-20"))
    }

    @Test func `sends back when there is something to correct`() {
        Answers.allAccepted.when(.sendBack).thenRefused(.nothingRejected)
        Answers.oneRejected.when(.sendBack).then(.sentBack)
    }

    @Test func `judges a corrected answer anew and keeps the other verdicts`() {
        let again = Answers.sentBack.and(.of("6.14", .better), .submitted(on: "2026-02-15"))
        #expect(again.state.unjudged == ["6.14"])
        #expect(again.state.submissions == 2)
        again.when(.approve(on: "2026-02-20")).thenRefused(.notJudged(["6.14"]))
        again.and(.judged("6.14", .accepted)).when(.approve(on: "2026-02-20")).then(.approved(on: "2026-02-20"))
    }
}
