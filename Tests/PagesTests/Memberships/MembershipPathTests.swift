import Programme
import Testing

@testable import Pages

@Suite struct `The path through the programme` {
    let today = Day.sample

    private func path(_ status: MembershipStatus, submitted: Bool = false, complete: Bool = false) -> [StepShown] {
        MembershipPath(
            status: status, submittedOn: submitted ? today - 50 : nil, completeSince: complete ? today - 30 : nil,
            certifiedOn: status == .certified ? today - 5 : nil, endedOn: status == .rejected ? today - 2 : nil,
            validationDue: status == .certified ? today + 360 : nil
        ).steps(today: today)
    }

    @Test(arguments: MembershipStatus.allCases)
    func `says once where the membership is`(status: MembershipStatus) {
        let steps = path(status, submitted: status != .draft, complete: true)
        #expect(steps.count { $0.isCurrent } == 1)
        let here = steps.firstIndex { $0.isCurrent } ?? 0
        #expect(steps[..<here].allSatisfy { $0.state == "done" })
        #expect(steps[(here + 1)...].allSatisfy { $0.state == "ahead" })
    }

    @Test func `begins with the application and ends with the validation`() {
        #expect(
            path(.draft).map(\.label) == [
                "Application", "Security profile", "Review", "Decision", "Member, Tier 1", "Validation, Tier 2",
            ])
        #expect(path(.draft)[0].stateLabel == "you are here")
    }

    @Test func `puts a profile that was sent back into review, and an application into itself`() {
        #expect(path(.returned, submitted: true, complete: true)[2].isCurrent)
        #expect(path(.returned, submitted: true)[1].isCurrent)
    }

    @Test func `shows a member the day by which the first validation is due`() {
        let steps = path(.certified, submitted: true, complete: true)
        #expect(steps[4].isCurrent)
        #expect(steps[5].date?.day == (today + 360).description)
    }
}

@Suite struct `The next step of a company` {
    private func step(_ status: MembershipStatus, _ change: (inout NextStep.Situation) -> Void = { _ in }) -> NextStep {
        var situation = NextStep.Situation(membership: .sample(1), status: status, maySubmit: true, mayEdit: true)
        change(&situation)
        return NextStep(situation, today: .sample)
    }

    @Test(arguments: MembershipStatus.allCases)
    func `is said in every status`(status: MembershipStatus) {
        #expect(!step(status).heading.isEmpty)
        #expect(step(status).action != nil)
    }

    @Test func `is to submit when nothing is missing, for an officer`() {
        #expect(step(.draft).action?.href == Route.applicationSubmission(.sample(1)).path)
        #expect(step(.draft) { $0.maySubmit = false }.heading == "A company officer has to submit")
        #expect(step(.draft) { $0.gaps = 3 }.text.hasPrefix("3 things are missing"))
    }

    @Test func `counts open musts apart from open shoulds`() {
        let answering = step(.preApplicant) {
            $0.openMusts = 1
            $0.openShoulds = 2
        }
        #expect(
            answering.text == "1 must is still open, and 2 shoulds. Open musts block submission; open shoulds do not.")
        #expect(step(.preApplicant) { $0.openShoulds = 2 }.heading == "Submit the security profile")
    }

    @Test func `carries the reasons of what was sent back`() {
        let returned = step(.returned) {
            $0.returned = .init(scope: .profile, reasons: "6.1: no log.", on: .sample - 3, answerBy: nil)
        }
        #expect(returned.text.contains("6.1: no log."))
    }

    @Test func `is the yearly review only while its window is open`() {
        func review(opens: Day) -> NextStep {
            step(.certified) {
                $0.reviewOpens = opens
                $0.reviewDue = opens + 90
            }
        }
        #expect(review(opens: .sample - 1).hue == "attention")
        #expect(review(opens: .sample).hue == "attention")
        #expect(review(opens: .sample + 1).hue == "good")
    }
}
