import Programme

/// `/memberships/{membership}/agreement`: the duties that a company officer accepts on joining.
public struct AgreementPage: PageValue {
    public static let template = "memberships/agreement"

    public let title: String
    public let head: MembershipHead
    public let edition: String
    public let duties: [String]
    public let citation: CitationShown
    /// "Accepted by Ana Sample on 3 Mar 2026".
    public let accepted: String?
    /// That the edition accepted is no longer the one in force.
    public let outdated: String?
    public let canAccept: Bool
    /// Why this person cannot accept it now, where it is not accepted yet.
    public let cannot: String?
    public let fields: [FieldShown]
    public let errorSummary: ErrorSummary?
    public let action: String
    public let next: Link

    /// - Parameters:
    ///   - officerName: Who accepted it, if somebody has.
    ///   - error: What is wrong with what was sent.
    public init(
        head: MembershipHead, id: ID<Membership>, state: Membership.State, agreement: PartnerAgreement,
        officerName: String?, isOfficer: Bool, error: String? = nil
    ) {
        self.title = "Agreement"
        self.head = head
        self.edition = agreement.edition
        self.duties = agreement.duties
        self.citation = CitationShown(agreement.citation)
        let isAccepted = state.agreement?.edition == agreement.edition
        self.accepted = state.agreement.map {
            "Accepted by \(officerName ?? "a company officer") on \(Wording.date($0.on)), edition \($0.edition)."
        }
        self.outdated =
            state.agreement == nil || isAccepted || !state.isApplicationOpen
            ? nil
            : "Since then the agreement has a new edition, \(agreement.edition). It has to be accepted before you submit."
        self.canAccept = isOfficer && state.isApplicationOpen && !isAccepted
        self.cannot =
            isAccepted || canAccept
            ? nil
            : isOfficer
                ? "The application is not open, so the agreement cannot be accepted now."
                : "Only a company officer can accept the agreement. Ask an officer of your company to open this page."
        self.fields = [
            FieldShown(
                "accept", "I am a company officer, I may bind the company, and I accept these duties in its name.",
                .checkbox(isTicked: false), error: error, isRequired: true)
        ]
        self.errorSummary = ErrorSummary(of: fields)
        self.action = Route.agreement(id).path
        self.next = Link(.application(id), "Back to the sections of the application")
    }
}
