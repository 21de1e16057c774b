/// What a person may do in the organisation to which they belong.
public enum Role: String, CaseIterable, Sendable {
    /// A company's officer: signs the agreement and submits.
    case officer
    /// Prepares applications and answers, and cannot submit.
    case contributor
    /// Reads.
    case viewer
    /// A supply chain security specialist of the programme office.
    case specialist
    /// Leads specialists.
    case supervisor
    /// Heads the programme.
    case director
    /// Runs the installation: people, data, journal.
    case `operator`

    /// The kind of organisation in which the role exists.
    public var home: Organisation.Kind {
        switch self {
        case .officer, .contributor, .viewer: .company
        case .specialist, .supervisor, .director, .operator: .office
        }
    }
}
