import Programme

extension Membership.Refusal: WordedRefusal {
    public func worded(_ rulebook: Rulebook) -> Refused {
        switch self {
        case .alreadyOpened:
            Refused("membership-already-opened", "This application was begun before. Go on with it.")
        case .notOpened:
            Refused("membership-not-opened", "There is no such application.")
        case .applicationInHand:
            Refused(
                "application-in-hand",
                "The application is with the programme office. It can be changed again if the office sends it back.")
        case .stale:
            Refused(
                "stale",
                "Somebody saved this section while you were writing. Nothing of yours was saved; compare both versions."
            )
        case .incomplete(let gaps):
            Refused(
                "application-incomplete",
                "The application lacks \(Wording.count(gaps.count, "thing")): "
                    + gaps.map { Wording.gap($0, rulebook) }.joined(separator: " "))
        case .applicationNotInHand:
            Refused("application-not-in-hand", "Submit the application first; the security profile comes after it.")
        case .profileInHand:
            Refused("profile-in-hand", "The security profile is with the programme office already.")
        case .profileNotInHand:
            Refused("profile-not-in-hand", "The company has not handed in its security profile.")
        case .profileNotApproved:
            Refused(
                "profile-not-approved", "The security profile has to be approved before the company can be certified.",
                Citation("6 U.S.C. 964(b)"))
        case .vettingOpen:
            Refused(
                "vetting-open", "Certification needs a concluded background investigation. Record its result first.",
                Citation("6 U.S.C. 964(b)"))
        case .vettingAdverse:
            Refused(
                "vetting-adverse", "Vetting was concluded adversely. The company cannot be certified on that result.",
                Citation("6 U.S.C. 964(b)"))
        case .reasonsMissing:
            Refused("reasons-missing", "Write down the reasons. The company will read them in its letter.")
        case .alreadyDecided(let status):
            Refused(
                "membership-already-decided",
                "This can no longer be done: the membership is \(status.label.lowercased()).")
        case .notUnderReview(let status):
            Refused(
                "membership-not-under-review",
                "This can only be done while the membership is under review. It is now: \(status.label.lowercased()).")
        }
    }
}

extension Claim.Refusal: WordedRefusal {
    public func worded(_ rulebook: Rulebook) -> Refused {
        switch self {
        case .heldByAnother:
            Refused(
                "identifier-held-by-another",
                "Another account already uses one of these identifiers, and each belongs to one company. Check the "
                    + "characters. If they are right, ask the programme office.")
        }
    }
}

extension AccountRefusal: WordedRefusal {
    public func worded(_ rulebook: Rulebook) -> Refused {
        switch self {
        case .typeAlreadyOpen(let type):
            Refused(
                "membership-type-already-open",
                "The company has a membership or an application as \(rulebook[type]?.name.lowercased() ?? type.rawValue) "
                    + "already. Go on with that one.",
                Citation("CBP portal manuals 2014 to 2023"))
        }
    }
}
