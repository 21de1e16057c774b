import Programme

/// The key of a claim's stream is the value that is claimed, as `scac:ABCD`.
extension Claim: StoredDecider {
    public static let category = "claim"

    public static func store(_ event: Event) throws -> EventBody {
        switch event {
        case .taken(let company, let membership):
            try EventBody(
                kind: "claim.taken", schema: 1, encoding: TakenV1(company: company, membership: membership))
        case .released(let membership):
            try EventBody(kind: "claim.released", schema: 1, encoding: ReleasedV1(membership: membership))
        }
    }

    public static func restore(_ body: EventBody) throws -> Event {
        switch (body.kind, body.schema) {
        case ("claim.taken", 1):
            let stored = try body.decode(TakenV1.self)
            return .taken(by: stored.company, for: stored.membership)
        case ("claim.released", 1):
            return .released(by: try body.decode(ReleasedV1.self).membership)
        default:
            throw body.isUnknown
        }
    }
}

private struct TakenV1: Codable {
    let company: ID<Company>
    let membership: ID<Membership>
}

private struct ReleasedV1: Codable {
    let membership: ID<Membership>
}
