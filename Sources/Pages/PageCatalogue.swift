/// Every kind of page, for whoever has to go through all of them: checks, the API description.
public enum PageCatalogue {
    public static let all: [any PageValue.Type] = publicPages + companyPages

    static let publicPages: [any PageValue.Type] = [
        CriterionPage.self, SignInPage.self, ErrorPage.self,
    ]
}
