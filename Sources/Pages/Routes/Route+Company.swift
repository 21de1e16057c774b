import Programme

extension Route {
    /// The workspace's first page: the company's home. People of the office are sent on to their queue.
    public static let workspaceHome = Route(["home"])
    public static let signUp = Route(["sign-up"])
    public static let inbox = Route(["inbox"])

    public static let company = Route(["company"])
    public static let companyDetails = Route(["company", "details"])
    public static let companySites = Route(["company", "sites"])
    public static let newSite = Route(["company", "sites", "new"])
    public static func companySite(_ id: ID<Site>) -> Route { Route(["company", "sites", id.description]) }
    public static func siteClosure(_ id: ID<Site>) -> Route { Route(["company", "sites", id.description, "closure"]) }

    public static let companyPeople = Route(["company", "people"])
    public static func colleagueContact(_ id: ID<Person>) -> Route { colleague(id, "contact") }
    public static func colleagueRole(_ id: ID<Person>) -> Route { colleague(id, "role") }
    public static func colleaguePassword(_ id: ID<Person>) -> Route { colleague(id, "password") }
    public static func colleagueRemoval(_ id: ID<Person>) -> Route { colleague(id, "removal") }

    private static func colleague(_ id: ID<Person>, _ verb: String) -> Route {
        Route(["company", "people", id.description, verb])
    }
}
