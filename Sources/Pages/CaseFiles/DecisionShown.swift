import Programme

/// What stands between a case and its decision, and what can be decided now.
public struct DecisionShown: Codable, Sendable {
    public let heading: String
    public let explanation: String
    /// Everything that stands in the way of certification, in working order.
    public let obstacles: [Obstacle]
    /// Whether certification would be accepted now.
    public let isClear: Bool
    public let sendBack: Link?
    public let reject: Link?
    /// Why the person who looks can decide nothing, if so.
    public let note: String?
    public let citation: CitationShown

    public struct Obstacle: Codable, Sendable, Hashable {
        public let code: String
        public let text: String
        /// Who can clear it, as a noun.
        public let owner: String
        /// Where it is cleared.
        public let link: Link?
    }

    init(_ record: CaseRecord, abilities: CaseAbilities) {
        let obstacles = record.obstacles
        let isPending = record.membership.outcome == .pending
        self.obstacles = isPending ? obstacles.map { Obstacle($0, record.id) } : []
        self.isClear = obstacles.isEmpty
        self.heading = Self.heading(record, obstacles.count)
        self.explanation = Self.explanation(record, isClear: obstacles.isEmpty)
        let canDecide = isPending && abilities.decides
        let isInReview = [.preApplicant, .applicant, .approved].contains(record.status)
        self.sendBack =
            isPending && abilities.reviews && isInReview
            ? Link(.caseReturn(record.id), "Send back for correction") : nil
        self.reject =
            canDecide && (isInReview || record.status == .returned)
            ? Link(.rejection(record.id), "Reject the application") : nil
        self.note =
            isPending && !abilities.decides
            ? "Deciding is for the specialist to whom the case is assigned, and for supervisors." : nil
        self.citation = CitationShown(Citation("6 U.S.C. 964"))
    }

    private static func heading(_ record: CaseRecord, _ count: Int) -> String {
        switch record.membership.outcome {
        case .certified(let day): "Certified on \(Wording.date(day))"
        case .rejected(let day, _): "Rejected on \(Wording.date(day))"
        case .withdrawn(let day, _): "Withdrawn on \(Wording.date(day))"
        case .pending where count == 0: "Nothing stands in the way of certification"
        case .pending:
            "\(count) \(count == 1 ? "thing stands" : "things stand") in the way of certification"
        }
    }

    private static func explanation(_ record: CaseRecord, isClear: Bool) -> String {
        switch record.membership.outcome {
        case .certified: "The company is a member, Tier 1. The clocks of a member run."
        case .rejected(_, let reasons): "Reasons given: \(reasons)"
        case .withdrawn(_, let reason): reason.isEmpty ? "The company gave no reason." : "Reason given: \(reason)"
        case .pending where isClear:
            "The profile is approved and vetting was concluded favourably. Certification starts Tier 1 today."
        case .pending:
            "Certification needs an approved security profile and a background investigation with a documented result."
        }
    }
}

extension DecisionShown.Obstacle {
    init(_ obstacle: CertificationObstacle, _ id: ID<Membership>) {
        let worded = Wording.obstacle(obstacle)
        self.code = worded.code
        self.text = worded.text
        self.owner = worded.isOffice ? Wording.owner(.office) : Wording.owner(.company)
        self.link = Self.link(obstacle, id)
    }

    private static func link(_ obstacle: CertificationObstacle, _ id: ID<Membership>) -> Link? {
        switch obstacle {
        case .applicationNotInHand, .profileNotInHand, .correctionsAwaited, .decided: nil
        case .notJudged: Link(.profileReview(id), "Judge the answers")
        case .criteriaRejected: Link(.caseReturn(id), "Send them back")
        case .profileNotApproved: Link(.profileReview(id), "Approve the profile")
        case .checksOpen: Link(.vetting(id), "Record the checks")
        case .vettingNotConcluded: Link(.vetting(id), "Conclude vetting")
        case .vettingAdverse: Link(.vetting(id), "See the vetting")
        }
    }
}

extension Wording {
    /// What stands in the way of certification, in words and as a code.
    static func obstacle(_ obstacle: CertificationObstacle) -> (code: String, text: String, isOffice: Bool) {
        switch obstacle {
        case .applicationNotInHand:
            ("application-not-in-hand", "The application has not been handed in.", false)
        case .profileNotInHand:
            ("profile-not-in-hand", "The security profile has not been handed in.", false)
        case .correctionsAwaited(let day):
            ("corrections-awaited", "Corrections are awaited since \(date(day)).", false)
        case .notJudged(let criteria):
            (
                "not-judged",
                "\(count(criteria.count, "answer")) \(criteria.count == 1 ? "is" : "are") not judged yet: "
                    + numbers(criteria) + ".", true
            )
        case .criteriaRejected(let criteria):
            (
                "criteria-rejected",
                "\(count(criteria.count, "answer")) \(criteria.count == 1 ? "stands" : "stand") rejected: \(numbers(criteria)).",
                true
            )
        case .profileNotApproved:
            ("profile-not-approved", "Every answer is accepted; the profile has not been approved yet.", true)
        case .checksOpen(let checks):
            (
                "vetting-checks-open",
                "Vetting lacks a recorded result for \(list(checks.map { check($0).lowercasedFirst })).", true
            )
        case .vettingNotConcluded:
            ("vetting-open", "Every check is recorded; vetting has not been concluded yet.", true)
        case .vettingAdverse(let basis):
            ("vetting-adverse", "Vetting was concluded adversely: \(basis)", true)
        case .decided(let status):
            ("decided", "The case is closed: \(status.label.lowercased()).", true)
        }
    }

    /// "2.1, 2.3, 4.1 and 17 more".
    private static func numbers(_ criteria: [CriterionID]) -> String {
        let shown = criteria.prefix(8).map(\.description)
        return criteria.count > shown.count
            ? shown.joined(separator: ", ") + " and \(criteria.count - shown.count) more" : list(shown)
    }
}

/// What the person who looks at a case may do about it.
public struct CaseAbilities: Sendable {
    public var assigns: Bool
    public var vets: Bool
    public var reviews: Bool
    public var decides: Bool
    public var records: Bool

    public init(assigns: Bool, vets: Bool, reviews: Bool, decides: Bool, records: Bool) {
        self.assigns = assigns
        self.vets = vets
        self.reviews = reviews
        self.decides = decides
        self.records = records
    }
}
