import Pages
import Testing
import Yams

@testable import Web

@Suite struct `The description of the API` {
    private let document: [String: Any]

    init() throws {
        let yaml = Description(of: Endpoints.all).yaml
        document = try #require(try Yams.load(yaml: yaml) as? [String: Any])
    }

    @Test func `covers every endpoint and nothing else`() throws {
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        let described = paths.flatMap { path, operations in operations.keys.map { "\($0) \(path)" } }
        let served = Endpoints.all.map { "\($0.method.rawValue.lowercased()) \($0.path)" }
        #expect(described.sorted() == served.sorted())
    }

    @Test func `gives every operation a name of its own`() throws {
        let names = try operations().compactMap { $0["operationId"] as? String }
        #expect(names.count == Endpoints.all.count)
        #expect(Set(names).count == names.count)
    }

    @Test func `names every parameter of a path`() throws {
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        for (path, operations) in paths {
            let inPath = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { $0.dropFirst().dropLast() }
            for operation in operations.values {
                let parameters = operation["parameters"] as? [[String: Any]] ?? []
                let named = parameters.filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String }
                #expect(named == inPath.map(String.init), "\(path)")
            }
        }
    }

    @Test func `refers only to what it holds`() throws {
        let components = try #require(document["components"] as? [String: [String: Any]])
        let held = Set(components.flatMap { kind, parts in parts.keys.map { "#/components/\(kind)/\($0)" } })
        let references = Self.references(in: document)
        #expect(references.count > 100)
        #expect(references.subtracting(held) == [])
    }

    @Test func `describes no type as an object without fields`() throws {
        let components = try #require(document["components"] as? [String: [String: Any]])
        let schemas = try #require(components["schemas"] as? [String: [String: Any]])
        let empty = schemas.filter { ($0.value["properties"] as? [String: Any])?.isEmpty ?? true }.keys
        // A button sends nothing of its own.
        #expect(empty.sorted() == ["ButtonPress"])
    }

    @Test func `is the same every time`() {
        #expect(Description(of: Endpoints.all).yaml == Description(of: Endpoints.all).yaml)
    }

    private func operations() throws -> [[String: Any]] {
        try #require(document["paths"] as? [String: [String: [String: Any]]]).values.flatMap(\.values)
    }

    private static func references(in value: Any) -> Set<String> {
        switch value {
        case let map as [String: Any]:
            map.reduce(into: []) { found, pair in
                if pair.key == "$ref", let reference = pair.value as? String { found.insert(reference) }
                found.formUnion(references(in: pair.value))
            }
        case let list as [Any]: list.reduce(into: []) { $0.formUnion(references(in: $1)) }
        default: []
        }
    }
}

@Suite struct `Every kind of page` {
    /// Shown where something went wrong, or in answer to a form only.
    private static let shownOtherwise = [ErrorPage.template]

    @Test func `is what some endpoint gives`() {
        let given = Set(Self.given.map { $0.template })
        let missing = PageCatalogue.all.map { $0.template }.filter {
            !given.contains($0) && !Self.shownOtherwise.contains($0)
        }
        #expect(missing == [])
    }

    @Test func `that an endpoint gives is in the catalogue, so that its template is checked`() {
        let known = Set(PageCatalogue.all.map { $0.template })
        #expect(Self.given.map { $0.template }.filter { !known.contains($0) } == [])
    }

    @Test func `stands in the catalogue once`() {
        let templates = PageCatalogue.all.map { $0.template }
        #expect(Set(templates).count == templates.count)
    }

    private static var given: [any PageValue.Type] {
        Endpoints.all.compactMap { if case .page(let type) = $0.output { type } else { nil } }
    }
}
