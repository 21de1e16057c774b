import Programme

extension Shell {
    /// A visitor's, and that of somebody signed in.
    static var samples: [Shell] {
        let demonstration = Demonstration(accounts: [
            Demonstration.Account(signInName: "officer", password: "sample", who: "Officer of a sample company")
        ])
        return [
            .publicPage(path: "/criteria", today: .sample, csrf: "sample-token", demonstration: demonstration),
            Shell(
                workspace: .company, path: "/company",
                navigation: [
                    NavigationItem(.home, "Home", shortcut: "h", count: 3, isCurrent: true)
                ],
                today: .sample, searchAction: "/search", searchLabel: "Search",
                organisation: Link(.home, "Sample Imports"),
                person: PersonShown(name: "Ana Sample", role: "Company officer"), csrf: "sample-token",
                notice: Notice("The draft was withdrawn.", link: Link(.home, "Start again")),
                readOnlyNotice: "The disk is full."),
        ]
    }
}
