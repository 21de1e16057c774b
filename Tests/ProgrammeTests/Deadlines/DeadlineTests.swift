import Programme
import Testing

@Suite struct `The clocks of a membership` {
    private func deadlines(_ stage: Given<Membership>, on today: Day) -> [String] {
        stage.state.deadlines(on: today, under: .test).map { deadline in
            let window = deadline.opens.map { ", opens \($0)" } ?? ""
            return "\(deadline.clock.rawValue) from \(deadline.started)\(window), due \(deadline.due)"
        }
    }

    @Test func `do not run before the application is in hand`() {
        #expect(deadlines(given(Membership.self), on: "2026-03-01") == [])
        #expect(deadlines(Stage.complete, on: "2026-03-01") == [])
    }

    @Test func `leave 60 days for the profile`() {
        #expect(
            deadlines(Stage.preApplicant, on: "2026-01-10") == ["profile-submission from 2026-01-10, due 2026-03-11"])
        #expect(
            deadlines(Stage.preApplicant, on: "2027-01-10") == ["profile-submission from 2026-01-10, due 2026-03-11"])
    }

    @Test func `leave 90 days to decide, from the day on which both parts were in hand`() {
        #expect(
            deadlines(Stage.applicant, on: "2026-02-01") == ["certification-decision from 2026-02-01, due 2026-05-02"])
        #expect(
            deadlines(Stage.approved, on: "2026-02-20") == ["certification-decision from 2026-02-01, due 2026-05-02"])
    }

    @Test(arguments: [Stage.applicationReturned, Stage.profileReturned, Stage.bothReturned])
    func `stop while something was sent back`(stage: Given<Membership>) {
        #expect(deadlines(stage, on: "2026-02-11") == [])
    }

    @Test func `begin anew when what was sent back is in hand again`() {
        let application = Stage.applicationReturned.and(.applicationSubmitted(on: "2026-02-15"))
        #expect(deadlines(application, on: "2026-02-15") == ["certification-decision from 2026-02-15, due 2026-05-16"])
        let profile = Stage.profileReturned.and(.profileSubmitted(on: "2026-02-16"))
        #expect(deadlines(profile, on: "2026-02-16") == ["certification-decision from 2026-02-16, due 2026-05-17"])
        let half = Stage.bothReturned.and(.profileSubmitted(on: "2026-02-16"))
        #expect(deadlines(half, on: "2026-02-16") == [])
        let both = half.and(.applicationSubmitted(on: "2026-02-20"))
        #expect(deadlines(both, on: "2026-02-20") == ["certification-decision from 2026-02-20, due 2026-05-21"])
    }

    @Test func `begin anew for an approved profile too when the application had to be corrected`() {
        let corrected = Stage.approved.and(.sentBack(.test(.application)), .applicationSubmitted(on: "2026-03-02"))
        #expect(deadlines(corrected, on: "2026-03-02") == ["certification-decision from 2026-03-02, due 2026-05-31"])
    }

    @Test func `count the profile's 60 days from the first submission, whatever was sent back since`() {
        let corrected = Stage.preApplicant.and(.sentBack(.test(.application)), .applicationSubmitted(on: "2026-02-25"))
        #expect(deadlines(corrected, on: "2026-02-25") == ["profile-submission from 2026-01-10, due 2026-03-11"])
    }

    @Test func `show the day that the specialist asked for until the answer is there`() {
        let asked = Stage.applicant.and(.sentBack(.test(.profile, answerBy: "2026-02-24")))
        #expect(deadlines(asked, on: "2026-02-10") == ["requested-answer from 2026-02-10, due 2026-02-24"])
        let answered = asked.and(.profileSubmitted(on: "2026-02-20"))
        #expect(deadlines(answered, on: "2026-02-20") == ["certification-decision from 2026-02-20, due 2026-05-21"])
    }

    @Test func `begin with certification: validation in a year, and a review each year`() {
        #expect(
            deadlines(Stage.certified, on: "2026-03-01") == [
                "annual-review from 2026-03-01, opens 2026-12-01, due 2027-03-01",
                "initial-validation from 2026-03-01, due 2027-03-01",
            ])
    }

    @Test(
        arguments: [
            ("2027-03-01", "2026-12-01", "2027-03-01"),
            ("2027-03-02", "2027-12-02", "2028-03-01"),
            ("2031-07-01", "2031-12-02", "2032-03-01"),
        ] as [(Day, Day, Day)])
    func `open the yearly window 90 days before each anniversary`(today: Day, opens: Day, due: Day) throws {
        let review = try #require(
            Stage.certified.state.deadlines(on: today, under: .test).first { $0.clock == .annualReview })
        #expect(review.opens == opens)
        #expect(review.due == due)
        #expect(!review.isActionable(on: opens - 1))
        #expect(review.isActionable(on: opens))
    }

    @Test(
        arguments: [
            ("2024-03-01", "2025-02-28"), ("2025-03-01", "2026-02-28"), ("2027-03-01", "2028-02-29"),
            ("2028-02-29", "2028-02-29"), ("2028-03-01", "2029-02-28"),
        ] as [(Day, Day)])
    func `keep an anniversary of 29 February at the end of February`(today: Day, due: Day) throws {
        let leap = Stage.approved.and(.certified(on: "2024-02-29"))
        let review = try #require(leap.state.deadlines(on: today, under: .test).first { $0.clock == .annualReview })
        #expect(review.due == due)
    }

    @Test(arguments: [
        Stage.rejected, Stage.withdrawn, Stage.bothReturned.and(.withdrawn(on: "2026-03-01", reason: "")),
    ])
    func `end with the application`(stage: Given<Membership>) {
        #expect(deadlines(stage, on: "2026-03-01") == [])
        #expect(deadlines(stage, on: "2026-12-01") == [])
    }

    @Test func `run only if the rulebook has them`() {
        let bare = Rulebook(
            edition: "bare", entityTypes: [], identifiers: [], clocks: [Clock(.initialValidation, .promptly)],
            holidays: [],
            agreement: Rulebook.test.agreement)
        #expect(Stage.applicant.state.deadlines(on: "2026-03-01", under: bare) == [])
        #expect(Stage.certified.state.deadlines(on: "2026-03-01", under: bare) == [])
    }

    @Test func `come soonest first`() {
        let short = Rulebook(
            edition: "short", entityTypes: [], identifiers: [],
            clocks: [Clock(.annualReview, .years(1)), Clock(.initialValidation, .days(10))], holidays: [],
            agreement: Rulebook.test.agreement)
        #expect(
            Stage.certified.state.deadlines(on: "2026-03-01", under: short).map(\.clock) == [
                .initialValidation, .annualReview,
            ])
    }
}
