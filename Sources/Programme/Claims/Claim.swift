/// Something that only one company may hold, as a standard carrier alpha code.
///
/// Every value is a history of its own, so the journal's rule that a version exists once is the judge when two
/// companies reach for the same value at the same moment.
public enum Claim: Decider {
    public struct State: Sendable, Equatable {
        public var holder: ID<Company>?
        /// The memberships of the holder that name the value.
        public var memberships: Set<ID<Membership>> = []
    }

    public enum Command: Sendable {
        case take(by: ID<Company>, for: ID<Membership>)
        case release(by: ID<Membership>)
    }

    public enum Event: Sendable, Equatable {
        case taken(by: ID<Company>, for: ID<Membership>)
        case released(by: ID<Membership>)
    }

    public enum Refusal: Error, Equatable {
        /// Another company holds it. Which one is not told.
        case heldByAnother
    }

    public static let initial = State()

    public static func decide(_ command: Command, given state: State) throws(Refusal) -> [Event] {
        switch command {
        case .take(let company, let membership):
            if let holder = state.holder, holder != company { throw .heldByAnother }
            return state.memberships.contains(membership) ? [] : [.taken(by: company, for: membership)]
        case .release(let membership):
            return state.memberships.contains(membership) ? [.released(by: membership)] : []
        }
    }

    public static func evolve(_ state: inout State, by event: Event) {
        switch event {
        case .taken(let company, let membership):
            state.holder = company
            state.memberships.insert(membership)
        case .released(let membership):
            state.memberships.remove(membership)
            if state.memberships.isEmpty { state.holder = nil }
        }
    }
}
