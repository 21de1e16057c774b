import Programme

/// The way through the programme with "you are here": the stations of one membership.
public struct MembershipPath: Sendable {
    public var status: MembershipStatus
    public var submittedOn: Day?
    public var completeSince: Day?
    public var certifiedOn: Day?
    public var endedOn: Day?
    /// By when the first validation has to be complete, once certified.
    public var validationDue: Day?

    public init(
        status: MembershipStatus, submittedOn: Day?, completeSince: Day?, certifiedOn: Day?, endedOn: Day?,
        validationDue: Day?
    ) {
        self.status = status
        self.submittedOn = submittedOn
        self.completeSince = completeSince
        self.certifiedOn = certifiedOn
        self.endedOn = endedOn
        self.validationDue = validationDue
    }

    /// The stations in order, for `{{>stepper}}`.
    public func steps(today: Day) -> [StepShown] {
        let here = station
        return Station.allCases.map { station in
            StepShown(
                label(of: station), state(of: station, here: here), note: note(of: station, here: here),
                date: day(of: station, here: here).map { DateShown($0, today: today) })
        }
    }

    private enum Station: Int, CaseIterable {
        case application, profile, review, decision, member, validation
    }

    /// Where the membership is; for one that has ended, the station at which it ended.
    private var station: Station {
        switch status {
        case .draft: .application
        case .preApplicant: .profile
        case .returned: completeSince != nil ? .review : submittedOn == nil ? .application : .profile
        case .applicant: .review
        case .approved: .decision
        case .certified: .member
        case .rejected: .decision
        case .withdrawn: completeSince != nil ? .review : submittedOn == nil ? .application : .profile
        }
    }

    private func state(of station: Station, here: Station) -> StepShown.State {
        if station == here { return .current }
        return station.rawValue < here.rawValue ? .done : .ahead
    }

    private func label(of station: Station) -> String {
        switch (station, status) {
        case (.application, _): "Application"
        case (.profile, _): "Security profile"
        case (.review, _): "Review by the specialist"
        case (.decision, .rejected): "Rejected"
        case (.decision, _): "Decision"
        case (.member, _): "Member, Tier 1"
        case (.validation, _): "Validation, Tier 2"
        }
    }

    private func note(of station: Station, here: Station) -> String? {
        guard station == here else { return nil }
        return switch status {
        case .draft: "Being written by the company"
        case .preApplicant: "To be handed in by the company"
        case .returned: "Sent back for correction"
        case .applicant: "With the programme office"
        case .approved: "With the programme office"
        case .certified: "The first validation comes next"
        case .rejected: "The company may apply anew"
        case .withdrawn: "Taken back by the company"
        }
    }

    private func day(of station: Station, here: Station) -> Day? {
        switch station {
        case .application: submittedOn
        case .profile: completeSince
        case .review: nil
        case .decision: certifiedOn ?? (status == .rejected ? endedOn : nil)
        case .member: certifiedOn
        case .validation: validationDue
        }
    }
}
