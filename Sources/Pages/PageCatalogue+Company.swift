extension PageCatalogue {
    /// The pages of a company's people.
    static let companyPages: [any PageValue.Type] = [
        SignUpPage.self, CompanyHomePage.self, CompanyPage.self, CompanyDetailsPage.self, SitesPage.self, SitePage.self,
        CompanyPeoplePage.self, InboxPage.self, NewMembershipPage.self, MembershipPage.self, ApplicationPage.self,
        IdentifiersPage.self, EligibilityAnswersPage.self, AgreementPage.self, ApplicationSubmissionPage.self,
        WithdrawalPage.self, MembershipHistoryPage.self, LettersPage.self, LetterPage.self,
    ]
}
