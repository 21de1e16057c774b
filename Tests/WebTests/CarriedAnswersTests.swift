import Foundation
import HTTPTypes
import Pages
import Programme
import TestSupport
import Testing

@testable import Web

@Suite struct `Answers from the eligibility check` {
    private let server: TestServer
    private let start = "/memberships/new?entity=importer&yes=active-in-role%2Coffice%2Cinvented&no=no-final-debt"

    init() async throws { server = try await TestServer() }

    @Test func `lead whoever is not signed in to an account and back`() async throws {
        let sent = try await server.get(start)
        let signIn = try #require(sent.headers[.location])
        #expect(signIn.hasPrefix("/sign-in?next=%2Fmemberships%2Fnew%3Fentity%3Dimporter"))
        let page = try await server.get(signIn)
        #expect(page.text.contains("Your answers from the eligibility check are kept"))
        let signUp = signIn.replacingOccurrences(of: "/sign-in", with: "/sign-up")
        #expect(page.text.contains("href=\"\(signUp)\""))
        #expect(try await server.get(signUp).text.contains("name=\"next\" value=\"/memberships/new?entity=importer"))

        let next = try #require(start.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
        let fields = "companyName=Quiet+Lamps&name=Ida&email=ida%40example.com&next=\(next)"
        let refused = try await server.post("/sign-up", fields + "&password=short")
        #expect(refused.status == 422 && refused.text.contains("name=\"next\" value=\"/memberships/new"))
        let done = try await server.post("/sign-up", fields + "&password=\(server.typedPassword)")
        #expect(done.headers[.location] == start)
    }

    @Test func `never lead away from this site`() async throws {
        _ = try await server.house.signUpCompany()
        for next in ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"] {
            let answer = try await server.post(
                "/sign-in", "email=ana%40example.com&password=\(server.typedPassword)&next=\(next)")
            #expect(answer.headers[.location] == "/home", "\(next)")
            #expect(!(try await server.get("/sign-in?next=\(next)").text.contains("evil.example")))
        }
    }

    @Test func `stand in the application that is begun with them, and only those that are asked there`() async throws {
        let token = try await server.house.signUpCompany().token
        let page = try await server.get(start, as: token)
        #expect(page.text.contains("name=\"answers[active-in-role]\" value=\"yes\""))
        #expect(page.text.contains("name=\"answers[no-final-debt]\" value=\"no\""))
        #expect(!page.text.contains("invented"))

        let csrf = try #require(try await server.house.office.session(token: token)?.csrf)
        let form =
            "csrf=\(csrf)&type=importer&answers%5Bactive-in-role%5D=yes&answers%5Bno-final-debt%5D=no&answers%5Binvented%5D=yes"
        let begun = try await server.post("/memberships", form, as: token)
        let place = try #require(begun.headers[.location])
        #expect(begun.status == 303 && place.hasSuffix("/application"))
        let id = try #require(ID<Membership>(String(place.split(separator: "/")[1])))
        let state = try await server.house.office.membership(id)
        #expect(
            state.answers == [
                QuestionKey(rawValue: "active-in-role"): true, QuestionKey(rawValue: "no-final-debt"): false,
            ])
        #expect(state.revisions[.eligibility] == 1)

        let again = try await server.get(start, as: token)
        #expect(again.text.contains("Go to this membership") && !again.text.contains("with these answers"))
    }

    @Test func `are no answers where an address names no kind of company, or says both yes and no`() async throws {
        let token = try await server.house.signUpCompany().token
        #expect(
            !(try await server.get("/memberships/new?entity=bakery&yes=office", as: token).text.contains(
                "with these answers")))
        let both = try await server.get("/memberships/new?entity=importer&yes=office&no=office", as: token)
        #expect(both.text.contains("with these answers") && !both.text.contains("answers[office]"))
    }
}
