import Programme

extension CaseFile.Refusal: WordedRefusal {
    public func worded(_ rulebook: Rulebook) -> Refused {
        switch self {
        case .alreadyAssigned:
            Refused("case-already-assigned", "The case is assigned to this specialist already.")
        case .basisMissing:
            Refused(
                "basis-missing",
                "Write down what was looked at and found. A result without its basis is no documented result.",
                Citation("6 U.S.C. 964(b)"))
        case .checksOpen(let checks):
            Refused(
                "vetting-checks-open",
                "Vetting cannot be concluded yet. Record a result first for "
                    + Wording.list(checks.map { Wording.check($0).lowercasedFirst }) + ".",
                Citation("OIG-12-86"))
        case .alreadyConcluded(let day):
            Refused(
                "vetting-already-concluded",
                "Vetting was concluded so on \(Wording.date(day)) already. Nothing was recorded a second time. To conclude it "
                    + "anew, first record the check that changed.")
        case .contradictsChecks(let checks):
            Refused(
                "vetting-contradicts-checks",
                "A check was adverse: " + Wording.list(checks.map { Wording.check($0).lowercasedFirst })
                    + ". Write down why the conclusion is favourable all the same.")
        case .minutesOutOfRange:
            Refused(
                "minutes-out-of-range", "One entry is at least 1 minute and at most 24 hours (1,440 minutes).",
                Citation("6 U.S.C. 971"))
        }
    }
}

extension String {
    /// With a small first letter, to stand inside a sentence.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
