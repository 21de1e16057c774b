/// A security profile: what a company says of every criterion that binds it, and what the specialist says of that.
///
/// It belongs to one membership and shares its identifier. It does not know how that membership stands: ask
/// `Membership.State.requireProfileOpen` before a company's command and `requireProfileInHand` before a verdict.
public enum Profile: Decider {
    public struct State: Sendable, Equatable {
        /// The edition of the criteria that the profile was begun under.
        public var edition: String?
        public var levels: [CriterionID: Level] = [:]
        public var answers: [CriterionID: Answer] = [:]
        /// Counts changes of each answer, so that two people do not lose each other's work.
        public var revisions: [CriterionID: Int] = [:]
        public var verdicts: [CriterionID: Verdict] = [:]
        public var phase = Phase.notBegun
        public var submissions = 0
    }

    public enum Phase: Hashable, Sendable {
        case notBegun
        case answering
        case underReview(since: Day)
        case approved(on: Day)
    }

    public enum Command: Sendable {
        case begin(edition: String, [CriterionID: Level])
        /// `basedOn` is the revision of the answer that the person had before them.
        case answer(CriterionID, Answer, basedOn: Int)
        case submit(on: Day)
        case judge(CriterionID, Verdict)
        case sendBack
        case approve(on: Day)
    }

    public enum Event: Sendable, Equatable {
        case begun(edition: String, [CriterionID: Level])
        case answered(CriterionID, Answer, edition: String)
        case submitted(on: Day)
        case judged(CriterionID, Verdict)
        case sentBack
        case approved(on: Day)
    }

    public enum Refusal: Error, Equatable {
        case alreadyBegun
        case notBegun
        case noSuchCriterion(CriterionID)
        /// The profile is with the office; it can be changed when it has been sent back.
        case underReview
        case alreadyApproved
        case stale(CriterionID, current: Int)
        /// Musts without an answer, or with one that says nothing, in booklet order. Shoulds never block.
        case mustsOpen([CriterionID])
        /// Criteria that were sent back and have not been answered anew.
        case correctionsOpen([CriterionID])
        case notUnderReview
        case commentMissing
        case notAnswered(CriterionID)
        /// Answers that the specialist has not yet judged.
        case notJudged([CriterionID])
        case criteriaRejected([CriterionID])
        case nothingRejected
    }

    public static let initial = State()
}
