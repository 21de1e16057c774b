/// Every kind of page, for whoever has to go through all of them: checks, the API description.
public enum PageCatalogue {
    public static let all: [any PageValue.Type] = publicPages + profilePages

    static let publicPages: [any PageValue.Type] = [
        CriterionPage.self, SignInPage.self, ErrorPage.self,
    ]

    static let profilePages: [any PageValue.Type] = [
        ProfilePage.self, ProfileCriterionPage.self, CriterionHistoryPage.self, ProfileSubmissionPage.self,
        ReviewPage.self, ReviewCriterionPage.self,
    ]
}
