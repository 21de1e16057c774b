import HTTPTypes

/// The description of the API (OpenAPI 3.1), derived from the endpoints and the types that they take and give.
public struct Description: Sendable {
    private let endpoints: [Endpoint]

    public init(of endpoints: [Endpoint]) {
        self.endpoints = endpoints
    }

    /// The whole document.
    public var yaml: String {
        let reader = SchemaReader()
        let paths = self.paths(reader)
        _ = reader.read(Done.self)
        return Document.map([
            ("openapi", .text("3.1.0")),
            (
                "info",
                .map([
                    ("title", .text("Greenlane")), ("version", .text("1")),
                    (
                        "description",
                        .text(
                            "Every page of Greenlane as JSON, and every form. Greenlane is not a system of U.S. Customs and "
                                + "Border Protection.")
                    ),
                    ("license", .map([("name", .text("Apache-2.0")), ("identifier", .text("Apache-2.0"))])),
                ])
            ),
            ("servers", .list([.map([("url", .text(EndpointRunner.apiPrefix))])])),
            ("paths", .map(paths)),
            (
                "components",
                .map([
                    (
                        "securitySchemes",
                        .map([
                            (
                                "session",
                                .map([
                                    ("type", .text("apiKey")), ("in", .text("cookie")),
                                    ("name", .text(Responses.cookieName)),
                                ])
                            )
                        ])
                    ),
                    ("responses", .map([("Problem", Self.problemResponse)])),
                    ("schemas", .map(schemas(reader))),
                ])
            ),
        ]).yaml
    }

    private func paths(_ reader: SchemaReader) -> [(String, Document)] {
        var order: [String] = []
        var operations: [String: [(String, Document)]] = [:]
        for endpoint in endpoints {
            if operations[endpoint.path] == nil { order.append(endpoint.path) }
            operations[endpoint.path, default: []].append(
                (endpoint.method.rawValue.lowercased(), operation(endpoint, reader)))
        }
        return order.sorted().map { ($0, .map(operations[$0] ?? [])) }
    }
}

// MARK: - Operations

extension Description {
    private func operation(_ endpoint: Endpoint, _ reader: SchemaReader) -> Document {
        var parts: [(String, Document)] = [
            ("operationId", .text(Self.operationID(endpoint))), ("summary", .text(endpoint.summary)),
            ("security", .list(endpoint.access == .signedIn ? [.map([("session", .list([]))])] : [])),
        ]
        let parameters = Self.parameters(endpoint)
        if !parameters.isEmpty { parts.append(("parameters", .list(parameters))) }
        if let input = endpoint.input {
            parts.append(
                (
                    "requestBody",
                    .map([
                        ("required", .truth(true)),
                        (
                            "content",
                            .map([("application/json", .map([("schema", Self.document(reader.read(input)))]))])
                        ),
                    ])
                ))
        }
        parts.append(("responses", .map(responses(endpoint, reader))))
        return .map(parts)
    }

    /// `GET /memberships/{membership}/profile` becomes `getMembershipsMembershipProfile`.
    private static func operationID(_ endpoint: Endpoint) -> String {
        let words = endpoint.path.split { !$0.isLetter && !$0.isNumber }
        return endpoint.method.rawValue.lowercased()
            + (words.isEmpty ? "Front" : words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
    }

    private static func parameters(_ endpoint: Endpoint) -> [Document] {
        let inPath = endpoint.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
            parameter(String(part.dropFirst().dropLast()), in: "path", isRequired: true, nil)
        }
        return inPath + endpoint.query.map { parameter($0.name, in: "query", isRequired: false, $0.summary) }
    }

    private static func parameter(_ name: String, in place: String, isRequired: Bool, _ summary: String?) -> Document {
        .map(
            [("name", .text(name)), ("in", .text(place)), ("required", .truth(isRequired))]
                + (summary.map { [("description", .text($0))] } ?? [])
                + [("schema", .map([("type", .text("string"))] + (isRequired ? [("minLength", .number(1))] : [])))])
    }

    private func responses(_ endpoint: Endpoint, _ reader: SchemaReader) -> [(String, Document)] {
        let content: (String, Document)
        switch endpoint.output {
        case .page(let type): content = ("application/json", .map([("schema", Self.document(reader.read(type)))]))
        case .done: content = ("application/json", .map([("schema", Self.document(reader.read(Done.self)))]))
        case .file(let type): content = (type, .map([("schema", .map([("type", .text("string"))]))]))
        }
        let success: (String, Document) = (
            "200", .map([("description", .text(endpoint.summary)), ("content", .map([content]))])
        )
        return [success]
            + Self.problems(of: endpoint).map { code in
                (code, .map([("$ref", .text("#/components/responses/Problem"))]))
            }
    }

    private static func problems(of endpoint: Endpoint) -> [String] {
        var codes = ["400", "403", "404", "409", "422", "429", "503"]
        if endpoint.access == .signedIn || endpoint.path == "/sign-in" { codes.append("401") }
        if endpoint.method == .post { codes += ["413", "415"] }
        return codes.sorted()
    }
}

// MARK: - Schemas

extension Description {
    private func schemas(_ reader: SchemaReader) -> [(String, Document)] {
        let own = reader.objects.sorted { $0.key < $1.key }.map { name, object in (name, Self.document(object)) }
        return own + [("Problem", Self.problemSchema)]
    }

    private static func document(_ object: ObjectSchema) -> Document {
        let required = object.fields.filter(\.isRequired).map { Document.text($0.name) }
        return .map(
            [("type", .text("object"))] + (required.isEmpty ? [] : [("required", .list(required))])
                + [
                    (
                        "properties",
                        .map(object.fields.map { ($0.name, document($0.schema, isOptional: !$0.isRequired)) })
                    )
                ])
    }

    /// An absent value may also be sent as `null`.
    private static func document(_ schema: Schema, isOptional: Bool = false) -> Document {
        func type(_ name: String) -> (String, Document) {
            ("type", isOptional ? .list([.text(name), .text("null")]) : .text(name))
        }
        switch schema {
        case .text: return .map([type("string")])
        case .integer: return .map([type("integer"), ("format", .text("int64"))])
        case .truth: return .map([type("boolean")])
        case .list(let element): return .map([type("array"), ("items", document(element))])
        case .dictionary(let value): return .map([type("object"), ("additionalProperties", document(value))])
        case .object(let name):
            let reference = Document.map([("$ref", .text("#/components/schemas/\(name)"))])
            return isOptional ? .map([("anyOf", .list([reference, .map([("type", .text("null"))])]))]) : reference
        }
    }

    private static let problemSchema = Document.map([
        ("description", .text("Problem details (RFC 9457).")), ("type", .text("object")),
        ("required", .list(["type", "title", "status", "detail", "instance"].map { .text($0) })),
        (
            "properties",
            .map([
                ("type", .map([("type", .text("string"))])), ("title", .map([("type", .text("string"))])),
                ("status", .map([("type", .text("integer"))])), ("detail", .map([("type", .text("string"))])),
                ("instance", .map([("type", .text("string"))])),
                (
                    "errors",
                    .map([
                        ("type", .text("array")),
                        (
                            "items",
                            .map([
                                ("type", .text("object")), ("required", .list([.text("field"), .text("message")])),
                                (
                                    "properties",
                                    .map([
                                        ("field", .map([("type", .text("string"))])),
                                        ("message", .map([("type", .text("string"))])),
                                    ])
                                ),
                            ])
                        ),
                    ])
                ),
            ])
        ),
    ])

    private static let problemResponse = Document.map([
        ("description", .text("What stands in the way.")),
        (
            "content",
            .map([
                (
                    "application/problem+json",
                    .map([
                        ("schema", .map([("$ref", .text("#/components/schemas/Problem"))]))
                    ])
                )
            ])
        ),
    ])
}
