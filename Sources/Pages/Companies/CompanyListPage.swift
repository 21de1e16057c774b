import Programme

/// What the list of companies is narrowed to; it lives in the address of the page.
public struct CompanyListView: Hashable, Sendable {
    public var text: String
    public var entityType: EntityType?
    public var status: MembershipStatus?
    /// ISO 3166-1 alpha-2.
    public var country: String?

    public init(
        text: String = "", entityType: EntityType? = nil, status: MembershipStatus? = nil, country: String? = nil
    ) {
        self.text = text
        self.entityType = entityType
        self.status = status
        self.country = country
    }

    var query: [(name: String, value: String)] {
        [
            ("q", text), ("type", entityType?.rawValue ?? ""), ("status", status?.rawValue ?? ""),
            ("country", country ?? ""),
        ]
        .filter { !$0.1.isEmpty }
    }

    var isNarrowed: Bool { !query.isEmpty }
}

/// `/companies`: every membership that the office may see, by company name.
public struct CompanyListPage: PageValue {
    public static let template = "companies/list"

    public let title: String
    public let lead: String
    public let filters: [FieldShown]
    /// Leads back to the whole list, where it is narrowed.
    public let reset: Link?
    public let rows: [Row]
    public let pager: Pager?
    public let emptyState: EmptyState?
    public let exportHref: String

    public struct Row: Codable, Sendable {
        public let href: String
        public let membership: String
        public let company: String
        public let companyHref: String
        public let country: String
        public let countryName: String
        public let entityType: String
        public let entityTypeName: String
        public let status: StatusPill
        public let specialist: String
        public let submitted: DateShown?
        public let certified: DateShown?
    }

    public init(
        _ cases: [CaseSummary], view: CompanyListView, countries: [String], neighbours: Neighbours, today: Day,
        rulebook: Rulebook
    ) {
        self.title = "Companies"
        self.lead = "One line for each membership, by company name. Drafts are the companies’ own and do not appear."
        self.filters = Self.filters(view, countries, rulebook)
        self.reset = view.isNarrowed ? Link(.companies(CompanyListView()), "Show all companies") : nil
        self.rows = cases.map { Row($0, today: today, rulebook: rulebook) }
        self.pager =
            cases.isEmpty
            ? nil
            : Pager(summary: Self.range(cases), neighbours, of: .companies(view))
        self.emptyState = cases.isEmpty ? Self.empty(view) : nil
        self.exportHref = Route.companiesFile(view).path
    }

    private static func range(_ cases: [CaseSummary]) -> String {
        let count = Wording.count(cases.count, "membership")
        guard let first = cases.first?.companyName, let last = cases.last?.companyName, first != last else {
            return count
        }
        return "\(count), from \(first) to \(last)"
    }

    private static func filters(_ view: CompanyListView, _ countries: [String], _ rulebook: Rulebook) -> [FieldShown] {
        let types = rulebook.entityTypes.map { OptionShown($0.type.rawValue, $0.name) }
        let statuses = MembershipStatus.allCases.filter { $0 != .draft }.map { OptionShown($0.rawValue, $0.label) }
        return [
            FieldShown("q", "Name", value: view.text, .search),
            FieldShown(
                "type", "Kind of company", value: view.entityType?.rawValue ?? "",
                .select([OptionShown("", "All kinds")] + types)),
            FieldShown(
                "status", "State", value: view.status?.rawValue ?? "",
                .select([OptionShown("", "All states")] + statuses)),
            FieldShown(
                "country", "Country", value: view.country ?? "",
                .select(
                    [OptionShown("", "All countries")]
                        + countries.map { OptionShown($0, Country.name($0)) }.sorted { $0.label < $1.label })),
        ]
    }

    private static func empty(_ view: CompanyListView) -> EmptyState {
        view.isNarrowed
            ? EmptyState(
                "No company matches", "Try part of the name, or fewer conditions.",
                action: Link(.companies(CompanyListView()), "Show all companies"))
            : EmptyState("No companies yet", "A company stands here from the day it submits its first application.")
    }
}

extension CompanyListPage.Row {
    init(_ summary: CaseSummary, today: Day, rulebook: Rulebook) {
        self.href = Route.caseFile(summary.id).path
        self.membership = summary.id.description
        self.company = summary.companyName
        self.companyHref = Route.companyCase(summary.company).path
        self.country = summary.country
        self.countryName = Country.name(summary.country)
        self.entityType = summary.entityType.rawValue
        self.entityTypeName = rulebook[summary.entityType]?.name ?? summary.entityType.rawValue
        self.status = Wording.pill(summary.status, summary.tier)
        self.specialist = summary.specialist ?? "Nobody yet"
        self.submitted = summary.submittedOn.map { DateShown($0, today: today) }
        self.certified = summary.certifiedOn.map { DateShown($0, today: today) }
    }
}
