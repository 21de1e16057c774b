import Programme

extension Company.Refusal: WordedRefusal {
    public func worded(_ rulebook: Rulebook) -> Refused {
        switch self {
        case .alreadyRegistered:
            Refused("company-already-registered", "This company has an account already.")
        case .notRegistered:
            Refused("company-not-registered", "There is no such company.")
        case .nameMissing:
            Refused("company-name-missing", "Give the company’s legal name.")
        case .stale:
            Refused(
                "stale",
                "Somebody saved this while you were writing. Nothing of yours was saved; compare both versions.")
        case .noSuchSite:
            Refused("no-such-site", "This site is no longer in the account. Somebody may have removed it.")
        case .noSuchContact:
            Refused("no-such-contact", "This person is not a point of contact.")
        case .primaryContactIsNoOfficer:
            Refused(
                "primary-contact-no-officer",
                "The primary point of contact has to be a company officer. Make this person an officer first, or "
                    + "choose an officer.", Citation("CBP form 1651-0077, 2016"))
        case .lastPrimaryContact:
            Refused(
                "last-primary-contact",
                "This is the only primary point of contact, and the programme office has an application or a membership of "
                    + "the company. Name another primary contact first.", Citation("CBP form 1651-0077, 2016"))
        }
    }
}
