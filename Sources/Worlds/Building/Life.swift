import Programme

/// What one company does and what the office does with it, as steps in time.
struct Life {
    private let number: Int
    private let plan: CompanyPlan
    private var random: SeededRandom
    private(set) var steps: [Step] = []

    /// Days after the beginning on which things happen.
    private enum Pace {
        static let describes = 1
        static let identifies = 2
        static let answersQuestions = 3
        static let accepts = 6
        static let submits = 7
        static let assigned = 8
        static let answers = 10
        static let vetted = 40
        static let corrects = 60
        static let approved = 78
        static let decided = 82
    }

    init(number: Int, plan: CompanyPlan) {
        self.number = number
        self.plan = plan
        self.random = plan.random
        tell()
    }

    private mutating func tell() {
        apply()
        let stage = plan.life.reaches
        guard stage > .draft else { return }
        handIn()
        guard stage > .submitted else { return }
        answerCriteria()
        guard stage > .answering else { return }
        handInProfile()
        review()
    }

    /// Adds a step at a time of day that differs between companies, so that days look like days.
    private mutating func on(_ day: Int, _ happen: @escaping @Sendable (Stage) async throws -> Void) {
        let minute = Int.random(in: 0..<480, using: &random)
        steps.append(
            Step(
                plan.life.begins + day, hour: 8 + minute / 60, minute: minute % 60,
                order: number * 1000 + steps.count, happen))
    }
}

// MARK: - The company

extension Life {
    private mutating func apply() {
        let (number, plan) = (number, plan)
        on(0) { try await $0.signUp(plan, as: number) }
        on(Pace.describes) { try await $0.describe(plan, as: number) }
        on(Pace.identifies) { try await $0.openMembership(plan, as: number) }
        // A draft that is looked at today has been left half done.
        guard plan.life.reaches > .draft else { return }
        on(Pace.answersQuestions) { try await $0.answerQuestions(plan, as: number) }
        on(Pace.accepts) { try await $0.acceptAgreement(as: number) }
    }

    private mutating func handIn() {
        let number = number
        on(Pace.submits) { try await $0.submitApplication(as: number) }
        on(Pace.assigned) { try await $0.assign(as: number) }
    }

    private mutating func answerCriteria() {
        let number = number
        let sessions = 5
        let seed = random.next()
        let percent = plan.life.reaches == .answering ? plan.life.answered : 100
        for session in 0..<sessions {
            on(Pace.answers + session * 4) {
                try await $0.answerCriteria(as: number, session: session, of: sessions, percent: percent, seed: seed)
            }
        }
    }

    private mutating func handInProfile() {
        let number = number
        on(Pace.answers + 22) { try await $0.submitProfile(as: number) }
    }
}

// MARK: - The office

extension Life {
    private mutating func review() {
        let (number, life) = (number, plan.life)
        guard life.reaches != .withdrawn else { return on(Pace.vetted) { try await $0.withdraw(as: number) } }
        let isAdverse = life.reaches == .rejected
        on(Pace.vetted) { try await $0.vet(as: number, isAdverse: isAdverse) }
        if life.reaches == .rejected { return on(Pace.vetted + 9) { try await $0.reject(as: number) } }
        let seed = random.next()
        if life.reaches == .underReview {
            return on(Pace.vetted + 3) {
                try await $0.judge(as: number, percent: life.judged, rejecting: 0, seed: seed)
            }
        }
        let isReturned = life.returnedOnce || life.reaches == .returned
        on(Pace.vetted + 5) { try await $0.judge(as: number, percent: 100, rejecting: isReturned ? 4 : 0, seed: seed) }
        if isReturned {
            on(Pace.vetted + 6) { try await $0.sendBack(as: number) }
            guard life.reaches > .returned else { return }
            on(Pace.corrects) { try await $0.correct(as: number) }
            on(Pace.corrects + 8) { try await $0.judge(as: number, percent: 100, rejecting: 0, seed: seed) }
        }
        on(Pace.approved) { try await $0.approve(as: number) }
        guard life.reaches > .approved else { return }
        on(Pace.decided) { try await $0.certify(as: number) }
    }
}
