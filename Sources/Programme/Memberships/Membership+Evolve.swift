extension Membership {
    public static func evolve(_ state: inout State, by event: Event) {
        switch event {
        case .opened(let company, let type, let day):
            state.company = company
            state.entityType = type
            state.openedOn = day
        case .identified(let identifiers):
            state.identifiers = identifiers
            state.revisions[.identifiers, default: 0] += 1
        case .answered(let answers):
            state.answers = answers
            state.revisions[.eligibility, default: 0] += 1
        case .agreementAccepted(let agreement):
            state.agreement = agreement
        case .applicationSubmitted(let day):
            state.application = .inHand(since: day)
            state.firstSubmittedOn = state.firstSubmittedOn ?? day
            state.forgetReturnIfAnswered()
        case .profileSubmitted(let day):
            state.profile = .inHand(since: day)
            state.forgetReturnIfAnswered()
        case .profileApproved(let day):
            state.profile = .approved(on: day, receivedOn: state.profile.receivedOn ?? day)
        case .sentBack(let what):
            state.returned = what
            if what.scope != .profile { state.application = .open }
            if what.scope != .application { state.profile = .open }
        case .certified(let day):
            state.outcome = .certified(on: day)
        case .rejected(let day, let reasons):
            state.outcome = .rejected(on: day, reasons: reasons)
        case .withdrawn(let day, let reason):
            state.outcome = .withdrawn(on: day, reason: reason)
        }
    }
}

extension Membership.State {
    /// A return is answered once everything that was sent back is in hand again.
    fileprivate mutating func forgetReturnIfAnswered() {
        guard let scope = returned?.scope else { return }
        let needsApplication = scope != .profile && application == .open
        let needsProfile = scope != .application && profile == .open
        if !needsApplication, !needsProfile { returned = nil }
    }
}
