import Programme

extension Dossier {
    /// What is not as it has to be, whatever happened.
    func brokenPromises(on today: Day) -> [String] {
        standingPromises + partPromises + clockPromises(on: today)
    }

    /// Asked once at the end: reading the history has to lead to the state that was lived through.
    var foldingPromises: [String] {
        var broken: [String] = []
        if Membership.state(after: membership.events) != membership.state {
            broken.append("membership folds differently")
        }
        if Profile.state(after: profile.events) != profile.state { broken.append("profile folds differently") }
        if CaseFile.state(after: caseFile.events) != caseFile.state { broken.append("case file folds differently") }
        return broken
    }

    private var standingPromises: [String] {
        var broken: [String] = []
        let state = membership.state
        if (state.status == nil) != membership.events.isEmpty { broken.append("an opened membership stands nowhere") }
        if (state.tier != nil) != (state.status == .certified) { broken.append("a tier without certification") }
        guard state.status == .certified else { return broken }
        if profile.state.submissions == 0 { broken.append("certified without a submitted profile") }
        guard case .approved = profile.state.phase else { return broken + ["certified without an approved profile"] }
        if state.agreement == nil { broken.append("certified without an agreement") }
        if state.application == .open { broken.append("certified without an application in hand") }
        if state.answers[.active] != true || state.answers[.noDebt] != true {
            broken.append("certified though ineligible")
        }
        if !profile.state.rejected.isEmpty || !profile.state.openMusts.isEmpty {
            broken.append("certified with an open must")
        }
        return broken
    }

    /// Membership and profile tell the same story.
    private var partPromises: [String] {
        switch (membership.state.profile, profile.state.phase) {
        case (.open, .notBegun), (.open, .answering), (.inHand, .underReview), (.approved, .approved): []
        default: ["membership says \(membership.state.profile), profile \(profile.state.phase)"]
        }
    }

    /// The clocks that run are those whose facts are in the history, counted here from the events alone.
    private func clockPromises(on today: Day) -> [String] {
        let running = membership.state.deadlines(on: today, under: .test)
        let keys = running.map(\.clock)
        var broken: [String] = []
        if Set(keys).count != keys.count { broken.append("a clock runs twice: \(keys)") }
        if running.contains(where: { $0.started > today || $0.due < $0.started }) {
            broken.append("a clock out of time")
        }
        let expected = startsFromEvents
        let found = Dictionary(running.map { ($0.clock, $0.started) }) { first, _ in first }
        if expected != found { broken.append("clocks \(found) where \(expected) should run") }
        return broken
    }

    private var startsFromEvents: [ClockKey: Day] {
        var application: Day?
        var profile: Day?
        var first: Day?
        var asked: (on: Day, scope: Membership.Return.Scope, by: Day?)?
        for event in membership.events {
            switch event {
            case .applicationSubmitted(let day):
                application = day
                first = first ?? day
            case .profileSubmitted(let day): profile = day
            case .sentBack(let what):
                if what.scope != .profile { application = nil }
                if what.scope != .application { profile = nil }
                asked = (what.on, what.scope, what.answerBy)
            case .certified(let day): return [.initialValidation: day, .annualReview: day]
            case .rejected, .withdrawn: return [:]
            case .opened, .identified, .answered, .agreementAccepted, .profileApproved: break
            }
            if let scope = asked?.scope, scope == .profile || application != nil,
                scope == .application || profile != nil
            {
                asked = nil
            }
        }
        if let asked { return asked.by == nil ? [:] : [.requestedAnswer: asked.on] }
        if let application, let profile { return [.certificationDecision: max(application, profile)] }
        return first.map { [.profileSubmission: $0] } ?? [:]
    }

    /// What a deed may not have done, seen from before and after.
    static func brokenPromises(of deed: Deed, on today: Day, from before: Dossier, to after: Dossier) -> [String] {
        guard before != after else { return [] }
        var broken: [String] = []
        let state = before.membership.state
        if state.status?.isFinal == true || state.status == .certified {
            if before.membership != after.membership { broken.append("a decided membership changed") }
            if before.profile != after.profile { broken.append("the profile of a decided membership changed") }
        }
        switch deed {
        case .identify(_, let revision):
            if !state.isApplicationOpen { broken.append("the application changed in the office's hands") }
            if revision != state.revisions[.identifiers] ?? 0 { broken.append("a stale save won") }
        case .answerEligibility(_, let revision):
            if !state.isApplicationOpen { broken.append("the application changed in the office's hands") }
            if revision != state.revisions[.eligibility] ?? 0 { broken.append("a stale save won") }
        case .acceptAgreement, .submitApplication:
            if !state.isApplicationOpen { broken.append("the application changed in the office's hands") }
        case .answer(let criterion, _, let revision):
            if !state.isProfileOpen { broken.append("the profile changed in the office's hands") }
            if revision != before.profile.state.revisions[criterion] ?? 0 { broken.append("a stale answer won") }
        case .submitProfile:
            if !state.isProfileOpen { broken.append("a profile in hand was handed in") }
        case .certify:
            guard case .favourable = before.caseFile.state.vetting else {
                return broken + ["certified without vetting"]
            }
        case .judge, .approveProfile, .sendBack:
            if state.status == .draft { broken.append("the office worked on a draft") }
        case .open, .check, .concludeVetting, .assign, .unassign, .recordTime, .reject, .withdraw: break
        }
        return broken
    }
}
