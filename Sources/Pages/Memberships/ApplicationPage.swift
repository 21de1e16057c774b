import Programme

/// `/memberships/{membership}/application`: the sections of the application, what each lacks, and how far it is.
public struct ApplicationPage: PageValue {
    public static let template = "memberships/application"

    public let title: String
    public let head: MembershipHead
    public let sections: [Section]
    public let progress: ProgressShown
    /// What the programme office asked for, where it sent the application back.
    public let returned: ReturnShown?
    /// What the next thing to do is.
    public let action: Link?
    /// Why nothing can be changed, where that is so.
    public let closed: String?
    /// Whether the application can be taken back.
    public let withdrawal: Link?

    /// One part of the application.
    public struct Section: Codable, Sendable, Hashable {
        public let key: String
        public let label: String
        public let href: String
        public let about: String
        public let status: StatusPill
        public let gaps: [String]
    }

    public init(
        head: MembershipHead, id: ID<Membership>, state: Membership.State, gaps: [ApplicationGap], rulebook: Rulebook,
        maySubmit: Bool, mayWithdraw: Bool, today: Day
    ) {
        self.title = "Application as \(head.entityTypeName.lowercased())"
        self.head = head
        let sections = Part.allCases.map { part in
            Section(part, id, gaps: gaps.filter { Part($0) == part }, state: state, rulebook: rulebook)
        }
        self.sections = sections
        let done = sections.count { $0.gaps.isEmpty }
        self.progress = ProgressShown("Sections", done: done, of: sections.count, verb: "complete")
        self.returned = state.returned.flatMap { $0.scope == .profile ? nil : ReturnShown($0, today: today) }
        self.closed = state.isApplicationOpen ? nil : Self.closed(state)
        self.withdrawal =
            mayWithdraw && state.outcome == .pending ? Link(.withdrawal(id), "Withdraw the application") : nil
        self.action = Self.action(sections, id, state: state, isReady: gaps.isEmpty, maySubmit: maySubmit)
    }

    private static func closed(_ state: Membership.State) -> String {
        guard state.outcome == .pending else { return "The application has been decided and can no longer be changed." }
        guard let day = state.application.receivedOn else { return "The application cannot be changed." }
        return "Submitted on \(Wording.date(day)). It can be changed again if the programme office sends it back."
    }

    private static func action(
        _ sections: [Section], _ id: ID<Membership>, state: Membership.State, isReady: Bool, maySubmit: Bool
    ) -> Link? {
        guard state.isApplicationOpen else {
            return state.isProfileOpen ? Link(.profile(id), "Go on with the security profile") : nil
        }
        if isReady, maySubmit { return Link(.applicationSubmission(id), "Review and submit") }
        return sections.first { !$0.gaps.isEmpty }.map { Link(href: $0.href, label: "Go on: \($0.label.lowercased())") }
    }
}

/// What was sent back, with the reasons.
public struct ReturnShown: Codable, Sendable, Hashable {
    public let scope: String
    /// "the security profile".
    public let what: String
    public let reasons: String
    public let on: DateShown
    public let answerBy: DateShown?

    public init(_ returned: Membership.Return, today: Day) {
        scope = returned.scope.rawValue
        what = Wording.scope(returned.scope)
        reasons = returned.reasons
        on = DateShown(returned.on, today: today)
        answerBy = returned.answerBy.map { DateShown($0, today: today) }
    }
}

/// The sections of an application, in the order of the form.
private enum Part: String, CaseIterable {
    case details, sites, contacts, identifiers, eligibility, agreement

    init(_ gap: ApplicationGap) {
        self =
            switch gap {
            case .companyDetail: .details
            case .noSite: .sites
            case .noPrimaryContact, .noAlternateContact: .contacts
            case .identifierMissing: .identifiers
            case .unanswered, .answeredNo: .eligibility
            case .agreementNotAccepted, .agreementOutdated: .agreement
            }
    }

    var label: String {
        switch self {
        case .details: "Company details"
        case .sites: "Sites"
        case .contacts: "Points of contact"
        case .identifiers: "Identifiers"
        case .eligibility: "Eligibility"
        case .agreement: "Agreement"
        }
    }

    var about: String {
        switch self {
        case .details: "Name, address and telephone. Shared by all your memberships."
        case .sites:
            "Headquarters, offices and places where cargo is handled. With many sites, the three that matter most by volume or risk."
        case .contacts: "Who answers for security. The primary contact has to be a company officer."
        case .identifiers: "The numbers and codes under which your company trades."
        case .eligibility: "The conditions of joining, as questions."
        case .agreement: "The duties that a company officer accepts."
        }
    }

    func route(_ id: ID<Membership>) -> Route {
        switch self {
        case .details: .companyDetails
        case .sites: .companySites
        case .contacts: .companyPeople
        case .identifiers: .identifiers(id)
        case .eligibility: .eligibilityAnswers(id)
        case .agreement: .agreement(id)
        }
    }

    func isTouched(_ state: Membership.State) -> Bool {
        switch self {
        case .details, .sites, .contacts: true
        case .identifiers: !state.identifiers.isEmpty
        case .eligibility: !state.answers.isEmpty
        case .agreement: state.agreement != nil
        }
    }
}

extension ApplicationPage.Section {
    /// One line a gap, but many open questions as one: the questions stand on their own page.
    private static func lines(_ gaps: [ApplicationGap], _ rulebook: Rulebook, _ type: EntityType?) -> [String] {
        let unanswered = gaps.count { if case .unanswered = $0 { true } else { false } }
        let rest = gaps.filter { if case .unanswered = $0 { unanswered <= 3 } else { true } }
        return rest.map { Wording.gap($0, rulebook, type) }
            + (unanswered > 3 ? ["Answer the \(Wording.count(unanswered, "open question"))."] : [])
    }

    fileprivate init(
        _ part: Part, _ id: ID<Membership>, gaps: [ApplicationGap], state: Membership.State, rulebook: Rulebook
    ) {
        key = part.rawValue
        label = part.label
        href = part.route(id).path
        about = part.about
        self.gaps = Self.lines(gaps, rulebook, state.entityType)
        if gaps.isEmpty {
            status = StatusPill("complete", "Complete", .good)
        } else if part.isTouched(state) {
            status = StatusPill("incomplete", "\(gaps.count) missing", .attention)
        } else {
            status = StatusPill("not-begun", "Not begun", .neutral)
        }
    }
}
