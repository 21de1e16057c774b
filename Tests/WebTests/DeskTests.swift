import Catalogue
import Foundation
import HTTPTypes
import Journal
import Office
import Pages
import Programme
import ReadModels
import Testing

@testable import Web

@Suite struct `The office's side` {
    private static let desk = Endpoints.all.filter { endpoint in
        ["/cases", "/queue", "/companies", "/unassigned", "/assignments", "/office"].contains {
            endpoint.path.hasPrefix($0)
        }
    }

    @Test func `has its endpoints`() {
        #expect(Self.desk.count > 20)
    }

    @Test func `is closed to the company, every endpoint of it`() async throws {
        let world = try await World()
        for endpoint in Self.desk {
            await #expect(throws: (any Error).self, "\(endpoint.method) \(endpoint.path)") {
                _ = try await endpoint.handle(world.visit(endpoint, as: world.officer))
            }
        }
    }

    @Test func `is never told to the company: no page of it knows anything of vetting, time or the specialist`()
        async throws
    {
        let world = try await World()
        var seen = 0
        for endpoint in Endpoints.all
        where endpoint.method == .get && !Self.desk.contains(where: { $0.path == endpoint.path }) {
            guard case .page(let page)? = try? await endpoint.handle(world.visit(endpoint, as: world.officer)) else {
                continue
            }
            let json = String(decoding: try JSONEncoder.api.encode(page), as: UTF8.self)
            for secret in World.secrets { #expect(!json.contains(secret), "\(endpoint.path) tells \(secret)") }
            if endpoint.path.hasPrefix("/memberships/{membership}") { seen += 1 }
        }
        #expect(seen >= 5, "the company's own pages were looked at")
    }

    @Test func `shows a case, its vetting and its time to the specialist who has it`() async throws {
        let world = try await World()
        for path in ["/cases/{membership}/vetting", "/cases/{membership}/time", "/cases/{membership}/history"] {
            let endpoint = try #require(Endpoints.all.first { $0.path == path && $0.method == .get })
            guard case .page(let page) = try await endpoint.handle(world.visit(endpoint, as: world.specialist)) else {
                Issue.record("\(path) is no page")
                continue
            }
            let json = String(decoding: try JSONEncoder.api.encode(page), as: UTF8.self)
            #expect(World.secrets.contains { json.contains($0) }, "\(path)")
        }
    }

    @Test func `lists a case in the queue of its specialist alone`() async throws {
        let world = try await World()
        let endpoint = try #require(Endpoints.all.first { $0.path == "/queue" })
        let mine = try await endpoint.handle(world.visit(endpoint, as: world.specialist))
        guard case .page(let page as QueuePage) = mine else { throw OfficeError.notFound }
        #expect(page.title == "My queue")
        #expect(page.groups.flatMap(\.rows).map(\.clock) == ["certification-decision"])
        let other = try await endpoint.handle(world.visit(endpoint, as: world.otherSpecialist))
        guard case .page(let empty as QueuePage) = other else { throw OfficeError.notFound }
        #expect(empty.emptyState != nil)
    }

    @Test func `keeps what was typed when a check has no basis`() async throws {
        let world = try await World()
        let endpoint = try #require(
            Endpoints.all.first { $0.path == "/cases/{membership}/vetting" && $0.method == .post })
        let body = Visit.Body.form("check=violations&result=adverse&basis=+")
        guard
            case .rejected(let page as VettingPage, let problems) = try await endpoint.handle(
                world.visit(endpoint, as: world.specialist, body))
        else { throw OfficeError.notFound }
        #expect(problems.map(\.field) == ["basis"])
        let check = try #require(page.checks.first { $0.code == "violations" })
        #expect(check.isOpen)
        #expect(check.fields[0].options.first { $0.value == "adverse" }?.isChosen == true)
    }

    @Test func `takes minutes as text from a form and as a number from a program`() async throws {
        let world = try await World()
        let endpoint = try #require(Endpoints.all.first { $0.path == "/cases/{membership}/time" && $0.method == .post })
        for body in [
            Visit.Body.form("review=certification&minutes=30&day=2026-03-02&note=Reading"),
            .json(Array(#"{"review":"certification","minutes":45}"#.utf8)),
        ] {
            guard case .done = try await endpoint.handle(world.visit(endpoint, as: world.specialist, body)) else {
                Issue.record("it was not taken")
                continue
            }
        }
        let file = try await world.office.caseFile(of: world.membership)
        #expect(file.minutes[.certification] == World.minutes + 75)
    }
}
