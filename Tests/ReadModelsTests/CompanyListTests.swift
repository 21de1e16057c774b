import Office
import Programme
import ReadModels
import TestSupport
import Testing

@Suite struct `The list of companies` {
    @Test(arguments: [1, 2, 3, 7, 100])
    func `shows every submitted membership once, by name, however it is cut into pages`(limit: Int) async throws {
        let house = try await office()
        let whole = try await list(house, CompanyFilter())
        let names = whole.map { $0.companyName.lowercased() }
        #expect(names == names.sorted())
        #expect(whole.count == 9)
        var paged: [MembershipSummary] = []
        while true {
            let last = paged.last.map { CompanyKey(name: $0.companyName, membership: $0.id) }
            let page = try await house.office.readModels.companies(CompanyFilter(), after: last, limit: limit)
            paged += page
            if page.count < limit { break }
        }
        #expect(paged == whole)
    }

    @Test func `never shows a draft`() async throws {
        let house = try await office()
        let officer = try await house.signUpCompany("Draughty Ltd", email: "draft@draughty.example").identity
        _ = try await house.office.openMembership(as: TestProgramme.importer, by: officer)
        #expect(try await list(house, CompanyFilter(text: "draughty")) == [])
    }

    @Test(arguments: [
        (CompanyFilter(text: "ALD"), ["Alder", "Alder", "alder", "alder"]),
        (CompanyFilter(text: "ökö"), ["ÖKÖ"]),
        (CompanyFilter(text: "%"), []),
        (CompanyFilter(country: "MX"), ["Beta", "Beta"]),
        (CompanyFilter(status: .certified), ["Alder", "alder", "Beta", "Zeta", "ÖKÖ"]),
        (CompanyFilter(text: "beta", status: .applicant), ["Beta"]),
        (
            CompanyFilter(entityType: EntityType(rawValue: "importer"), status: .applicant),
            ["Alder", "alder", "Beta", "Zeta"]
        ),
        (CompanyFilter(entityType: EntityType(rawValue: "rail-carrier")), []),
    ])
    func `is narrowed by text, country, type and status`(filter: CompanyFilter, names: [String]) async throws {
        let house = try await office()
        #expect(try await list(house, filter).map(\.companyName).sorted() == names.sorted())
    }

    @Test func `knows the countries of its companies`() async throws {
        #expect(try await office().office.readModels.countries() == ["MX", "US"])
    }

    /// Five companies, of which two have names that differ in their capital letters only.
    private func office() async throws -> TestOffice {
        let house = try await TestOffice()
        let day = house.office.today - 10
        for (number, name) in ["Zeta", "alder", "Alder", "Beta", "ÖKÖ"].enumerated() {
            let officer = try await house.signUpCompany(name, email: "officer@company\(number).example").identity
            let address = Address(
                street: "", city: "", region: "", postalCode: "", country: name == "Beta" ? "MX" : "US")
            try await house.office.describe(CompanyDetails(name: name, headquarters: address), basedOn: 1, by: officer)
            if name != "ÖKÖ" { _ = try await house.submittedMembership(of: officer, on: day) }
            _ = try await house.certifiedMembership(of: officer, on: day)
        }
        return house
    }

    private func list(_ house: TestOffice, _ filter: CompanyFilter) async throws -> [MembershipSummary] {
        try await house.office.readModels.companies(filter, after: nil, limit: 1000)
    }
}
