import Programme

extension Organisation: StoredDecider {
    public static let category = "organisation"

    public static func store(_ event: Event) throws -> EventBody {
        switch event {
        case .founded(let kind):
            try EventBody(kind: "organisation.founded", schema: 1, encoding: FoundedV1(kind: kind.rawValue))
        case .appointed(let person, let role):
            try EventBody(
                kind: "organisation.appointed", schema: 1, encoding: AppointedV1(person: person, role: role.rawValue))
        case .dismissed(let person):
            try EventBody(kind: "organisation.dismissed", schema: 1, encoding: DismissedV1(person: person))
        }
    }

    public static func restore(_ body: EventBody) throws -> Event {
        switch (body.kind, body.schema) {
        case ("organisation.founded", 1):
            return .founded(try body.value(body.decode(FoundedV1.self).kind))
        case ("organisation.appointed", 1):
            let stored = try body.decode(AppointedV1.self)
            return .appointed(stored.person, as: try body.value(stored.role))
        case ("organisation.dismissed", 1):
            return .dismissed(try body.decode(DismissedV1.self).person)
        default:
            throw body.isUnknown
        }
    }
}

private struct FoundedV1: Codable {
    let kind: String
}

private struct AppointedV1: Codable {
    let person: ID<Person>
    let role: String
}

private struct DismissedV1: Codable {
    let person: ID<Person>
}
