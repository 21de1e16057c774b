extension Wording {
    static let signInNotices: [String: Notice] = [
        "signed-out": Notice("You are signed out."),
        "company-registered": Notice(
            "Your company’s account is open. Complete its details, then begin an application."),
    ]
}
