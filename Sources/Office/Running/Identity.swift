import Journal
import Programme
import ReadModels

/// Who is asking: a signed-in person with a role in an organisation.
public struct Identity: Sendable, Equatable {
    public let person: ID<Person>
    public let organisation: ID<Organisation>
    public let kind: Organisation.Kind
    public let role: Role

    public init(person: ID<Person>, organisation: ID<Organisation>, kind: Organisation.Kind, role: Role) {
        self.person = person
        self.organisation = organisation
        self.kind = kind
        self.role = role
    }

    public var actor: Actor { .person(person) }

    /// The person's company; `nil` for people of the programme office.
    public var company: ID<Company>? { kind == .company ? ID(high: organisation.high, low: organisation.low) : nil }

    /// Whether the table of permissions lets this person do something to a record so related.
    public func may(_ action: Action, as relation: Relation) -> Bool {
        Permission.isGranted(action, to: role, related: relation)
    }

    /// How the person's organisation is tied to a membership.
    public func relation(to membership: MembershipSummary) -> Relation {
        switch kind {
        case .company: company == membership.company ? .own : .stranger
        // A draft is the company's own until it is submitted.
        case .office where membership.submittedOn == nil: .stranger
        case .office: membership.specialist == person ? .assigned : .office
        }
    }

    /// How the person's organisation is tied to a company.
    public func relation(to company: ID<Company>) -> Relation {
        switch kind {
        case .company: self.company == company ? .own : .stranger
        case .office: .office
        }
    }
}

extension Office {
    /// The membership, if the person may do this to it. The one place where permission on memberships is checked.
    ///
    /// - Throws: `notFound` for a record that is none of the person's business, whether it exists or not, and for what
    ///   only the other side does; `notAllowed` for one that the person sees and may not change.
    @discardableResult
    public func authorise(
        _ action: Action, on id: ID<Membership>, for identity: Identity
    ) async throws -> MembershipSummary {
        guard let membership = try await readModels.membership(id) else { throw OfficeError.notFound }
        let relation = identity.relation(to: membership)
        guard identity.may(relation == .own ? .readOwnRecord : .readCases, as: relation),
            Permission.isKnown(action, related: relation)
        else {
            throw OfficeError.notFound
        }
        guard identity.may(action, as: relation) else { throw OfficeError.notAllowed(action) }
        return membership
    }

    /// Checks that the person may do this to their own company.
    public func authorise(_ action: Action, for identity: Identity) throws -> ID<Company> {
        guard let company = identity.company else { throw OfficeError.notFound }
        guard identity.may(action, as: .own) else { throw OfficeError.notAllowed(action) }
        return company
    }

    /// Checks that the person may do this in the programme office, to no record in particular.
    public func authoriseOffice(_ action: Action, for identity: Identity) throws {
        guard identity.kind == .office else { throw OfficeError.notFound }
        guard identity.may(action, as: .office) else { throw OfficeError.notAllowed(action) }
    }
}
