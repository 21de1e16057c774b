import Programme

extension Route {
    public static let memberships = Route(["memberships"])
    public static let newMembership = Route(["memberships", "new"])

    public static func membership(_ id: ID<Membership>) -> Route { Route(["memberships", id.description]) }
    public static func application(_ id: ID<Membership>) -> Route { membership(id, "application") }
    public static func identifiers(_ id: ID<Membership>) -> Route { membership(id, "identifiers") }
    public static func eligibilityAnswers(_ id: ID<Membership>) -> Route { membership(id, "eligibility") }
    public static func agreement(_ id: ID<Membership>) -> Route { membership(id, "agreement") }
    public static func applicationSubmission(_ id: ID<Membership>) -> Route { membership(id, "submission") }
    public static func withdrawal(_ id: ID<Membership>) -> Route { membership(id, "withdrawal") }
    public static func letters(_ id: ID<Membership>) -> Route { membership(id, "letters") }

    /// Letters are numbered from 1 in the order in which they were written.
    public static func letter(_ number: Int, of id: ID<Membership>) -> Route {
        Route(["memberships", id.description, "letters", String(number)])
    }

    /// - Parameter day: The record as it stood at the end of this day; `nil` for now.
    public static func membershipHistory(_ id: ID<Membership>, asOf day: Day? = nil) -> Route {
        Route(
            ["memberships", id.description, "history"], query: day.map { [("as-of", $0.description)] } ?? [])
    }

    static func membership(_ id: ID<Membership>, _ part: String) -> Route {
        Route(["memberships", id.description, part])
    }
}
