import Programme

/// `/memberships/{membership}/submission`: exactly what is missing, or what will be sent and what then happens.
public struct ApplicationSubmissionPage: PageValue {
    public static let template = "memberships/submission"

    public let title: String
    public let head: MembershipHead
    public let gaps: [Link]
    public let hasGaps: Bool
    /// What will be sent.
    public let summary: [FactShown]
    public let canSubmit: Bool
    /// Why it cannot be submitted by this person or now.
    public let cannot: String?
    public let error: String?
    public let action: String
    public let back: Link

    public init(
        head: MembershipHead, id: ID<Membership>, state: Membership.State, company: CompanyFacts?,
        gaps: [ApplicationGap], rulebook: Rulebook, maySubmit: Bool, error: String? = nil
    ) {
        self.title = "Submit the application"
        self.head = head
        self.gaps = gaps.map { gap in
            Link(href: Self.place(of: gap, id), label: Wording.gap(gap, rulebook, state.entityType))
        }
        self.hasGaps = !gaps.isEmpty
        self.summary = Self.summary(head, state, company, rulebook)
        self.canSubmit = gaps.isEmpty && maySubmit && state.isApplicationOpen
        self.cannot =
            if !state.isApplicationOpen {
                "The application is not open: \(state.status?.meaning ?? "")"
            } else if gaps.isEmpty, !maySubmit {
                "Only a company officer can submit. Ask an officer of your company to open this page."
            } else {
                nil
            }
        self.error = error
        self.action = Route.applicationSubmission(id).path
        self.back = Link(.application(id), "Back to the sections")
    }

    private static func place(of gap: ApplicationGap, _ id: ID<Membership>) -> String {
        switch gap {
        case .companyDetail(let field): Route.companyDetails.at("f-" + field.rawValue).path
        case .noSite: Route.newSite.path
        case .noPrimaryContact, .noAlternateContact: Route.companyPeople.path
        case .identifierMissing: Route.identifiers(id).path
        case .unanswered, .answeredNo: Route.eligibilityAnswers(id).path
        case .agreementNotAccepted, .agreementOutdated: Route.agreement(id).path
        }
    }

    private static func summary(
        _ head: MembershipHead, _ state: Membership.State, _ company: CompanyFacts?, _ rulebook: Rulebook
    ) -> [FactShown] {
        let identifiers = state.identifiers.sorted { $0.key < $1.key }.map { kind, value in
            FactShown(rulebook[kind]?.name ?? kind.rawValue, value)
        }
        return [
            FactShown("Company", head.companyName), FactShown("Applies as", head.entityTypeName),
            FactShown("Sites", String(company?.siteCount ?? 0)),
            FactShown("Points of contact", String(company?.contactKinds.count ?? 0)),
        ] + identifiers
    }
}
