import Programme

extension Shell {
    /// The shell of a signed-in person: the sections that the role has.
    ///
    /// - Parameter path: The path asked for; the section it lies in is marked as current, and a membership that it
    ///   names brings its own sections.
    public static func workspace(
        role: Role, path: String, today: Day, person: PersonShown, organisation: String,
        demonstration: Demonstration? = nil
    ) -> Shell {
        let isCompany = role.home == .company
        return Shell(
            workspace: isCompany ? .company : .office, path: path,
            navigation: Section.all(for: role, at: path).map { $0.item(at: path) }, today: today,
            searchAction: isCompany ? Route.criteria.path : "/companies",
            searchLabel: isCompany ? "Search the criteria" : "Search companies",
            organisation: Link(isCompany ? .company : .workspaceHome, organisation), person: person,
            demonstration: demonstration)
    }

    /// Puts a number beside the section at a path, as the unread messages beside the inbox.
    public mutating func count(_ number: Int, at route: Route) {
        guard number > 0 else { return }
        navigation = navigation.map { item in item.href == route.path ? item.counting(number) : item }
    }
}

/// One section of the left rail.
private struct Section {
    let route: Route
    let label: String
    let shortcut: String?
    /// A section that is current only on its own page, because others lie below its path.
    let isExact: Bool
    /// Addresses outside its path that lie in this section too.
    let also: [Route]

    init(_ route: Route, _ label: String, _ shortcut: String?, isExact: Bool = false, also: [Route] = []) {
        self.route = route
        self.label = label
        self.shortcut = shortcut
        self.isExact = isExact
        self.also = also
    }

    func item(at path: String) -> NavigationItem {
        let bare = String(path.prefix { $0 != "?" && $0 != "#" })
        let isHere = isExact ? bare == route.path : route.isSection(of: path)
        return NavigationItem(
            route, label, shortcut: shortcut, isCurrent: isHere || also.contains { $0.isSection(of: path) })
    }

    static func all(for role: Role, at path: String) -> [Section] {
        switch role {
        case .officer, .contributor, .viewer: company(at: path)
        case .specialist: desk(leads: false)
        case .supervisor, .director: desk(leads: true)
        case .operator: installation
        }
    }

    private static func company(at path: String) -> [Section] {
        let home = [Section(.workspaceHome, "Home", "h", also: [.newMembership])]
        let account = [
            Section(.company, "Company", "c", isExact: true, also: [.companyDetails]),
            Section(.companySites, "Sites", "s"),
            Section(.companyPeople, "People", "p"), Section(.inbox, "Inbox", "i"),
        ]
        return home + membership(named: path) + account + rules
    }

    /// The sections of the membership that a path is about.
    private static func membership(named path: String) -> [Section] {
        let parts = path.split { "/?#".contains($0) }
        guard parts.count > 1, parts[0] == "memberships", let id = ID<Membership>(String(parts[1])) else { return [] }
        return [
            Section(.membership(id), "Membership", "m", isExact: true),
            Section(
                .application(id), "Application", "a",
                also: [.identifiers(id), .eligibilityAnswers(id), .agreement(id), .applicationSubmission(id)]),
            Section(.profile(id), "Security profile", "f"),
            Section(.membershipHistory(id), "History", "y"), Section(.letters(id), "Letters", "l"),
        ]
    }

    private static func desk(leads: Bool) -> [Section] {
        [Section(Route(["queue"]), "Queue", "q", also: [Route(["cases"])])]
            + (leads ? [Section(Route(["unassigned"]), "Unassigned", "u")] : [])
            + [Section(Route(["companies"]), "Companies", "c"), Section(.inbox, "Inbox", "i")]
            + rules
    }

    private static let installation =
        [Section(Route(["office", "people"]), "People", "p"), Section(.inbox, "Inbox", "i")] + rules

    private static let rules = [
        Section(.criteria, "Security criteria", "k"), Section(.rulebook, "Rules and clocks", "r"),
    ]
}

extension NavigationItem {
    fileprivate func counting(_ number: Int) -> NavigationItem {
        var item = self
        item.count = number
        return item
    }
}
