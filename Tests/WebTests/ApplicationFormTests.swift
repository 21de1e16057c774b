import Foundation
import Journal
import Office
import Pages
import Programme
import Testing

@testable import Web

@Suite struct `Two people on one draft` {
    private let world: World
    private let draft: ID<Membership>

    init() async throws {
        world = try await World()
        draft = try await world.office.openMembership(as: EntityType(rawValue: "highway-carrier"), by: world.officer)
    }

    private func save(_ scac: String, _ dot: String, basedOn revision: Int, isJSON: Bool = false) async throws -> Reply
    {
        let endpoint = try #require(
            Endpoints.all.first { $0.path == "/memberships/{membership}/identifiers" && $0.method == .post })
        let body = #"{"identifiers":{"scac":"\#(scac)","dot":"\#(dot)"},"revision":\#(revision)}"#
        return try await endpoint.handle(
            Visit(
                office: world.office, renderer: try PageRenderer(), path: endpoint.path,
                session: Session(identity: world.officer, name: "", organisationName: "", csrf: ""), token: nil,
                source: nil,
                parameters: ["membership": draft.description], query: [:], body: .json(Array(body.utf8)), isJSON: isJSON
            ))
    }

    private var identifiers: [String: String] {
        get async throws {
            try await world.office.membership(draft).identifiers.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
        }
    }

    @Test func `are told the revision to go on from`() async throws {
        guard case .saved(_, _, revision: 1) = try await save("ABCD", "", basedOn: 0) else {
            Issue.record("the first save is revision 1")
            return
        }
        #expect(try await identifiers == ["scac": "ABCD"])
    }

    @Test func `keep each other's changes to different fields`() async throws {
        _ = try await save("ABCD", "", basedOn: 0)
        guard case .done = try await save("", "123456", basedOn: 0) else {
            Issue.record("changes of different fields do not clash")
            return
        }
        #expect(try await identifiers == ["scac": "ABCD", "dot": "123456"])
    }

    @Test func `see both versions of a field that both changed, and nothing is overwritten`() async throws {
        _ = try await save("ABCD", "123456", basedOn: 0)
        guard case .conflict(let page as IdentifiersPage, _) = try await save("WXYZ", "", basedOn: 0) else {
            Issue.record("the same field was changed by both")
            return
        }
        #expect(page.conflict?.fields.contains { $0.yours == "WXYZ" && $0.theirs == "ABCD" } == true)
        #expect(page.groups.flatMap(\.fields).contains { $0.value == "123456" })
        #expect(page.revision == 1)
        #expect(try await identifiers == ["scac": "ABCD", "dot": "123456"])
    }

    @Test func `are refused as stale when a page saves itself on an older revision`() async throws {
        _ = try await save("ABCD", "", basedOn: 0)
        guard case .conflict(_, let mergeable) = try await save("", "123456", basedOn: 0, isJSON: true),
            case .conflict(_, let clash) = try await save("WXYZ", "", basedOn: 0, isJSON: true)
        else {
            Issue.record("a page that saves itself has to be told")
            return
        }
        #expect(mergeable.contains("both changes stand") && clash.contains("compare both versions"))
        #expect(try await identifiers == ["scac": "ABCD"])
    }

    @Test func `get an identifier of the wrong form back with what is wrong beside it`() async throws {
        guard case .rejected(let page as IdentifiersPage, let problems) = try await save("A1", "", basedOn: 0) else {
            Issue.record("A1 is no carrier code")
            return
        }
        #expect(problems.map(\.field) == ["identifiers[scac]"])
        #expect(page.groups.flatMap(\.fields).first { $0.name == "identifiers[scac]" }?.value == "A1")
        #expect(try await identifiers == [:])
    }
}
