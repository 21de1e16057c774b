import Programme

extension Route {
    public static let home = Route()
    public static let programme = Route(["programme"])
    public static let whoMayJoin = Route(["who-may-join"])
    public static let benefits = Route(["benefits"])
    public static let howItWorks = Route(["how-it-works"])
    public static let faq = Route(["faq"])
    public static let rulebook = Route(["rulebook"])
    public static let signIn = Route(["sign-in"])
    public static let signOut = Route(["sign-out"])

    public static let eligibility = Route(["eligibility"])
    public static func eligibility(_ type: EntityType) -> Route { Route(["eligibility", type.rawValue]) }

    public static let criteria = Route(["criteria"])
    public static let criteriaCoverage = Route(["criteria", "coverage"])
    public static func criterion(_ id: CriterionID) -> Route { Route(["criteria", id.description]) }

    /// Sign in, and come back to where one was.
    public static func signIn(returningTo path: String) -> Route { Route(["sign-in"], query: [("next", path)]) }

    /// Open an account, and come back to where one was.
    public static func signUp(returningTo path: String) -> Route { Route(["sign-up"], query: [("next", path)]) }
}
