import Programme

/// A membership with its profile and its case file, changed as the office changes them: all that one deed needs, or
/// nothing.
struct Dossier: Equatable {
    var membership = History<Membership>()
    var profile = History<Profile>()
    var caseFile = History<CaseFile>()

    /// What people do, each perhaps a command to several things.
    enum Deed: Sendable {
        case open
        case identify([IdentifierKind: String], basedOn: Int)
        case answerEligibility([QuestionKey: Bool], basedOn: Int)
        case acceptAgreement(edition: String)
        case submitApplication(CompanyFacts)
        case answer(CriterionID, Answer, basedOn: Int)
        case submitProfile
        case judge(CriterionID, Verdict)
        case approveProfile
        case sendBack(Membership.Return.Scope, reasons: String, answerBy: Day?)
        case check(CaseFile.VettingCheck, isClear: Bool, basis: String)
        case concludeVetting(favourable: Bool, basis: String)
        case assign(ID<Person>)
        case unassign(ID<Person>)
        case recordTime(minutes: Int)
        case certify
        case reject(reasons: String)
        case withdraw
    }

    /// Does it, or throws the refusal and leaves everything as it was.
    mutating func attempt(_ deed: Deed, on today: Day) throws {
        var next = self
        try next.perform(deed, on: today)
        self = next
    }

    private mutating func perform(_ deed: Deed, on today: Day) throws {
        switch deed {
        case .open: try membership.decide(.open(company: company, as: .haulier, on: today))
        case .identify(let identifiers, let revision): try membership.decide(.identify(identifiers, basedOn: revision))
        case .answerEligibility(let answers, let revision): try membership.decide(.answer(answers, basedOn: revision))
        case .acceptAgreement(let edition):
            try membership.decide(.acceptAgreement(.init(edition: edition, officer: officer, on: today)))
        case .submitApplication(let facts):
            try membership.decide(.submitApplication(on: today, under: .haulier, with: facts, agreement: "2016"))
            if profile.state.phase == .notBegun {
                try profile.decide(.begin(edition: "msc-2020", ["6.2": .must, "6.14": .must, "1.3": .should]))
            }
        case .answer(let criterion, let answer, let revision):
            try membership.state.requireProfileOpen()
            try profile.decide(.answer(criterion, answer, basedOn: revision))
        case .submitProfile:
            try profile.decide(.submit(on: today))
            try membership.decide(.submitProfile(on: today))
        case .judge(let criterion, let verdict):
            try membership.state.requireProfileInHand()
            try profile.decide(.judge(criterion, verdict))
        case .approveProfile:
            try profile.decide(.approve(on: today))
            try membership.decide(.approveProfile(on: today))
        case .sendBack(let scope, let reasons, let answerBy):
            if scope != .application { try profile.decide(.sendBack) }
            try membership.decide(.sendBack(.init(scope: scope, reasons: reasons, on: today, answerBy: answerBy)))
        case .check(let check, let isClear, let basis):
            try caseFile.decide(.recordCheck(check, .init(isClear: isClear, basis: basis, on: today)))
        case .concludeVetting(let favourable, let basis):
            try caseFile.decide(.concludeVetting(favourable: favourable, basis: basis, on: today))
        case .assign(let person): try caseFile.decide(.assign(person, byWorkload: false))
        case .unassign(let person): try caseFile.decide(.unassign(person))
        case .recordTime(let minutes):
            try caseFile.decide(.recordTime(.certification, minutes: minutes, on: today, note: ""))
        case .certify: try membership.decide(.certify(on: today, vetting: caseFile.state.vetting))
        case .reject(let reasons): try membership.decide(.reject(on: today, reasons: reasons))
        case .withdraw: try membership.decide(.withdraw(on: today, reason: ""))
        }
    }
}

/// One thing as it is lived through: its events, and the state that each of them led to.
struct History<Rules: Decider>: Equatable where Rules.State: Equatable {
    private(set) var events: [Rules.Event] = []
    private(set) var state = Rules.initial

    mutating func decide(_ command: Rules.Command) throws(Rules.Refusal) {
        for event in try Rules.decide(command, given: state) {
            Rules.evolve(&state, by: event)
            events.append(event)
        }
    }
}
