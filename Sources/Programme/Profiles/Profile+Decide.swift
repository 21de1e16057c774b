extension Profile {
    public static func decide(_ command: Command, given state: State) throws(Refusal) -> [Event] {
        if case .begin(let edition, let levels) = command {
            guard state.phase == .notBegun else { throw .alreadyBegun }
            return [.begun(edition: edition, levels)]
        }
        guard let edition = state.edition else { throw .notBegun }
        switch command {
        case .begin:
            throw .alreadyBegun
        case .answer(let criterion, let answer, let revision):
            try state.requireAnswering()
            guard state.levels[criterion] != nil else { throw .noSuchCriterion(criterion) }
            guard state.answers[criterion] != answer else { return [] }
            let current = state.revisions[criterion] ?? 0
            guard revision == current else { throw .stale(criterion, current: current) }
            return [.answered(criterion, answer, edition: edition)]
        case .submit(let day):
            try state.requireAnswering()
            guard state.openMusts.isEmpty else { throw .mustsOpen(state.openMusts) }
            guard state.openCorrections.isEmpty else { throw .correctionsOpen(state.openCorrections) }
            return [.submitted(on: day)]
        case .judge(let criterion, let verdict):
            try state.requireUnderReview()
            guard state.levels[criterion] != nil else { throw .noSuchCriterion(criterion) }
            guard state.answers[criterion] != nil else { throw .notAnswered(criterion) }
            if case .rejected(let comment) = verdict, comment.isEmpty { throw .commentMissing }
            return state.verdicts[criterion] == verdict ? [] : [.judged(criterion, verdict)]
        case .sendBack:
            try state.requireUnderReview()
            guard !state.rejected.isEmpty else { throw .nothingRejected }
            return [.sentBack]
        case .approve(let day):
            try state.requireUnderReview()
            guard state.rejected.isEmpty else { throw .criteriaRejected(state.rejected) }
            guard state.unjudged.isEmpty else { throw .notJudged(state.unjudged) }
            return [.approved(on: day)]
        }
    }

    public static func evolve(_ state: inout State, by event: Event) {
        switch event {
        case .begun(let edition, let levels):
            state.edition = edition
            state.levels = levels
            state.phase = .answering
        case .answered(let criterion, let answer, _):
            state.answers[criterion] = answer
            state.revisions[criterion, default: 0] += 1
            state.verdicts[criterion] = nil
        case .submitted(let day):
            state.phase = .underReview(since: day)
            state.submissions += 1
        case .judged(let criterion, let verdict):
            state.verdicts[criterion] = verdict
        case .sentBack:
            state.phase = .answering
        case .approved(let day):
            state.phase = .approved(on: day)
        }
    }
}

extension Profile.State {
    /// Musts that block submission, in booklet order.
    public var openMusts: [CriterionID] {
        levels.keys.filter { levels[$0] == .must && answers[$0]?.isComplete != true }.sorted()
    }

    /// Shoulds without a complete answer. They never block; a company should see them before it submits.
    public var openShoulds: [CriterionID] {
        levels.keys.filter { levels[$0] == .should && answers[$0]?.isComplete != true }.sorted()
    }

    /// Answers that were rejected and have not been changed since.
    public var openCorrections: [CriterionID] { phase == .answering ? rejected : [] }

    /// Criteria whose answer stands rejected, in booklet order.
    public var rejected: [CriterionID] {
        verdicts.keys.filter { verdicts[$0] != .accepted }.sorted()
    }

    /// Answers that nobody has judged yet, in booklet order.
    public var unjudged: [CriterionID] {
        answers.keys.filter { verdicts[$0] == nil }.sorted()
    }

    fileprivate func requireAnswering() throws(Profile.Refusal) {
        switch phase {
        case .answering: return
        case .notBegun: throw .notBegun
        case .underReview: throw .underReview
        case .approved: throw .alreadyApproved
        }
    }

    fileprivate func requireUnderReview() throws(Profile.Refusal) {
        guard case .underReview = phase else { throw .notUnderReview }
    }
}
