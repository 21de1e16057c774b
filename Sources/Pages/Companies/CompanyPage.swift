import Programme

/// `/company`: the trade account at a glance.
public struct CompanyPage: PageValue {
    public static let template = "companies/company"

    public let title: String
    public let facts: [FactShown]
    public let details: Link
    public let sites: [SiteShown]
    public let hasSites: Bool
    public let sitesLink: Link
    public let contacts: [FactShown]
    public let hasContacts: Bool
    public let people: Link
    public let history: [HistoryEntry]
    public let canEdit: Bool

    /// - Parameter contacts: Kind and name of each point of contact, the primary first.
    public init(
        company: Company.State, contacts: [(kind: ContactKind, name: String)], history: [HistoryEntry], canEdit: Bool
    ) {
        let lines = company.details?.lines ?? [:]
        self.title = company.details?.name ?? "Company"
        self.facts = CompanyDetails.labels.map { label in
            let value = lines[label] ?? ""
            return FactShown(label, value.isEmpty ? "not given" : value)
        }
        self.details = Link(.companyDetails, canEdit ? "Change the details" : "See the details")
        self.sites = SiteShown.list(company)
        self.hasSites = !company.sites.isEmpty
        self.sitesLink = Link(.companySites, "All sites")
        self.contacts = contacts.map { FactShown(Wording.contact($0.kind), $0.name) }
        self.hasContacts = !contacts.isEmpty
        self.people = Link(.companyPeople, "People and points of contact")
        self.history = history
        self.canEdit = canEdit
    }
}

/// A site in a list.
public struct SiteShown: Codable, Sendable, Hashable {
    public let name: String
    /// "Cargo handling".
    public let purpose: String
    public let purposeCode: String
    public let address: String
    public let href: String

    static func list(_ company: Company.State) -> [SiteShown] {
        company.sites.sorted { ($0.value.name, $0.key) < ($1.value.name, $1.key) }.map { id, site in
            SiteShown(
                name: site.name, purpose: Wording.purpose(site.purpose), purposeCode: site.purpose.rawValue,
                address: Wording.line(site.address), href: Route.companySite(id).path)
        }
    }
}
