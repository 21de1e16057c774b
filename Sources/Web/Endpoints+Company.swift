extension Endpoints {
    /// What a company's people use.
    static let company =
        SignInEndpoints.all + HomeEndpoints.all + CompanyEndpoints.all + CompanyPeopleEndpoints.all + MembershipEndpoints.all
        + ApplicationEndpoints.all + LetterEndpoints.all + InboxEndpoints.all
}
