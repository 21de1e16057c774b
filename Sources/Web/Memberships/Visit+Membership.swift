import Journal
import Office
import Pages
import Programme
import ReadModels

extension Visit {
    /// The company of whoever asks; people of the office are sent to their queue.
    func company() throws -> ID<Company> {
        guard let company = try identity.company else { throw Elsewhere(route: try identity.home) }
        return company
    }

    /// The membership in the path, for the company that it belongs to. People of the office are sent to its case.
    func ownMembership() async throws -> MembershipSummary {
        let id: ID<Membership> = try id("membership")
        let identity = try identity
        guard identity.kind == .company else {
            try await office.authorise(.readCases, on: id, for: identity)
            throw Elsewhere(route: .caseFile(id))
        }
        return try await office.authorise(.readOwnRecord, on: id, for: identity)
    }

    /// Whether whoever asks may do something to their own company's records.
    func may(_ action: Action) -> Bool {
        (try? identity).map { $0.may(action, as: .own) } ?? false
    }

    func head(_ membership: MembershipSummary) -> MembershipHead {
        MembershipHead(
            membership.id, type: membership.entityType, companyName: membership.companyName, status: membership.status,
            tier: membership.tier, rulebook: office.rulebook)
    }

    /// The rules of a membership's entity type.
    func rules(of membership: MembershipSummary) throws -> EntityTypeRules {
        guard let rules = office.rulebook[membership.entityType] else { throw OfficeError.notFound }
        return rules
    }

    /// The names of those who did what a list of entries records.
    func names(of actors: some Sequence<Actor>) async throws -> Names {
        let people = actors.compactMap { actor -> ID<Person>? in
            if case .person(let person) = actor { person } else { nil }
        }
        return Names(known: try await office.names(of: Set(people)))
    }
}

/// What people are called in a history.
struct Names {
    let known: [ID<Person>: String]

    subscript(person: ID<Person>) -> String { known[person] ?? "Somebody whose name was erased" }

    subscript(actor: Actor) -> String {
        switch actor {
        case .person(let person): self[person]
        case .system: "Greenlane"
        }
    }
}

extension ConflictShown {
    /// Both versions of a form, field by field, where they differ.
    static func between(
        _ yours: [(label: String, value: String)], _ theirs: [String: String], savedBy who: String, at: Instant,
        today: Day,
        current: Route
    ) -> ConflictShown {
        ConflictShown(
            who: who, at: MomentShown(at, today: today),
            fields: yours.filter { $0.value != theirs[$0.label] ?? "" }
                .map { .init(label: $0.label, yours: $0.value, theirs: theirs[$0.label] ?? "") },
            current: Link(current, "Drop mine and see what is saved"))
    }
}
