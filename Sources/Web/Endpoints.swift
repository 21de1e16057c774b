/// Everything that can be asked of the server, in the order in which the API is described.
public enum Endpoints {
    public static let all: [Endpoint] = outsideDemonstrations + DemonstrationEndpoints.all

    /// What a server of a real installation has.
    public static let outsideDemonstrations: [Endpoint] = subjects.flatMap { $0 }

    private static let subjects: [[Endpoint]] = [
        PublicEndpoints.all, SignInEndpoints.all, HomeEndpoints.all, InboxEndpoints.all, AccountEndpoints.all,
        // A company's people.
        CompanyEndpoints.all, CompanyPeopleEndpoints.all, MembershipEndpoints.all, ApplicationEndpoints.all,
        ProfileEndpoints.all, LetterEndpoints.all,
        // The programme office's people.
        QueueEndpoints.all, AssignmentEndpoints.all, CompanyListEndpoints.all, CaseEndpoints.all, ReviewEndpoints.all,
        VettingEndpoints.all, TimeEndpoints.all, DecisionEndpoints.all, OfficePeopleEndpoints.all,
        SystemEndpoints.all,
    ]
}
