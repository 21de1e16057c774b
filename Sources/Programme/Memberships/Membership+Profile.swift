// A profile is a history of its own and does not know how the membership stands. Whoever puts a command to it first
// asks the membership, in the same attempt, so that the append fails if the membership moved in between.
extension Membership.State {
    /// Refuses answers to criteria, and their submission, unless the profile is with the company.
    public func requireProfileOpen() throws(Membership.Refusal) {
        try requirePending()
        guard firstSubmittedOn != nil else { throw .applicationNotInHand }
        guard profile == .open else { throw .profileInHand }
    }

    /// Refuses verdicts on answers unless the profile is with the office.
    public func requireProfileInHand() throws(Membership.Refusal) {
        try requirePending()
        guard case .inHand = profile else { throw .profileNotInHand }
    }

    private func requirePending() throws(Membership.Refusal) {
        guard let status else { throw .notOpened }
        guard outcome == .pending else { throw .alreadyDecided(status) }
    }
}
