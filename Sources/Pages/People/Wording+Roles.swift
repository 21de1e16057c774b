import Programme

extension Wording {
    /// A person's role: "Company officer".
    public static func role(_ role: Role) -> String {
        switch role {
        case .officer: "Company officer"
        case .contributor: "Contributor"
        case .viewer: "Viewer"
        case .specialist: "Supply chain security specialist"
        case .supervisor: "Supervisor"
        case .director: "Director"
        case .operator: "Operator"
        }
    }

    /// What the role allows, in one sentence.
    public static func roleMeaning(_ role: Role) -> String {
        switch role {
        case .officer:
            "Accepts the agreement, submits and withdraws, manages colleagues, and does all that a contributor does."
        case .contributor: "Writes applications and answers criteria. Cannot accept the agreement or submit."
        case .viewer: "Reads everything of the company and changes nothing."
        case .specialist: "Reviews the cases assigned to them and decides on them."
        case .supervisor: "Assigns cases and may do whatever a specialist does."
        case .director: "Heads the programme: sees everything and may do whatever a supervisor does."
        case .operator: "Runs the installation: people, data and journal. Sees no cases."
        }
    }

    /// A point of contact: "Primary contact".
    public static func contact(_ kind: ContactKind) -> String {
        switch kind {
        case .primary: "Primary contact"
        case .alternate: "Alternate contact"
        case .other: "Other contact"
        }
    }
}
