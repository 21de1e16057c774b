/// Something that a person may be allowed to do.
public enum Action: String, CaseIterable, Sendable {
    // On the company's side.
    case readOwnRecord
    case editCompany
    case editApplication
    case acceptAgreement
    case submit
    case withdraw
    case answerCriteria
    case manageColleagues
    // On the office's side.
    case readCases
    case assignCases
    case recordVetting
    case reviewProfile
    case decideMembership
    case recordTime
    case manageOffice
    case readJournal
}

/// How the person's organisation is tied to the record.
public enum Relation: Sendable {
    /// The record belongs to the person's own company.
    case own
    /// The person's office is in charge of it.
    case office
    /// The person is the specialist to whom it is assigned.
    case assigned
    /// None: another company's record.
    case stranger
}

/// Who may do what: one table, read in one place (`Office`).
///
/// A role that is not named may not. An assigned specialist may whatever the office may.
public enum Permission {
    public static func isGranted(_ action: Action, to role: Role, related relation: Relation) -> Bool {
        switch relation {
        case .stranger: false
        case .own: role.home == .company && own[action, default: []].contains(role)
        case .office: role.home == .office && office[action, default: []].contains(role)
        case .assigned:
            role.home == .office
                && (office[action, default: []].contains(role) || assigned[action, default: []].contains(role))
        }
    }

    /// Whether anybody so related does this at all. To those of whom nobody does, it is not even there.
    public static func isKnown(_ action: Action, related relation: Relation) -> Bool {
        switch relation {
        case .stranger: false
        case .own: own[action] != nil
        case .office, .assigned: office[action] != nil || assigned[action] != nil
        }
    }

    /// On one's own company's record. Every agreement and every submission is a company officer's (CBP 2015).
    static let own: [Action: Set<Role>] = [
        .readOwnRecord: [.officer, .contributor, .viewer],
        .editCompany: [.officer, .contributor],
        .editApplication: [.officer, .contributor],
        .acceptAgreement: [.officer],
        .submit: [.officer],
        .withdraw: [.officer],
        .answerCriteria: [.officer, .contributor],
        .manageColleagues: [.officer],
    ]

    /// On any record in the office's charge.
    static let office: [Action: Set<Role>] = [
        .readCases: [.specialist, .supervisor, .director],
        .assignCases: [.supervisor, .director],
        .recordVetting: [.supervisor, .director],
        .reviewProfile: [.supervisor, .director],
        .decideMembership: [.supervisor, .director],
        .recordTime: [.supervisor, .director],
        .manageOffice: [.operator],
        .readJournal: [.director, .operator],
    ]

    /// On a record that is assigned to the person.
    static let assigned: [Action: Set<Role>] = [
        .recordVetting: [.specialist],
        .reviewProfile: [.specialist],
        .decideMembership: [.specialist],
        .recordTime: [.specialist],
    ]
}
