/// One thing whose history the programme keeps: what can be asked of it, what then happened, what follows.
///
/// A rule is pure. Today's date, fresh identifiers and who is asking arrive inside the command, so the same
/// history and the same command always give the same answer, on any day and on any machine.
public protocol Decider: SendableMetatype {
    associatedtype State: Sendable
    associatedtype Command: Sendable
    associatedtype Event: Sendable, Equatable
    associatedtype Refusal: Error, Equatable

    /// What is true before anything has happened.
    static var initial: State { get }

    /// Answers a command with the facts that follow from it, or refuses it and says why.
    static func decide(_ command: Command, given state: State) throws(Refusal) -> [Event]

    /// Folds one fact into the state. Every event that `decide` can return has to be accepted here.
    static func evolve(_ state: inout State, by event: Event)
}

extension Decider {
    /// The state that a history leads to.
    public static func state(after history: some Sequence<Event>) -> State {
        history.reduce(into: initial) { state, event in evolve(&state, by: event) }
    }
}
