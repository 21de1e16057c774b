import Programme
import Testing

@Suite struct `Who may do what` {
    /// `own`: on one's own company's record. `any`: on every record of the office. `mine`: on those assigned to one.
    private static let table = """
        action            officer contributor viewer specialist supervisor director operator
        readOwnRecord     own     own         own    -          -          -        -
        editCompany       own     own         -      -          -          -        -
        editApplication   own     own         -      -          -          -        -
        acceptAgreement   own     -           -      -          -          -        -
        submit            own     -           -      -          -          -        -
        withdraw          own     -           -      -          -          -        -
        answerCriteria    own     own         -      -          -          -        -
        manageColleagues  own     -           -      -          -          -        -
        readCases         -       -           -      any        any        any      -
        assignCases       -       -           -      -          any        any      -
        recordVetting     -       -           -      mine       any        any      -
        reviewProfile     -       -           -      mine       any        any      -
        decideMembership  -       -           -      mine       any        any      -
        recordTime        -       -           -      mine       any        any      -
        manageOffice      -       -           -      -          -          -        any
        readJournal       -       -           -      -          -          any      any
        """

    @Test func `is this table`() {
        let header = ["action"] + Role.allCases.map(\.rawValue)
        let rows = Action.allCases.map { action in [action.rawValue] + Role.allCases.map { cell(action, $0) } }
        let expected = Self.table.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        #expect([header] + rows == expected)
    }

    @Test func `is nothing on a stranger's record`() {
        for action in Action.allCases {
            for role in Role.allCases { #expect(!Permission.isGranted(action, to: role, related: .stranger)) }
        }
    }

    private func cell(_ action: Action, _ role: Role) -> String {
        let granted = [(Relation.own, "own"), (.office, "office"), (.assigned, "assigned")]
            .filter { Permission.isGranted(action, to: role, related: $0.0) }.map(\.1)
        return switch granted {
        case []: "-"
        case ["own"]: "own"
        case ["office", "assigned"]: "any"
        case ["assigned"]: "mine"
        default: granted.joined(separator: "+")
        }
    }
}
