import Programme

/// A case in one line, as lists of the programme office show it. The company never gets to see one.
public struct CaseSummary: Sendable {
    public var id: ID<Membership>
    public var company: ID<Company>
    public var companyName: String
    /// ISO 3166-1 alpha-2.
    public var country: String
    public var entityType: EntityType
    public var status: MembershipStatus
    public var tier: Tier?
    public var submittedOn: Day?
    public var certifiedOn: Day?
    /// `nil` while nobody is assigned.
    public var specialist: String?
    public var vetting: Vetting
    public var review: Review?

    public enum Vetting: Sendable {
        case open, favourable, adverse
    }

    /// How far the review of the profile has come, in answers.
    public struct Review: Sendable {
        public var answered: Int
        public var accepted: Int
        public var rejected: Int
        public var unjudged: Int { max(0, answered - accepted - rejected) }

        public init(answered: Int, accepted: Int, rejected: Int) {
            self.answered = answered
            self.accepted = accepted
            self.rejected = rejected
        }
    }

    public init(
        id: ID<Membership>, company: ID<Company>, companyName: String, country: String, entityType: EntityType,
        status: MembershipStatus, tier: Tier?, submittedOn: Day?, certifiedOn: Day?, specialist: String?,
        vetting: Vetting, review: Review?
    ) {
        self.id = id
        self.company = company
        self.companyName = companyName
        self.country = country
        self.entityType = entityType
        self.status = status
        self.tier = tier
        self.submittedOn = submittedOn
        self.certifiedOn = certifiedOn
        self.specialist = specialist
        self.vetting = vetting
        self.review = review
    }
}

extension CaseSummary {
    /// What the office does next about the case, as an order; `clock` is the one that is looked at.
    public func nextStep(for clock: ClockKey? = nil) -> String {
        switch status {
        case .draft: "Nothing; the company is still writing"
        case .preApplicant: "Wait for the security profile"
        case .returned: "Wait for the company’s corrections"
        case .applicant: reviewStep
        case .approved: decisionStep
        case .certified:
            clock == .annualReview
                ? "Wait for the company’s yearly review" : "Validate; this version shows the clock only"
        case .rejected, .withdrawn: "Nothing; the case is closed"
        }
    }

    private var reviewStep: String {
        guard let review else { return "Review the profile" }
        if review.unjudged > 0 { return "Judge \(Wording.count(review.unjudged, "answer"))" }
        if review.rejected > 0 { return "Send back \(Wording.count(review.rejected, "rejected answer"))" }
        return "Approve the profile"
    }

    private var decisionStep: String {
        switch vetting {
        case .open: "Conclude vetting"
        case .favourable: "Certify"
        case .adverse: "Decide; vetting was adverse"
        }
    }
}
