extension Wording {
    static let companyNotices: [String: Notice] = [
        "company-details-saved": Notice("The company’s details are saved."),
        "site-placed": Notice("The site is saved."),
        "site-closed": Notice("The site was removed. Its history stays in the record."),
        "colleague-added": Notice("Your colleague has an account and can sign in."),
        "contact-named": Notice("The point of contact is saved."),
        "contact-dropped": Notice("This person is no longer a point of contact."),
        "role-changed": Notice("The role is changed. It holds from your colleague’s next click."),
        "colleague-removed": Notice("Your colleague no longer has access. What they did stays in the record."),
    ]
}
