extension Membership.State {
    /// Where the membership stands; `nil` before it was opened.
    public var status: MembershipStatus? {
        guard company != nil else { return nil }
        switch outcome {
        case .certified: return .certified
        case .rejected: return .rejected
        case .withdrawn: return .withdrawn
        case .pending: break
        }
        if returned != nil { return .returned }
        switch (application, profile) {
        case (.open, _): return .draft
        case (_, .open): return .preApplicant
        case (_, .inHand): return .applicant
        case (_, .approved): return .approved
        }
    }

    /// The day on which both parts were in hand, from which the office's time to decide is counted.
    ///
    /// 6 U.S.C. 964(c) counts from receipt of the application; the application is read as both parts together.
    public var completeSince: Day? {
        guard let application = application.receivedOn, let profile = profile.receivedOn else { return nil }
        return max(application, profile)
    }

    /// Whether the company can still change the application's sections.
    public var isApplicationOpen: Bool { outcome == .pending && application == .open && company != nil }

    /// Whether the company can still answer criteria.
    public var isProfileOpen: Bool { outcome == .pending && profile == .open && firstSubmittedOn != nil }

    public var certifiedOn: Day? {
        if case .certified(let day) = outcome { day } else { nil }
    }

    /// Certification starts Tier 1 (6 U.S.C. 964(a)).
    public var tier: Tier? { certifiedOn == nil ? nil : .one }
}

extension Membership.Part {
    public var receivedOn: Day? {
        switch self {
        case .open: nil
        case .inHand(let day), .approved(_, let day): day
        }
    }
}
