import Journal
import Office
import Pages
import Programme

/// The trade account: details and sites.
enum CompanyEndpoints {
    static let all: [Endpoint] = [
        .page("/company", "The company’s trade account", CompanyPage.self, overview),
        .page("/company/details", "The company’s details", CompanyDetailsPage.self, showDetails),
        .form("/company/details", "Change the company’s details", CompanyDetailsForm.self, saveDetails),
        .page("/company/sites", "The company’s sites", SitesPage.self, sites),
        .page("/company/sites/new", "The form to add a site", SitePage.self, newSite),
        .form("/company/sites/new", "Add a site", SiteForm.self, addSite),
        .page("/company/sites/{site}", "One site", SitePage.self, site),
        .form("/company/sites/{site}", "Change a site", SiteForm.self, changeSite),
        .action("/company/sites/{site}/closure", "Remove a site from the account", closeSite),
    ]

    @Sendable private static func overview(_ visit: Visit) async throws -> CompanyPage {
        let record = try await CompanyRecord(of: try visit.company(), in: visit.office)
        let latest = record.entries.suffix(8)
        let contacts = record.state.contacts
        let names = try await visit.names(of: latest.map(\.entry.actor) + contacts.keys.map { .person($0) })
        let order = ContactKind.allCases
        return CompanyPage(
            company: record.state,
            contacts: order.flatMap { kind in
                contacts.filter { $0.value == kind }.map { (kind, names[$0.key]) }.sorted { $0.1 < $1.1 }
            },
            history: record.history(latest: 8, names: names, today: visit.today), canEdit: visit.may(.editCompany))
    }

    // MARK: Details

    @Sendable private static func showDetails(_ visit: Visit) async throws -> CompanyDetailsPage {
        let company = try await visit.office.company(try visit.company())
        return CompanyDetailsPage(
            company.details.map(CompanyDetailsPage.Typed.init) ?? .init(), revision: company.detailsRevision,
            canSave: visit.may(.editCompany))
    }

    @Sendable private static func saveDetails(_ visit: Visit, _ form: CompanyDetailsForm) async throws -> Reply {
        let (details, problems) = form.read(today: visit.today)
        guard let details else {
            return .rejected(
                CompanyDetailsPage(
                    form.typed, revision: form.revision, canSave: visit.may(.editCompany), errors: problems.byField),
                problems)
        }
        do {
            let revision = try await visit.office.describe(details, basedOn: form.revision, by: try visit.identity)
            return .saved(.company, .companyDetailsSaved, revision: revision)
        } catch let refusal as Company.Refusal {
            guard case .stale(let current) = refusal else { throw refusal }
            let record = try await CompanyRecord(of: try visit.company(), in: visit.office)
            let (merged, hasClash) = record.merge(form.typed, basedOn: form.revision)
            if !hasClash, !visit.isJSON,
                let details = CompanyDetailsForm(merged, revision: current).read(today: visit.today).0
            {
                try await visit.office.describe(details, basedOn: current, by: try visit.identity)
                return .done(.companyDetails, .merged)
            }
            let conflict = try await visit.conflict(
                Wording.lines(details), record.state.details.map(Wording.lines)?.byLabel ?? [:],
                last: record.lastDescription,
                current: .companyDetails)
            let page = CompanyDetailsPage(
                merged, revision: current, canSave: visit.may(.editCompany), conflict: conflict)
            return .conflict(
                page, hasClash ? refusal.worded(visit.office.rulebook).sentence : Wording.mergeable)
        }
    }

    // MARK: Sites

    @Sendable private static func sites(_ visit: Visit) async throws -> SitesPage {
        SitesPage(company: try await visit.office.company(try visit.company()), canEdit: visit.may(.editCompany))
    }

    @Sendable private static func newSite(_ visit: Visit) async throws -> SitePage {
        _ = try visit.company()
        return SitePage(.init(), id: nil, revision: 0, canSave: visit.may(.editCompany))
    }

    @Sendable private static func site(_ visit: Visit) async throws -> SitePage {
        let company = try await visit.office.company(try visit.company())
        let id: ID<Site> = try visit.id("site")
        guard let site = company.sites[id] else { throw OfficeError.notFound }
        return SitePage(
            .init(site), id: id, revision: company.siteRevisions[id] ?? 0, canSave: visit.may(.editCompany))
    }

    @Sendable private static func addSite(_ visit: Visit, _ form: SiteForm) async throws -> Reply {
        try await save(visit, form, as: nil)
    }

    @Sendable private static func changeSite(_ visit: Visit, _ form: SiteForm) async throws -> Reply {
        let id: ID<Site> = try visit.id("site")
        guard try await visit.office.company(try visit.company()).sites[id] != nil else { throw OfficeError.notFound }
        return try await save(visit, form, as: id)
    }

    private static func save(_ visit: Visit, _ form: SiteForm, as id: ID<Site>?) async throws -> Reply {
        let canSave = visit.may(.editCompany)
        let revision = id == nil ? 0 : form.revision ?? 0
        let (site, problems) = form.read()
        guard let site else {
            return .rejected(
                SitePage(form.typed, id: id, revision: revision, canSave: canSave, errors: problems.byField), problems)
        }
        do {
            try await visit.office.placeSite(
                id ?? visit.office.freshID(), site, basedOn: revision, by: try visit.identity)
            return .done(.companySites, .sitePlaced)
        } catch let refusal as Company.Refusal {
            guard case .stale(let current) = refusal, let id else { throw refusal }
            let record = try await CompanyRecord(of: try visit.company(), in: visit.office)
            let conflict = try await visit.conflict(
                Wording.lines(site), record.state.sites[id].map(Wording.lines)?.byLabel ?? [:],
                last: record.lastChange(of: id),
                current: .companySite(id))
            let page = SitePage(form.typed, id: id, revision: current, canSave: canSave, conflict: conflict)
            return .conflict(page, refusal.worded(visit.office.rulebook).sentence)
        }
    }

    @Sendable private static func closeSite(_ visit: Visit) async throws -> Reply {
        try await visit.office.closeSite(try visit.id("site"), by: try visit.identity)
        return .done(.companySites, .siteClosed)
    }
}

extension NoticeCode {
    static let companyDetailsSaved = NoticeCode(rawValue: "company-details-saved")
    static let sitePlaced = NoticeCode(rawValue: "site-placed")
    static let siteClosed = NoticeCode(rawValue: "site-closed")
}

extension [(label: String, value: String)] {
    var byLabel: [String: String] { reduce(into: [:]) { $0[$1.label] = $1.value } }
}
