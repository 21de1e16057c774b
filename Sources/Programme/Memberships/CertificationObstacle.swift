/// Something that still stands between an application and its certification.
public enum CertificationObstacle: Hashable, Sendable {
    case applicationNotInHand
    case profileNotInHand
    /// Something was sent back, and the company has not answered yet.
    case correctionsAwaited(since: Day)
    /// Answers that the specialist has not judged, in booklet order.
    case notJudged([CriterionID])
    /// Answers that stand rejected: the profile has to go back, or the verdicts have to change.
    case criteriaRejected([CriterionID])
    case profileNotApproved
    /// Certification needs a background investigation with a documented result (6 U.S.C. 964(b); OIG-12-86).
    case checksOpen([CaseFile.VettingCheck])
    case vettingNotConcluded
    case vettingAdverse(basis: String)
    case decided(MembershipStatus)
}

extension Membership.State {
    /// Everything that stands in the way of certification, in the order in which the office works through it. Empty
    /// exactly when `certify` would be accepted.
    ///
    /// - Parameters:
    ///   - unjudged: Answers that nobody has judged yet.
    ///   - rejected: Answers that stand rejected.
    public func certificationObstacles(
        _ file: CaseFile.State, unjudged: [CriterionID], rejected: [CriterionID]
    ) -> [CertificationObstacle] {
        if let status, outcome != .pending { return [.decided(status)] }
        return handingIn + review(unjudged, rejected) + file.vettingObstacles
    }

    private var handingIn: [CertificationObstacle] {
        if let returned { return [.correctionsAwaited(since: returned.on)] }
        return (application == .open ? [.applicationNotInHand] : []) + (profile == .open ? [.profileNotInHand] : [])
    }

    private func review(_ unjudged: [CriterionID], _ rejected: [CriterionID]) -> [CertificationObstacle] {
        guard case .inHand = profile else { return [] }
        let open: [CertificationObstacle] =
            (unjudged.isEmpty ? [] : [.notJudged(unjudged)]) + (rejected.isEmpty ? [] : [.criteriaRejected(rejected)])
        return open.isEmpty ? [.profileNotApproved] : open
    }
}

extension CaseFile.State {
    /// Checks without a recorded result.
    public var openChecks: [CaseFile.VettingCheck] { CaseFile.VettingCheck.allCases.filter { checks[$0] == nil } }

    fileprivate var vettingObstacles: [CertificationObstacle] {
        switch vetting {
        case .favourable: []
        case .adverse(_, let basis): [.vettingAdverse(basis: basis)]
        case .open: openChecks.isEmpty ? [.vettingNotConcluded] : [.checksOpen(openChecks)]
        }
    }
}
