extension Endpoints {
    /// What the people of the programme office use.
    static let office =
        QueueEndpoints.all + AssignmentEndpoints.all + CompanyListEndpoints.all + CaseEndpoints.all + VettingEndpoints.all
        + TimeEndpoints.all + DecisionEndpoints.all + OfficePeopleEndpoints.all
}
