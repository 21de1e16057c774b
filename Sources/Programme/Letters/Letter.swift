/// A letter of the programme office to a company, as it follows from the record.
///
/// Letters are not written and stored: each follows from one fact of the membership's history and says what stood in
/// the record at that moment, so the same letter comes out at any time.
public struct Letter: Sendable {
    /// From 1, in the order of the record.
    public let number: Int
    public let kind: Kind
    /// The moment of the fact from which the letter follows.
    public let at: Instant
    /// The membership just after it.
    public let state: Membership.State
    /// By which the fact is found in the record.
    public let version: Int

    public enum Kind: Sendable, Hashable {
        case applicationReceived
        case profileReceived
        case sentBack(Membership.Return)
        case certified
        case rejected(reasons: String)
        case withdrawn(reason: String)
    }

    /// What a letter is about, for tables and machines.
    public enum Code: String, CaseIterable, Sendable {
        case applicationReceived = "application-received"
        case profileReceived = "profile-received"
        case sentBack = "sent-back"
        case certified, rejected, withdrawn
    }

    /// The letters that follow from a history, oldest first.
    public static func all(in history: [(event: Membership.Event, at: Instant)]) -> [Letter] {
        var state = Membership.initial
        var letters: [Letter] = []
        for (index, entry) in history.enumerated() {
            Membership.evolve(&state, by: entry.event)
            guard let kind = Kind(entry.event) else { continue }
            letters.append(
                Letter(number: letters.count + 1, kind: kind, at: entry.at, state: state, version: index + 1))
        }
        return letters
    }
}

extension Letter.Kind {
    /// The letter that follows from a fact; `nil` for one that is not written about.
    public init?(_ event: Membership.Event) {
        switch event {
        case .applicationSubmitted: self = .applicationReceived
        case .profileSubmitted: self = .profileReceived
        case .sentBack(let what): self = .sentBack(what)
        case .certified: self = .certified
        case .rejected(_, let reasons): self = .rejected(reasons: reasons)
        case .withdrawn(_, let reason): self = .withdrawn(reason: reason)
        case .opened, .identified, .answered, .agreementAccepted, .profileApproved: return nil
        }
    }

    public var code: Letter.Code {
        switch self {
        case .applicationReceived: .applicationReceived
        case .profileReceived: .profileReceived
        case .sentBack: .sentBack
        case .certified: .certified
        case .rejected: .rejected
        case .withdrawn: .withdrawn
        }
    }
}
