extension Wording {
    /// The sentence of what has just happened, by the code that travelled in the redirect; `nil` for an unknown code.
    public static func notice(_ code: String) -> Notice? { notices[code] }

    /// One table a subject; a code that appears in two of them is a mistake that shows at the first notice.
    private static let notices: [String: Notice] = {
        let subjects = [
            signInNotices, accountNotices, companyNotices, membershipNotices, profileNotices, caseFileNotices,
            demonstrationNotices,
        ]
        return Dictionary(uniqueKeysWithValues: subjects.flatMap { $0 })
    }()
}
