/// Where a membership stands, in the programme's words (programme §5).
public enum MembershipStatus: String, CaseIterable, Sendable {
    /// Being written; the office does not see it.
    case draft
    /// The application has been sent, the security profile has not.
    case preApplicant = "pre-applicant"
    /// Application and security profile are in hand and under review.
    case applicant
    /// Sent back to the company for correction.
    case returned
    /// The profile is approved; vetting or the decision is open.
    case approved
    /// A member: Tier 1.
    case certified
    case rejected
    case withdrawn

    /// Whether nothing more can follow in this application.
    public var isFinal: Bool { self == .rejected || self == .withdrawn }
}

/// Tier of a member (6 U.S.C. 961(a)).
public enum Tier: Int, CaseIterable, Sendable {
    case one = 1, two, three
}
