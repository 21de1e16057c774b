/// Everything that can be asked of the server, in the order in which the API is described.
public enum Endpoints {
    public static let all: [Endpoint] =
        PublicEndpoints.all
        + company
        + office
        + SystemEndpoints.all
        + ProfileEndpoints.all
        + ReviewEndpoints.all
}
