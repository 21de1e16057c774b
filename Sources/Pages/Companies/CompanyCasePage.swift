import Programme

/// `/companies/{company}`: a company as the programme office sees it.
public struct CompanyCasePage: PageValue {
    public static let template = "companies/case"

    public let title: String
    public let lead: String
    public let facts: [FactShown]
    public let about: String?
    public let rows: [CompanyListPage.Row]
    public let sites: [SiteShown]
    public let contacts: [Contact]

    public struct SiteShown: Codable, Sendable {
        public let name: String
        public let purpose: String
        public let address: String
    }

    public struct Contact: Codable, Sendable {
        public let name: String
        /// `primary`, `alternate` or `other`.
        public let kind: String
        public let kindName: String
        public let email: String?
        public let telephone: String?

        public init(name: String, kind: ContactKind, email: String?, telephone: String?) {
            self.name = name
            self.kind = kind.rawValue
            self.kindName = Wording.contact(kind)
            self.email = email
            self.telephone = telephone
        }
    }

    public init(
        _ company: Company.State, memberships: [CaseSummary], contacts: [Contact], today: Day, rulebook: Rulebook
    ) {
        let details = company.details ?? CompanyDetails(name: "Unnamed company")
        self.title = details.name
        self.lead = "\(Wording.count(memberships.count, "membership")), \(Wording.count(company.sites.count, "site"))."
        self.facts = Self.facts(details)
        self.about = details.history.isEmpty ? nil : details.history
        self.rows = memberships.map { CompanyListPage.Row($0, today: today, rulebook: rulebook) }
        self.sites = company.sites.sorted { $0.key < $1.key }.map { _, site in
            SiteShown(name: site.name, purpose: Wording.purpose(site.purpose), address: Wording.line(site.address))
        }
        self.contacts = contacts
    }

    private static func facts(_ details: CompanyDetails) -> [FactShown] {
        let facts = [
            ("Trades as", details.doingBusinessAs), ("Headquarters", Wording.line(details.headquarters)),
            ("Telephone", details.telephone), ("Website", details.website),
            ("In business since", details.businessStart.map { Wording.date($0) } ?? ""),
            ("Employees", details.employees.map { Wording.figure($0) } ?? ""),
        ]
        return facts.filter { !$0.1.isEmpty }.map { FactShown($0.0, $0.1) }
    }
}
