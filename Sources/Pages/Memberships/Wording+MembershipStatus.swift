import Programme

extension MembershipStatus {
    /// The status as every page shows it.
    public var pill: StatusPill { StatusPill(rawValue, label, hue) }

    /// In the programme's words: "Certified".
    public var label: String {
        switch self {
        case .draft: "Draft"
        case .preApplicant: "Pre-applicant"
        case .applicant: "Under review"
        case .returned: "Sent back"
        case .approved: "Profile approved"
        case .certified: "Certified"
        case .rejected: "Rejected"
        case .withdrawn: "Withdrawn"
        }
    }

    private var hue: Hue {
        switch self {
        case .draft, .withdrawn: .neutral
        case .preApplicant, .returned: .attention
        case .applicant: .neutral
        case .approved, .certified: .good
        case .rejected: .bad
        }
    }

    /// What the status means, in one sentence that both sides can read.
    public var meaning: String {
        switch self {
        case .draft: "The application is being written. Only the company sees it."
        case .preApplicant: "The programme office has the application. The security profile has not been handed in yet."
        case .applicant: "Application and security profile are with the programme office for review."
        case .returned: "The programme office sent something back and waits for corrections."
        case .approved: "The security profile is approved. The decision on membership is still open."
        case .certified: "The company is a member of the programme."
        case .rejected: "The application was rejected. The company may put right what was wrong and apply anew."
        case .withdrawn: "The company took the application back. It may apply anew at any time."
        }
    }
}

extension Tier {
    /// "Tier 1".
    public var label: String { "Tier \(rawValue)" }

    /// "Tier 1: certified".
    public var meaning: String {
        switch self {
        case .one: "certified"
        case .two: "certified and validated"
        case .three: "certified, validated and exceeding the criteria"
        }
    }
}

extension Wording {
    /// The pill of a membership with its tier: "Certified, Tier 1".
    public static func pill(_ status: MembershipStatus, _ tier: Tier?) -> StatusPill {
        guard let tier, status == .certified else { return status.pill }
        let plain = status.pill
        return StatusPill(
            plain.code + "-tier-\(tier.rawValue)", "\(plain.label), \(tier.label)", .good)
    }
}
