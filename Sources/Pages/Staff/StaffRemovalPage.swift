import Programme

/// `/office/people/{person}/removal`: what follows when somebody leaves the programme office.
public struct StaffRemovalPage: PageValue {
    public static let template = "staff/removal"

    public let title: String
    public let name: String
    public let roleName: String
    /// What becomes of the open cases; absent where there are none.
    public let cases: String?
    /// Why it is not done.
    public let refusal: String?
    public let action: String
    public let back: Link

    public init(_ person: ID<Person>, name: String, role: Role, cases: Int, refusal: String? = nil) {
        self.title = "Remove \(name)"
        self.name = name
        self.roleName = Wording.role(role)
        self.cases = Wording.freedCases(role == .specialist ? cases : 0)
        self.refusal = refusal
        self.action = Route.staffRemoval(person).path
        self.back = Link(.officePeople, "Back to the people of the office")
    }

    public static var samples: [StaffRemovalPage] {
        [
            StaffRemovalPage(.sample(5), name: "Dana Reyes", role: .specialist, cases: 12),
            StaffRemovalPage(
                .sample(5), name: "Olga Example", role: .operator, cases: 0,
                refusal: "The organisation has to keep one person in the role operator."),
        ]
    }
}

extension Wording {
    /// What becomes of a specialist's open cases; `nil` where there are none.
    static func freedCases(_ count: Int) -> String? {
        switch count {
        case ..<1: nil
        case 1: "One open case then has nobody. It stands under Unassigned until a supervisor gives it to somebody."
        default:
            "\(figure(count)) open cases then have nobody. They stand under Unassigned until a supervisor gives them to somebody."
        }
    }
}
