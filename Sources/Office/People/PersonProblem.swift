import Programme

/// A field of the forms about people.
public enum PersonField: String, CaseIterable, Sendable {
    case companyName = "company-name"
    case name
    case email
    case title
    case phone
    case role
    case password
    case currentPassword = "current-password"
}

/// What is wrong with one field of a form about people.
public struct PersonProblem: Hashable, Sendable {
    public let field: PersonField
    public let fault: Fault

    public enum Fault: Hashable, Sendable {
        case missing
        case tooLong(most: Int)
        /// It does not have the form of what is asked for.
        case malformed
        /// The address cannot be used for a new account. That it has one already is not said.
        case unavailable
        /// A role of another kind of organisation.
        case unfitting
        case password(PasswordProblem)
        /// The current password is another one.
        case wrong
    }

    public init(_ field: PersonField, _ fault: Fault) {
        self.field = field
        self.fault = fault
    }
}

/// All that is wrong with a form about people, in reading order.
public struct PersonProblems: Error, Hashable, Sendable {
    public let problems: [PersonProblem]

    init?(_ problems: [PersonProblem]) {
        guard !problems.isEmpty else { return nil }
        self.problems = problems
    }

    init(_ field: PersonField, _ fault: PersonProblem.Fault) {
        problems = [PersonProblem(field, fault)]
    }
}

/// Why something is not done about a person, beyond the rules of organisations.
public enum PersonRefusal: Error, Hashable, Sendable {
    /// The company's primary point of contact has to be an officer: another has to be named first.
    case isPrimaryContact
    /// The person still has a role in an organisation and has to be removed from it first.
    case hasPost
    /// The programme office exists already.
    case officeExists
}
