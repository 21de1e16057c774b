/// Everything that can be asked of the server, in the order in which the API is described.
public enum Endpoints {
    public static let all: [Endpoint] = everybody + company + office + SystemEndpoints.all

    private static let everybody = PublicEndpoints.all + SignInEndpoints.all + HomeEndpoints.all + InboxEndpoints.all

    private static let company =
        CompanyEndpoints.all + CompanyPeopleEndpoints.all + MembershipEndpoints.all + ApplicationEndpoints.all
        + ProfileEndpoints.all + LetterEndpoints.all

    private static let office =
        QueueEndpoints.all + AssignmentEndpoints.all + CompanyListEndpoints.all + CaseEndpoints.all
        + ReviewEndpoints.all + VettingEndpoints.all + TimeEndpoints.all + DecisionEndpoints.all
        + OfficePeopleEndpoints.all
}
