/// A body of people with roles: a company of the supply chain, or the programme office.
///
/// People appear by identifier only. Their names and addresses live in the vault, where they can be corrected and erased.
public enum Organisation: Decider {
    public enum Kind: String, CaseIterable, Sendable {
        case company, office
    }

    public struct State: Sendable, Equatable {
        public var kind: Kind?
        public var roles: [ID<Person>: Role] = [:]
    }

    public enum Command: Sendable {
        /// Founds it with its first person. A company needs an officer from the start, the office an operator.
        case found(Kind, by: ID<Person>)
        case appoint(ID<Person>, as: Role)
        case dismiss(ID<Person>)
    }

    public enum Event: Sendable, Equatable {
        case founded(Kind)
        case appointed(ID<Person>, as: Role)
        case dismissed(ID<Person>)
    }

    public enum Refusal: Error, Equatable {
        case alreadyFounded
        case notFounded
        case roleOfAnotherKind(Role)
        case notAMember
        /// A company has to keep an officer (programme agreement), the office an operator.
        case lastOne(Role)
    }

    public static let initial = State()

    public static func decide(_ command: Command, given state: State) throws(Refusal) -> [Event] {
        switch command {
        case .found(let kind, let person):
            guard state.kind == nil else { throw .alreadyFounded }
            return [.founded(kind), .appointed(person, as: kind.indispensable)]
        case .appoint(let person, let role):
            guard let kind = state.kind else { throw .notFounded }
            guard role.home == kind else { throw .roleOfAnotherKind(role) }
            if state.roles[person] == role { return [] }
            if state.isLastIndispensable(person) { throw .lastOne(kind.indispensable) }
            return [.appointed(person, as: role)]
        case .dismiss(let person):
            guard let kind = state.kind else { throw .notFounded }
            guard state.roles[person] != nil else { throw .notAMember }
            if state.isLastIndispensable(person) { throw .lastOne(kind.indispensable) }
            return [.dismissed(person)]
        }
    }

    public static func evolve(_ state: inout State, by event: Event) {
        switch event {
        case .founded(let kind): state.kind = kind
        case .appointed(let person, let role): state.roles[person] = role
        case .dismissed(let person): state.roles[person] = nil
        }
    }
}

extension Organisation.Kind {
    /// The role that always has to be filled.
    public var indispensable: Role {
        switch self {
        case .company: .officer
        case .office: .operator
        }
    }
}

extension Organisation.State {
    func isLastIndispensable(_ person: ID<Person>) -> Bool {
        guard let kind, roles[person] == kind.indispensable else { return false }
        return roles.values.count { $0 == kind.indispensable } == 1
    }
}
