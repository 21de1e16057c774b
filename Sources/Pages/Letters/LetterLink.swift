import Programme

extension Letter.Kind {
    /// What the letter is about.
    public var subject: String {
        switch self {
        case .sentBack(let what): "\(Wording.sentence(Wording.scope(what.scope))) sent back for correction"
        case .applicationReceived, .profileReceived, .certified, .rejected, .withdrawn: Wording.letter(code)
        }
    }
}

extension Wording {
    /// What a letter is about, where no more of it is known than its kind.
    static func letter(_ code: Letter.Code) -> String {
        switch code {
        case .applicationReceived: "Application received"
        case .profileReceived: "Security profile received"
        case .sentBack: "Sent back for correction"
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
        code = letter.kind.code.rawValue
        subject = letter.kind.subject
        href = route.path
        on = DateShown(letter.at.day, today: today)
    }
}
