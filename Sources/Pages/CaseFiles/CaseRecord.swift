import Programme

/// All that the programme office has on one case, as the pages about it take it. The company never gets to see one.
public struct CaseRecord: Sendable {
    public var id: ID<Membership>
    public var membership: Membership.State
    public var company: Company.State
    public var file: CaseFile.State
    public var profile: ProfileFigures?
    /// Answers that nobody has judged and answers that stand rejected.
    public var unjudged: [CriterionID]
    public var rejected: [CriterionID]
    /// The names of the people who appear in it.
    public var names: [ID<Person>: String]
    public var today: Day

    public struct ProfileFigures: Sendable {
        public var musts: Int
        public var mustsDone: Int
        public var shoulds: Int
        public var shouldsDone: Int
        public var accepted: Int
        public var rejected: Int
        public var submissions: Int

        public init(
            musts: Int, mustsDone: Int, shoulds: Int, shouldsDone: Int, accepted: Int, rejected: Int, submissions: Int
        ) {
            self.musts = musts
            self.mustsDone = mustsDone
            self.shoulds = shoulds
            self.shouldsDone = shouldsDone
            self.accepted = accepted
            self.rejected = rejected
            self.submissions = submissions
        }
    }

    public init(
        id: ID<Membership>, membership: Membership.State, company: Company.State, file: CaseFile.State,
        profile: ProfileFigures?, unjudged: [CriterionID], rejected: [CriterionID], names: [ID<Person>: String],
        today: Day
    ) {
        self.id = id
        self.membership = membership
        self.company = company
        self.file = file
        self.profile = profile
        self.unjudged = unjudged
        self.rejected = rejected
        self.names = names
        self.today = today
    }
}

extension CaseRecord {
    var companyName: String { company.details?.name ?? "Unnamed company" }
    var status: MembershipStatus { membership.status ?? .draft }
    var statusPill: StatusPill { Wording.pill(status, membership.tier) }

    /// The name of a person; someone whose data were erased has none.
    func name(_ person: ID<Person>) -> String { names[person] ?? "A person whose name was erased" }

    func entityTypeName(_ rulebook: Rulebook) -> String {
        membership.entityType.map { rulebook[$0]?.name ?? $0.rawValue } ?? ""
    }

    /// The last day of the membership, if it has ended.
    var endedOn: Day? {
        switch membership.outcome {
        case .rejected(let day, _), .withdrawn(let day, _): day
        case .pending, .certified: nil
        }
    }

    var obstacles: [CertificationObstacle] {
        membership.certificationObstacles(file, unjudged: unjudged, rejected: rejected)
    }
}

/// Where one is among the pages of a case, on top of each of them.
public struct CaseHead: Codable, Sendable {
    public let membership: String
    public let company: String
    public let companyHref: String
    public let href: String
    public let status: StatusPill
    public let entityType: String
    public let entityTypeName: String
    public let tabs: [Tab]

    public struct Tab: Codable, Sendable {
        public let href: String
        public let label: String
        public let isCurrent: Bool
    }

    /// The pages of a case.
    public enum Place: String, CaseIterable, Sendable {
        case overview, profile, vetting, time, history, letters
    }

    init(_ record: CaseRecord, at place: Place?, rulebook: Rulebook) {
        self.membership = record.id.description
        self.company = record.companyName
        self.companyHref = (record.membership.company.map { Route.companyCase($0) } ?? .caseFile(record.id)).path
        self.href = Route.caseFile(record.id).path
        self.status = record.statusPill
        self.entityType = record.membership.entityType?.rawValue ?? ""
        self.entityTypeName = record.entityTypeName(rulebook)
        self.tabs = Place.allCases.map { other in
            Tab(href: other.route(record.id).path, label: other.label, isCurrent: other == place)
        }
    }
}

extension CaseHead.Place {
    fileprivate var label: String {
        switch self {
        case .overview: "Overview"
        case .profile: "Security profile"
        case .vetting: "Vetting"
        case .time: "Time"
        case .history: "History"
        case .letters: "Letters"
        }
    }

    fileprivate func route(_ id: ID<Membership>) -> Route {
        switch self {
        case .overview: .caseFile(id)
        case .profile: .profileReview(id)
        case .vetting: .vetting(id)
        case .time: .caseTime(id)
        case .history: .caseHistory(id)
        case .letters: .caseLetters(id)
        }
    }
}
