import Programme

extension Shell {
    /// The shell of a page that needs no sign-in.
    ///
    /// - Parameter path: the path asked for; the section it lies in is marked as current.
    public static func publicPage(
        path: String, today: Day, csrf: String? = nil, demonstration: Demonstration? = nil
    ) -> Shell {
        Shell(
            workspace: .public, path: path, navigation: publicNavigation(at: path), today: today,
            searchAction: Route.criteria.path, searchLabel: "Search the criteria", csrf: csrf,
            demonstration: demonstration)
    }

    private static func publicNavigation(at path: String) -> [NavigationItem] {
        let sections: [(Route, String, String)] = [
            (.home, "Home", "h"), (.programme, "The programme", "p"), (.whoMayJoin, "Who may join", "w"),
            (.benefits, "Benefits", "b"), (.howItWorks, "How it works", "i"), (.eligibility, "Check eligibility", "e"),
            (.criteria, "Security criteria", "c"), (.rulebook, "Rules and clocks", "r"), (.faq, "Questions", "q"),
        ]
        return sections.map { route, label, shortcut in
            NavigationItem(route, label, shortcut: shortcut, isCurrent: route.isSection(of: path))
        }
    }
}
