import Testing

@testable import Web

private struct Plain: Decodable {
    let text: String
    let count: Int
    let isOpen: Bool
    let note: String?
    let most: Int?
}

private struct Nested: Decodable {
    let rows: [Row]
    let byName: [String: String]
    let first: Row?
    let kind: Kind

    struct Row: Decodable {
        let label: String
        let tags: [String]
    }

    enum Kind: String, Decodable { case one, two }
}

private struct Renamed: Decodable {
    let currentPassword: String

    enum CodingKeys: String, CodingKey { case currentPassword = "current-password" }
}

@Suite struct `Reading what a type looks like` {
    @Test func `finds every field in order, and which may be absent`() throws {
        let object = try read(Plain.self)
        #expect(object.fields.map(\.name) == ["text", "count", "isOpen", "note", "most"])
        #expect(object.fields.map(\.schema) == [.text, .integer, .truth, .text, .integer])
        #expect(object.fields.map(\.isRequired) == [true, true, true, false, false])
    }

    @Test func `goes into lists, dictionaries and nested types`() throws {
        let reader = SchemaReader()
        guard case .object(let name) = reader.read(Nested.self) else { throw NotAnObject() }
        let object = try #require(reader.objects[name])
        let row = try #require(reader.objects.keys.first { $0.hasSuffix("Row") })
        #expect(
            object.fields.map(\.schema).prefix(3) == [
                .list(.object(name: row)), .dictionary(.text), .object(name: row),
            ])
        #expect(object.fields.map(\.isRequired).prefix(3) == [true, true, false])
        #expect(reader.objects[row]?.fields.map(\.schema) == [.text, .list(.text)])
    }

    @Test func `takes an enumeration of texts for a text`() throws {
        #expect(try read(Nested.self).fields.last?.schema == .text)
    }

    @Test func `uses the names that are sent`() throws {
        #expect(try read(Renamed.self).fields.map(\.name) == ["current-password"])
    }

    private struct NotAnObject: Error {}

    private func read(_ type: any Decodable.Type) throws -> ObjectSchema {
        let reader = SchemaReader()
        guard case .object(let name) = reader.read(type), let object = reader.objects[name] else { throw NotAnObject() }
        return object
    }
}
