import Foundation
import Office
import Programme
import TestSupport
import Testing

@testable import Web

/// A company that fills in its account and its application with forms, as a browser sends them.
private struct Applicant {
    let server: TestServer
    let token: String
    let csrf: String
    let identity: Identity

    init() async throws {
        server = try await TestServer()
        let signedIn = try await server.house.signUpCompany()
        token = signedIn.token
        identity = signedIn.identity
        csrf = try #require(try await server.house.office.session(token: token)?.csrf)
    }

    func send(_ path: String, _ fields: String) async throws -> Answer {
        try await server.post(path, "csrf=\(csrf)&" + fields, as: token)
    }

    var company: Company.State {
        get async throws { try await server.house.office.company(try #require(identity.company)) }
    }

    func draft() async throws -> ID<Membership> {
        try await server.house.office.openMembership(as: EntityType(rawValue: "importer"), by: identity)
    }
}

@Suite struct `A company's account` {
    private let site = "name=Yard&purpose=office&street=1+Way&city=Laredo"

    @Test func `takes a country by its code and calls it by its name`() async throws {
        let applicant = try await Applicant()
        #expect(try await applicant.send("/company/sites/new", site + "&country=vn").status == 303)
        #expect(try await applicant.company.sites.values.map(\.address.country) == ["VN"])
        let sites = try await applicant.server.get("/company/sites", as: applicant.token)
        #expect(sites.text.contains("1 Way, Laredo, Vietnam"))
    }

    @Test(arguments: ["ZZ", "Vietnam", ""])
    func `refuses what is no country, and keeps what was typed`(country: String) async throws {
        let applicant = try await Applicant()
        let answer = try await applicant.send("/company/sites/new", site + "&country=\(country)")
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"1 Way\"") && answer.text.contains("id=\"f-country-error\""))
        #expect(try await applicant.company.sites.isEmpty)
    }

    @Test func `shows both versions of a site that somebody changed meanwhile, and overwrites nothing`() async throws {
        let applicant = try await Applicant()
        _ = try await applicant.send("/company/sites/new", site + "&country=US")
        let id = try #require(try await applicant.company.sites.keys.first)
        func change(_ name: String) async throws -> Answer {
            let fields = site.replacingOccurrences(of: "Yard", with: name)
            return try await applicant.send("/company/sites/\(id)", fields + "&country=US&revision=1")
        }
        #expect(try await change("Depot").status == 303)
        let late = try await change("Hall")
        #expect(late.status == 409 && late.text.contains("Depot") && late.text.contains("Hall"))
        #expect(try await applicant.company.sites[id]?.name == "Depot")
    }

    @Test func `keeps what two people changed in different details`() async throws {
        let applicant = try await Applicant()
        let one = try await applicant.send("/company/details", "name=Example+Imports&city=Laredo&revision=1")
        let other = try await applicant.send("/company/details", "name=Example+Imports&telephone=%2B1+555&revision=1")
        #expect(one.status == 303 && other.headers[.location] == "/company/details")
        let details = try await applicant.company.details
        #expect(details?.headquarters.city == "Laredo" && details?.telephone == "+1 555")
    }

    @Test func `is only read by a viewer`() async throws {
        let applicant = try await Applicant()
        let office = applicant.server.house.office
        let issued = try await office.addColleague(
            PersonEntry(name: "Vi", email: "vi@example.com"), as: .viewer, by: applicant.identity)
        let token = try await office.signIn(email: "vi@example.com", password: issued.password).token
        let page = try await applicant.server.get("/company/details", as: token)
        #expect(page.status == 200 && !page.text.contains("Save details"))
        let csrf = try #require(try await office.session(token: token)?.csrf)
        for (path, fields) in [
            ("/company/details", "name=Mine&revision=1"), ("/company/sites/new", site + "&country=US"),
            ("/memberships", "type=importer"),
        ] {
            #expect(try await applicant.server.post(path, "csrf=\(csrf)&" + fields, as: token).status == 403, "\(path)")
        }
        #expect(try await applicant.company.details?.name == "Example Imports")
    }
}

@Suite struct `An application's forms` {
    @Test func `ask for the tick under the agreement, and for an officer`() async throws {
        let applicant = try await Applicant()
        let id = try await applicant.draft()
        let office = applicant.server.house.office
        let untouched = try await applicant.send("/memberships/\(id)/agreement", "accept=")
        #expect(untouched.status == 422 && untouched.text.contains("Tick the box"))
        #expect(try await office.membership(id).agreement == nil)
        let issued = try await office.addColleague(
            PersonEntry(name: "Bo", email: "bo@example.com"), as: .contributor, by: applicant.identity)
        let token = try await office.signIn(email: "bo@example.com", password: issued.password).token
        let page = try await applicant.server.get("/memberships/\(id)/agreement", as: token)
        #expect(page.text.contains("Only a company officer can accept"))
        #expect(try await applicant.send("/memberships/\(id)/agreement", "accept=yes").status == 303)
        #expect(try await office.membership(id).agreement?.officer == applicant.identity.person)
    }

    @Test func `list what is missing, each with its place, and submit nothing`() async throws {
        let applicant = try await Applicant()
        let id = try await applicant.draft()
        let answer = try await applicant.send("/memberships/\(id)/submission", "")
        #expect(answer.status == 422)
        for place in ["/company/sites/new", "/company/people", "/memberships/\(id)/agreement"] {
            #expect(answer.text.contains("href=\"\(place)\""), "\(place)")
        }
        #expect(try await applicant.server.house.office.membership(id).firstSubmittedOn == nil)
    }

    @Test func `do not take an application back without a reason`() async throws {
        let applicant = try await Applicant()
        let id = try await applicant.draft()
        #expect(try await applicant.send("/memberships/\(id)/withdrawal", "reason=+").status == 422)
        #expect(try await applicant.server.house.office.membership(id).status == .draft)
        #expect(try await applicant.send("/memberships/\(id)/withdrawal", "reason=Sold").status == 303)
        #expect(try await applicant.server.house.office.membership(id).status == .withdrawn)
    }

    @Test func `begin one application of a kind, however often the button is pressed`() async throws {
        let applicant = try await Applicant()
        #expect(try await applicant.send("/memberships", "type=importer").status == 303)
        #expect(try await applicant.send("/memberships", "type=importer").status == 409)
        #expect(try await applicant.send("/memberships", "type=bakery").status == 422)
        let memberships = try await applicant.server.house.office.readModels.memberships(
            of: try #require(applicant.identity.company))
        #expect(memberships.count == 1)
    }
}
