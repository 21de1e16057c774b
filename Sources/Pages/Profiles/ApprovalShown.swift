import Programme

/// What stands between a profile and its approval, and the button when nothing does.
public struct ApprovalShown: Codable, Sendable, Hashable {
    /// `ready`, `obstructed`, `approved` or `closed`.
    public let state: String
    public let text: String
    /// One sentence an element, in the order in which they are dealt with.
    public let obstacles: [Link]
    /// Where approving is sent; absent while something stands in the way, or for whoever may not.
    public let action: String?
    /// To send the profile back, once answers stand rejected.
    public let sendBack: Link?

    init(_ subject: ProfileSubject, _ criteria: [AnsweredCriterion], mayReview: Bool) {
        let unjudged = criteria.filter { $0.answer != nil && $0.verdict == nil }
        let rejected = criteria.filter(\.isRejected)
        let id = subject.membership
        guard subject.stage == .underReview else {
            self.state = subject.stage == .approved ? "approved" : "closed"
            self.text = Self.text(subject.stage)
            self.obstacles = []
            self.action = nil
            self.sendBack = nil
            return
        }
        self.obstacles = [
            unjudged.isEmpty
                ? nil
                : Link(
                    .profileReview(id, ProfileFilter(show: .unjudged)),
                    Wording.count(unjudged.count, "answer has", "answers have") + " not been judged"),
            rejected.isEmpty
                ? nil
                : Link(
                    .profileReview(id, ProfileFilter(show: .rejected)),
                    Wording.count(rejected.count, "answer stands", "answers stand") + " rejected"),
        ].compactMap { $0 }
        self.state = obstacles.isEmpty ? "ready" : "obstructed"
        self.text = obstacles.isEmpty ? "Every answer is accepted." : "Before the profile can be approved:"
        self.action = obstacles.isEmpty && mayReview ? Route.profileApproval(id).path : nil
        self.sendBack =
            !rejected.isEmpty && mayReview
            ? Link(Route(["cases", id.description, "return"]), "Send back for correction") : nil
    }

    private static func text(_ stage: ProfileStage) -> String {
        switch stage {
        case .approved: "The profile is approved. What remains is vetting and the decision on the case’s page."
        case .notBegun: "The company has not submitted its application yet."
        case .answering: "The company has not handed the profile in yet."
        case .returned: "The profile is with the company for correction."
        case .ended: "The case is closed."
        case .underReview: ""
        }
    }
}
