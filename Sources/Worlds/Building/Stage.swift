import Office
import Programme
import Synchronization

/// What the steps of a world share: the office that acts, and who has become who.
final class Stage: Sendable {
    let office: Office
    let narratives: Narratives
    /// What every account of the world signs in with, hashed once.
    let credential: String
    private let cast = Mutex(Cast())

    struct Cast {
        var staff: Staff?
        var companies: [Int: Player] = [:]
    }

    /// The office's people, once it is founded.
    struct Staff: Sendable {
        let director: Identity
        let supervisors: [Identity]
        let specialists: [ID<Person>: Identity]
    }

    /// A company's people and its membership, once they exist.
    struct Player: Sendable {
        let officer: Identity
        /// In the order of the plan.
        let colleagues: [Identity]
        var membership: ID<Membership>?

        /// Whoever prepares: a contributor if there is one, else the officer.
        var writer: Identity { colleagues.first { $0.role == .contributor } ?? officer }
        var everybody: [ID<Person>] { [officer.person] + colleagues.map(\.person) }
    }

    init(office: Office, narratives: Narratives, credential: String) {
        self.office = office
        self.narratives = narratives
        self.credential = credential
    }

    var staff: Staff {
        guard let staff = cast.withLock(\.staff) else {
            preconditionFailure("The office is founded before anything else.")
        }
        return staff
    }

    func found(_ staff: Staff) { cast.withLock { $0.staff = staff } }

    func player(_ company: Int) -> Player {
        guard let player = cast.withLock({ $0.companies[company] }) else {
            preconditionFailure("A company signs up before it does anything else.")
        }
        return player
    }

    func enter(_ player: Player, as company: Int) { cast.withLock { $0.companies[company] = player } }

    /// The specialist to whom a company's case was given.
    func specialist(of company: Int) async throws -> Identity {
        guard let membership = player(company).membership,
            let person = try await office.caseFile(of: membership).specialist, let identity = staff.specialists[person]
        else { preconditionFailure("A case is assigned before it is reviewed.") }
        return identity
    }
}
