import Programme

/// `/memberships/{membership}/withdrawal`: takes the application back, after saying what that means.
public struct WithdrawalPage: PageValue {
    public static let template = "memberships/withdrawal"

    public let title: String
    public let head: MembershipHead
    public let fields: [FieldShown]
    public let errorSummary: ErrorSummary?
    public let canWithdraw: Bool
    public let cannot: String?
    public let action: String
    public let back: Link

    public init(
        head: MembershipHead, id: ID<Membership>, state: Membership.State, mayWithdraw: Bool, typed: String = "",
        error: String? = nil
    ) {
        self.title = "Withdraw the application"
        self.head = head
        self.fields = [
            FieldShown(
                "reason", "Why do you withdraw?", value: typed, .textarea,
                hint: "One or two sentences. The programme office reads them.", error: error, isRequired: true)
        ]
        self.errorSummary = ErrorSummary(of: fields)
        self.canWithdraw = mayWithdraw && state.outcome == .pending
        self.cannot =
            canWithdraw
            ? nil
            : state.outcome == .pending
                ? "Only a company officer can withdraw the application."
                : "This application has ended or has been decided."
        self.action = Route.withdrawal(id).path
        self.back = Link(.membership(id), "Keep the application")
    }
}
