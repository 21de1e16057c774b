import Office
import Pages
import Programme
import ReadModels

/// Companies as the programme office sees them.
enum CompanyListEndpoints {
    static let all: [Endpoint] = [
        .page("/companies", "Memberships by company name", query: view + Paging.parameters, CompanyListPage.self, list),
        .file("/companies.csv", "Memberships by company name as CSV", type: CSV.mediaType, query: view, file),
        .page(
            "/companies/{company}", "A company with its memberships, sites and contacts", CompanyCasePage.self, company),
    ]

    private static let view: [Endpoint.QueryParameter] = [
        .init("q", "Part of the company's name."), .init("type", "The key of an entity type, as `highway-carrier`."),
        .init("status", "A state, as `certified`."), .init("country", "A country's ISO 3166-1 alpha-2 code."),
    ]

    @Sendable private static func list(_ visit: Visit) async throws -> CompanyListPage {
        try visit.office.authoriseOffice(.readCases, for: try visit.identity)
        let view = visit.companyListView()
        let models = visit.office.readModels
        let place = try await visit.place(visit.companyKey)
        let page = try await models.companies(CompanyFilter(view), at: place, limit: Paging.length)
        let names = try await visit.office.names(of: Set(page.rows.compactMap(\.specialist)))
        return CompanyListPage(
            page.rows.map { CaseSummary($0, names) }, view: view, countries: try await models.countries(),
            neighbours: page.neighbours(at: place, \.id.description), today: visit.today,
            rulebook: visit.office.rulebook)
    }

    @Sendable private static func file(_ visit: Visit) async throws -> Reply {
        try visit.office.authoriseOffice(.readCases, for: try visit.identity)
        let filter = CompanyFilter(visit.companyListView())
        let rulebook = visit.office.rulebook
        var csv = CSV(header: [
            "Company", "Country", "Country code", "Kind of company", "State", "Tier", "Submitted", "Certified",
            "Specialist",
            "Case",
        ])
        var after: CompanyKey?
        repeat {
            let rows = try await visit.office.readModels.companies(filter, after: after, limit: 1000)
            let names = try await visit.office.names(of: Set(rows.compactMap(\.specialist)))
            for row in rows {
                csv.add([
                    .text(row.companyName), .text(Country.name(row.country)), .text(row.country),
                    .text(rulebook[row.entityType]?.name ?? ""),
                    .text(row.status.label), CSV.Cell(row.tier?.rawValue), CSV.Cell(row.submittedOn?.description),
                    CSV.Cell(row.certifiedOn?.description), CSV.Cell(row.specialist.flatMap { names[$0] }),
                    .text(row.id.description),
                ])
            }
            after = rows.count == 1000 ? rows.last.map { CompanyKey(name: $0.companyName, membership: $0.id) } : nil
        } while after != nil
        return csv.file(named: "companies")
    }

    @Sendable private static func company(_ visit: Visit) async throws -> CompanyCasePage {
        try visit.office.authoriseOffice(.readCases, for: try visit.identity)
        let id: ID<Company> = try visit.id("company")
        // A draft is the company's own, and so is a company that has only drafts.
        let memberships = try await visit.office.readModels.memberships(of: id).filter { $0.submittedOn != nil }
        guard !memberships.isEmpty else { throw OfficeError.notFound }
        let company = try await visit.office.company(id)
        let names = try await visit.office.names(of: Set(memberships.compactMap(\.specialist)))
        return CompanyCasePage(
            company, memberships: memberships.map { CaseSummary($0, names) },
            contacts: try await visit.contacts(of: id, company), today: visit.today, rulebook: visit.office.rulebook)
    }
}

extension Visit {
    /// A filter that names nothing known matches nothing, so it is left as it is; only states are a fixed list.
    fileprivate func companyListView() -> CompanyListView {
        CompanyListView(
            text: query("q") ?? "", entityType: query("type").map(EntityType.init(rawValue:)),
            status: query("status").flatMap(MembershipStatus.init(rawValue:)), country: query("country"))
    }

    /// Where the page begins. The address holds a membership; its company's name is looked up, since it may change.
    @Sendable fileprivate func companyKey(_ text: String) async throws -> CompanyKey? {
        guard let id = ID<Membership>(text), let row = try await office.readModels.membership(id) else { return nil }
        return CompanyKey(name: row.companyName, membership: id)
    }

    fileprivate func contacts(of id: ID<Company>, _ company: Company.State) async throws -> [CompanyCasePage.Contact] {
        let colleagues = try await office.colleagues(of: ID(high: id.high, low: id.low), by: try identity)
        return ContactKind.allCases.flatMap { kind in
            colleagues.filter { company.contacts[$0.person] == kind }.map { colleague in
                CompanyCasePage.Contact(
                    name: colleague.details.name, kind: kind, email: colleague.details.email.nonEmpty,
                    telephone: colleague.details.phone.nonEmpty)
            }
        }
    }
}

extension CompanyFilter {
    fileprivate init(_ view: CompanyListView) {
        self.init(text: view.text, entityType: view.entityType, status: view.status, country: view.country)
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
