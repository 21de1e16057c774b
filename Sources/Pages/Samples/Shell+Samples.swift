import Programme

extension Shell {
    /// A visitor's, and that of somebody signed in.
    static var samples: [Shell] {
        let demonstration = Demonstration(accounts: [
            Demonstration.Account(signInName: "officer", password: "sample", who: "Officer of a sample company")
        ])
        var visitor = Shell.publicPage(
            path: "/criteria", today: .sample, csrf: "sample-token", demonstration: demonstration)
        visitor.time = DemonstrationTimeShown(
            today: .sample, realDay: .sample - 7,
            move: .init(
                from: .sample, back: "/criteria",
                ahead: .init(
                    day: .sample + 9, clock: "Decide on certification", isOpening: false, companyName: "Sample Imports")
            ))
        return [
            visitor,
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
