extension Membership {
    public static func decide(_ command: Command, given state: State) throws(Refusal) -> [Event] {
        if case .open(let company, let type, let day) = command {
            guard state.company == nil else { throw .alreadyOpened }
            return [.opened(company: company, as: type, on: day)]
        }
        guard let status = state.status else { throw .notOpened }
        guard state.outcome == .pending else { throw .alreadyDecided(status) }
        switch command {
        case .open:
            throw .alreadyOpened
        case .identify(let identifiers, let revision):
            guard state.identifiers != identifiers else { return [] }
            try state.requireOpen(.identifiers, at: revision)
            return [.identified(identifiers)]
        case .answer(let answers, let revision):
            guard state.answers != answers else { return [] }
            try state.requireOpen(.eligibility, at: revision)
            return [.answered(answers)]
        case .acceptAgreement(let agreement):
            guard state.isApplicationOpen else { throw .applicationInHand }
            return state.agreement?.edition == agreement.edition ? [] : [.agreementAccepted(agreement)]
        case .submitApplication(let day, let rules, let company, let edition):
            guard state.isApplicationOpen else { throw .applicationInHand }
            let gaps = state.gaps(under: rules, with: company, agreement: edition)
            guard gaps.isEmpty else { throw .incomplete(gaps) }
            return [.applicationSubmitted(on: day)]
        case .submitProfile(let day):
            try state.requireProfileOpen()
            return [.profileSubmitted(on: day)]
        case .approveProfile, .sendBack, .certify, .reject:
            return try decideByOffice(command, given: state, at: status)
        case .withdraw(let day, let reason):
            return [.withdrawn(on: day, reason: reason)]
        }
    }

    /// What only the office can ask for.
    private static func decideByOffice(
        _ command: Command, given state: State, at status: MembershipStatus
    ) throws(Refusal) -> [Event] {
        // A company that was asked for corrections and never answers can still be refused.
        let isRefusal = if case .reject = command { status == .returned } else { false }
        guard [.preApplicant, .applicant, .approved].contains(status) || isRefusal else {
            throw .notUnderReview(status)
        }
        switch command {
        case .approveProfile(let day):
            try state.requireProfileInHand()
            return [.profileApproved(on: day)]
        case .sendBack(let what):
            guard !what.reasons.isEmpty else { throw .reasonsMissing }
            if what.scope != .application { try state.requireProfileInHand() }
            return [.sentBack(what)]
        case .certify(let day, let vetting):
            guard case .approved = state.profile else { throw .profileNotApproved }
            switch vetting {
            case .open: throw .vettingOpen
            case .adverse: throw .vettingAdverse
            case .favourable: return [.certified(on: day)]
            }
        case .reject(let day, let reasons):
            guard !reasons.isEmpty else { throw .reasonsMissing }
            return [.rejected(on: day, reasons: reasons)]
        case .open, .identify, .answer, .acceptAgreement, .submitApplication, .submitProfile, .withdraw:
            preconditionFailure("A company's command was handed to the office's rules.")
        }
    }
}

extension Membership.State {
    fileprivate func requireOpen(_ section: Membership.Section, at revision: Int) throws(Membership.Refusal) {
        guard isApplicationOpen else { throw .applicationInHand }
        let current = revisions[section] ?? 0
        guard revision == current else { throw .stale(current: current) }
    }
}
