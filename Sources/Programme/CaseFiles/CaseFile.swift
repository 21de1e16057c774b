/// The office's own file on a membership: who works on it, what vetting found, how much time it took.
///
/// It is a history of its own because the company never sees it: vetting results must not be visible to the member
/// (DHS/CBP/PIA-013).
public enum CaseFile: Decider {
    public struct State: Sendable, Equatable {
        public var specialist: ID<Person>?
        public var checks: [VettingCheck: CheckResult] = [:]
        public var vetting = Vetting.open
        public var minutes: [Review: Int] = [:]
    }

    /// What vetting looks into (programme §4, step 10).
    public enum VettingCheck: String, CaseIterable, Sendable {
        case complianceHistory = "compliance-history"
        case violations
        case debts
        case lawEnforcement = "law-enforcement"
    }

    public struct CheckResult: Hashable, Sendable {
        public let isClear: Bool
        /// What was looked at and found.
        public let basis: String
        public let on: Day

        public init(isClear: Bool, basis: String, on day: Day) {
            self.isClear = isClear
            self.basis = basis
            self.on = day
        }
    }

    /// The result of vetting as a whole.
    public enum Vetting: Hashable, Sendable {
        case open
        case favourable(on: Day)
        case adverse(on: Day, basis: String)
    }

    /// The kinds of review whose hours the law wants recorded (6 U.S.C. 971).
    public enum Review: String, CaseIterable, Sendable {
        case certification, validation, revalidation
        case annualReview = "annual-review"
    }

    public enum Command: Sendable {
        case assign(ID<Person>, byWorkload: Bool)
        /// Takes the case from somebody who is no specialist any more.
        case unassign(ID<Person>)
        case recordCheck(VettingCheck, CheckResult)
        case concludeVetting(favourable: Bool, basis: String, on: Day)
        case recordTime(Review, minutes: Int, on: Day, note: String)
    }

    public enum Event: Sendable, Equatable {
        case assigned(ID<Person>, byWorkload: Bool)
        case unassigned(ID<Person>)
        case checkRecorded(VettingCheck, CheckResult)
        case vettingConcluded(favourable: Bool, basis: String, on: Day)
        case timeRecorded(Review, minutes: Int, on: Day, note: String)
    }

    public enum Refusal: Error, Equatable {
        case alreadyAssigned
        case basisMissing
        /// Every check has to be documented before vetting is concluded (OIG-12-86).
        case checksOpen([VettingCheck])
        /// Vetting is concluded so already; a check that is recorded anew opens it again.
        case alreadyConcluded(on: Day)
        /// A favourable conclusion beside an adverse check needs its reason in writing.
        case contradictsChecks([VettingCheck])
        /// One entry is at least a minute and at most a day.
        case minutesOutOfRange
    }

    public static let initial = State()

    public static func decide(_ command: Command, given state: State) throws(Refusal) -> [Event] {
        switch command {
        case .assign(let person, let byWorkload):
            guard state.specialist != person else { throw .alreadyAssigned }
            return [.assigned(person, byWorkload: byWorkload)]
        case .unassign(let person):
            return state.specialist == person ? [.unassigned(person)] : []
        case .recordCheck(let check, let result):
            guard !result.basis.isEmpty else { throw .basisMissing }
            return state.checks[check] == result ? [] : [.checkRecorded(check, result)]
        case .concludeVetting(let favourable, let basis, let day):
            let open = VettingCheck.allCases.filter { state.checks[$0] == nil }
            guard open.isEmpty else { throw .checksOpen(open) }
            let adverse = VettingCheck.allCases.filter { state.checks[$0]?.isClear == false }
            if favourable, !adverse.isEmpty, basis.isEmpty { throw .contradictsChecks(adverse) }
            if !favourable, basis.isEmpty { throw .basisMissing }
            if let day = state.vetting.day(ofConclusion: favourable, basis) { throw .alreadyConcluded(on: day) }
            return [.vettingConcluded(favourable: favourable, basis: basis, on: day)]
        case .recordTime(let review, let minutes, let day, let note):
            guard (1...1440).contains(minutes) else { throw .minutesOutOfRange }
            return [.timeRecorded(review, minutes: minutes, on: day, note: note)]
        }
    }

    public static func evolve(_ state: inout State, by event: Event) {
        switch event {
        case .assigned(let person, _):
            state.specialist = person
        case .unassigned:
            state.specialist = nil
        case .checkRecorded(let check, let result):
            state.checks[check] = result
            // A new finding reopens what was concluded without it.
            state.vetting = .open
        case .vettingConcluded(let favourable, let basis, let day):
            state.vetting = favourable ? .favourable(on: day) : .adverse(on: day, basis: basis)
        case .timeRecorded(let review, let minutes, _, _):
            state.minutes[review, default: 0] += minutes
        }
    }
}

extension CaseFile.Vetting {
    /// The day on which the same was concluded before; `nil` if this would be a new conclusion. An adverse one with
    /// another basis is new, because its basis is what a rejection rests on.
    fileprivate func day(ofConclusion favourable: Bool, _ basis: String) -> Day? {
        switch self {
        case .favourable(let day) where favourable: day
        case .adverse(let day, basis) where !favourable: day
        case .open, .favourable, .adverse: nil
        }
    }
}
