import Programme

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
    fileprivate init?(_ event: Membership.Event) {
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

    /// For machines: `sent-back`.
    public var code: String {
        switch self {
        case .applicationReceived: "application-received"
        case .profileReceived: "profile-received"
        case .sentBack: "sent-back"
        case .certified: "certified"
        case .rejected: "rejected"
        case .withdrawn: "withdrawn"
        }
    }

    /// What the letter is about.
    public var subject: String {
        switch self {
        case .applicationReceived: "Application received"
        case .profileReceived: "Security profile received"
        case .sentBack(let what): "\(Wording.sentence(Wording.scope(what.scope))) sent back for correction"
        case .certified: "Certified as a member, Tier 1"
        case .rejected: "Application rejected"
        case .withdrawn: "Application withdrawn"
        }
    }
}

/// A letter in a list.
public struct LetterLink: Codable, Sendable, Hashable {
    public let number: Int
    public let code: String
    public let subject: String
    public let href: String
    public let on: DateShown

    /// - Parameter route: Where the letter is shown, which differs between company and office.
    public init(_ letter: Letter, at route: Route, today: Day) {
        number = letter.number
        code = letter.kind.code
        subject = letter.kind.subject
        href = route.path
        on = DateShown(letter.at.day, today: today)
    }
}
