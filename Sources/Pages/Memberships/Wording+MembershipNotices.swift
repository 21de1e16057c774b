extension Wording {
    /// To a page that saves itself and would overwrite what a colleague changed elsewhere on it.
    public static let mergeable =
        "A colleague saved other fields of this page while you were writing. Nothing is lost: save with the button, and "
        + "both changes stand."

    static let membershipNotices: [String: Notice] = [
        "membership-opened": Notice(
            "The application is begun. Work through its sections in any order; each is saved by itself."),
        "membership-opened-with-answers": Notice(
            "The application is begun, with your answers from the eligibility check. Work through the other sections in any "
                + "order; each is saved by itself."),
        "identifiers-saved": Notice("The identifiers are saved."),
        "eligibility-saved": Notice("Your answers are saved."),
        "agreement-accepted": Notice("The agreement is accepted in your name."),
        "application-submitted": Notice(
            "The application is with the programme office. Next comes the security profile: it is now open for your answers."
        ),
        "merged": Notice("Saved. A colleague changed other fields while you were writing; both changes stand."),
        "membership-withdrawn": Notice("The application is withdrawn. Its identifiers are free again."),
    ]
}
