import Programme

extension Route {
    /// Where the work of people of the office begins: their queue, as their role has it.
    public static let officeHome = Route(["queue"])

    /// The office's work by legal clock.
    public static func queue(_ view: QueueView) -> Route { Route(["queue"], query: view.query) }
    public static func queueFile(_ view: QueueView) -> Route { Route(["queue.csv"], query: view.query) }

    public static let unassigned = Route(["unassigned"])
    public static let assignments = Route(["assignments"])

    public static func companies(_ view: CompanyListView) -> Route { Route(["companies"], query: view.query) }
    public static func companiesFile(_ view: CompanyListView) -> Route { Route(["companies.csv"], query: view.query) }
    /// A company as the programme office sees it.
    public static func companyCase(_ id: ID<Company>) -> Route { Route(["companies", id.description]) }

    /// A case.
    ///
    /// - Parameter place: Where in the queue one comes from, so that the next case is one step away.
    public static func caseFile(_ id: ID<Membership>, from place: QueuePlace? = nil) -> Route {
        Route(["cases", id.description], query: place?.query ?? [])
    }
    public static func assignment(_ id: ID<Membership>) -> Route { caseFile(id, "assignment") }
    public static func vetting(_ id: ID<Membership>) -> Route { caseFile(id, "vetting") }
    public static func vettingConclusion(_ id: ID<Membership>) -> Route {
        Route(["cases", id.description, "vetting", "conclusion"])
    }
    public static func caseTime(_ id: ID<Membership>) -> Route { caseFile(id, "time") }
    public static func caseReturn(_ id: ID<Membership>) -> Route { caseFile(id, "return") }
    public static func certification(_ id: ID<Membership>) -> Route { caseFile(id, "certification") }
    public static func rejection(_ id: ID<Membership>) -> Route { caseFile(id, "rejection") }
    public static func caseLetters(_ id: ID<Membership>) -> Route { caseFile(id, "letters") }
    public static func caseLetter(_ number: Int, of id: ID<Membership>) -> Route {
        Route(["cases", id.description, "letters", String(number)])
    }

    /// - Parameter day: The case as it stood at the end of this day; `nil` for now.
    public static func caseHistory(_ id: ID<Membership>, asOf day: Day? = nil) -> Route {
        Route(["cases", id.description, "history"], query: day.map { [("as-of", $0.description)] } ?? [])
    }

    public static let officePeople = Route(["office", "people"])
    public static func staffRole(_ id: ID<Person>) -> Route { staff(id, "role") }
    public static func staffPassword(_ id: ID<Person>) -> Route { staff(id, "password") }
    public static func staffRemoval(_ id: ID<Person>) -> Route { staff(id, "removal") }

    private static func staff(_ id: ID<Person>, _ part: String) -> Route {
        Route(["office", "people", id.description, part])
    }

    private static func caseFile(_ id: ID<Membership>, _ part: String) -> Route {
        Route(["cases", id.description, part])
    }
}
