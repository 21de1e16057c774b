import Programme

// The security profile, as the company answers it and as the office reviews it.

extension Route {
    public static func profile(_ id: ID<Membership>, _ filter: ProfileFilter = ProfileFilter()) -> Route {
        Route(["memberships", id.description, "profile"], query: filter.query)
    }
    public static func profileCriterion(_ criterion: CriterionID, of id: ID<Membership>) -> Route {
        Route(["memberships", id.description, "profile", criterion.description])
    }
    public static func profileHistory(_ criterion: CriterionID, of id: ID<Membership>) -> Route {
        Route(["memberships", id.description, "profile", criterion.description, "history"])
    }
    public static func profileSubmission(_ id: ID<Membership>) -> Route {
        Route(["memberships", id.description, "profile-submission"])
    }
    public static func profileCSV(_ id: ID<Membership>, _ filter: ProfileFilter = ProfileFilter()) -> Route {
        Route(["memberships", id.description, "profile.csv"], query: filter.query)
    }

    /// The office's review, criterion by criterion.
    public static func profileReview(_ id: ID<Membership>, _ filter: ProfileFilter = ProfileFilter()) -> Route {
        Route(["cases", id.description, "profile"], query: filter.query)
    }
    public static func criterionReview(_ criterion: CriterionID, of id: ID<Membership>) -> Route {
        Route(["cases", id.description, "profile", criterion.description])
    }
    public static func profileAcceptance(_ id: ID<Membership>) -> Route {
        Route(["cases", id.description, "profile", "acceptance"])
    }
    public static func profileApproval(_ id: ID<Membership>) -> Route {
        Route(["cases", id.description, "profile-approval"])
    }
}
