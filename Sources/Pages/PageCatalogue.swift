/// Every kind of page, for whoever has to go through all of them: checks, the API description.
public enum PageCatalogue {
    public static let all: [any PageValue.Type] =
        publicPages + [AccountPage.self] + companyPages + profilePages + officePages

    static let publicPages: [any PageValue.Type] = [
        FrontPage.self, ProgrammePage.self, WhoMayJoinPage.self, BenefitsPage.self, HowItWorksPage.self, FaqPage.self,
        EligibilityStartPage.self, EligibilityPage.self, CriteriaPage.self, CriterionPage.self, CoveragePage.self,
        ClocksPage.self, SignInPage.self, HealthPage.self, ErrorPage.self,
    ]

    static let profilePages: [any PageValue.Type] = [
        ProfilePage.self, ProfileCriterionPage.self, CriterionHistoryPage.self, ProfileSubmissionPage.self,
        ReviewPage.self, ReviewCriterionPage.self,
    ]
}
