extension Wording {
    static let caseFileNotices: [String: Notice] = [
        "case-assigned": Notice("The case is assigned."),
        "cases-assigned": Notice("Every case that had nobody is assigned now."),
        "no-case-unassigned": Notice("There was no case without a specialist.", hue: .neutral),
        "vetting-check-recorded": Notice("The check is recorded. The company does not see it."),
        "vetting-concluded": Notice("Vetting is concluded. The company does not see it."),
        "time-recorded": Notice("The time is recorded."),
        "case-sent-back": Notice("The case is back with the company. It has your reasons in a letter."),
        "case-certified": Notice("The company is certified: Tier 1 from today. Its letter is written."),
        "case-rejected": Notice("The application is rejected. The company has your reasons in a letter."),
        "office-person-added": Notice("Your colleague has an account and can sign in."),
        "office-person-removed": Notice(
            "Your colleague no longer has access. What they did stays in the record; their open cases are unassigned."),
        "office-role-changed": Notice("The role is changed. It holds from your colleague’s next click."),
    ]
}
