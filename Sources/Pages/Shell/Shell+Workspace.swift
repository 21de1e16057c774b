import Programme

extension Shell {
    /// The shell of somebody who is signed in, with the sections that their role has.
    ///
    /// - Parameter path: the path asked for; the section it lies in is marked as current.
    public static func workspace(
        role: Role, path: String, today: Day, person: PersonShown, organisation: String,
        demonstration: Demonstration? = nil
    ) -> Shell {
        let sections = sections(of: role)
        let home = sections.first?.route ?? .home
        return Shell(
            workspace: role.home == .office ? .office : .company, path: path,
            navigation: sections.map { section in
                NavigationItem(
                    section.route, section.label, shortcut: section.shortcut,
                    isCurrent: section.claims.contains { $0.isSection(of: path) })
            },
            today: today, searchAction: role.home == .office ? Route(["companies"]).path : Route.criteria.path,
            searchLabel: role.home == .office ? "Search companies" : "Search the criteria",
            organisation: Link(home, organisation), person: person, demonstration: demonstration)
    }

    private struct Section {
        let route: Route
        let label: String
        let shortcut: String
        /// Addresses that lie in this section; its own among them.
        let claims: [Route]

        init(_ path: String, _ label: String, _ shortcut: String, also claims: [String] = []) {
            let segments = path.split(separator: "/").map(String.init)
            self.route = Route(segments)
            self.label = label
            self.shortcut = shortcut
            self.claims = [route] + claims.map { Route([$0]) }
        }
    }

    private static func sections(of role: Role) -> [Section] {
        let reference = [
            Section("criteria", "Security criteria", "r"), Section("rulebook", "Rules and clocks", "l"),
        ]
        switch role.home {
        case .company:
            return [
                Section("home", "Home", "h", also: ["memberships"]), Section("inbox", "Inbox", "i"),
                Section("company", "Company", "c"),
            ] + reference
        case .office:
            let people = role == .operator ? [Section("office/people", "Office people", "p")] : []
            let assigning = role == .specialist ? [] : [Section("unassigned", "Unassigned", "u")]
            return [Section("queue", "Queue", "q", also: ["cases"])] + assigning
                + [Section("companies", "Companies", "c"), Section("inbox", "Inbox", "i")] + people + reference
        }
    }
}
