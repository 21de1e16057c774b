import Programme

extension Membership: StoredDecider {
    public static let category = "membership"

    public static func store(_ event: Event) throws -> EventBody {
        switch event {
        case .opened(let company, let type, let day):
            try EventBody(
                kind: "membership.opened", schema: 1,
                encoding: OpenedV1(company: company, entityType: type.rawValue, on: day))
        case .identified(let identifiers):
            try EventBody(kind: "membership.identified", schema: 1, encoding: IdentifiedV1(identifiers))
        case .answered(let answers):
            try EventBody(kind: "membership.answered", schema: 1, encoding: AnsweredV1(answers))
        case .agreementAccepted(let agreement):
            try EventBody(
                kind: "membership.agreement-accepted", schema: 1,
                encoding: AgreementAcceptedV1(edition: agreement.edition, officer: agreement.officer, on: agreement.on))
        case .applicationSubmitted(let day):
            try EventBody(kind: "membership.application-submitted", schema: 1, encoding: DatedV1(on: day))
        case .profileSubmitted(let day):
            try EventBody(kind: "membership.profile-submitted", schema: 1, encoding: DatedV1(on: day))
        case .profileApproved(let day):
            try EventBody(kind: "membership.profile-approved", schema: 1, encoding: DatedV1(on: day))
        case .sentBack(let what):
            try EventBody(
                kind: "membership.sent-back", schema: 1,
                encoding: SentBackV1(
                    answerBy: what.answerBy, on: what.on, reasons: what.reasons, scope: what.scope.rawValue))
        case .certified(let day):
            try EventBody(kind: "membership.certified", schema: 1, encoding: DatedV1(on: day))
        case .rejected(let day, let reasons):
            try EventBody(kind: "membership.rejected", schema: 1, encoding: RejectedV1(on: day, reasons: reasons))
        case .withdrawn(let day, let reason):
            try EventBody(kind: "membership.withdrawn", schema: 1, encoding: WithdrawnV1(on: day, reason: reason))
        }
    }

    public static func restore(_ body: EventBody) throws -> Event {
        switch (body.kind, body.schema) {
        case ("membership.opened", 1):
            let stored = try body.decode(OpenedV1.self)
            return .opened(company: stored.company, as: EntityType(rawValue: stored.entityType), on: stored.on)
        case ("membership.identified", 1):
            let stored = try body.decode(IdentifiedV1.self)
            return .identified(
                try body.dictionary(stored.identifiers.map { (IdentifierKind(rawValue: $0.kind), $0.value) }))
        case ("membership.answered", 1):
            let stored = try body.decode(AnsweredV1.self)
            return .answered(try body.dictionary(stored.answers.map { (QuestionKey(rawValue: $0.question), $0.yes) }))
        case ("membership.agreement-accepted", 1):
            let stored = try body.decode(AgreementAcceptedV1.self)
            return .agreementAccepted(
                AcceptedAgreement(edition: stored.edition, officer: stored.officer, on: stored.on))
        case ("membership.application-submitted", 1):
            return .applicationSubmitted(on: try body.decode(DatedV1.self).on)
        case ("membership.profile-submitted", 1):
            return .profileSubmitted(on: try body.decode(DatedV1.self).on)
        case ("membership.profile-approved", 1):
            return .profileApproved(on: try body.decode(DatedV1.self).on)
        case ("membership.sent-back", 1):
            let stored = try body.decode(SentBackV1.self)
            return .sentBack(
                Return(
                    scope: try body.value(stored.scope), reasons: stored.reasons, on: stored.on,
                    answerBy: stored.answerBy))
        case ("membership.certified", 1):
            return .certified(on: try body.decode(DatedV1.self).on)
        case ("membership.rejected", 1):
            let stored = try body.decode(RejectedV1.self)
            return .rejected(on: stored.on, reasons: stored.reasons)
        case ("membership.withdrawn", 1):
            let stored = try body.decode(WithdrawnV1.self)
            return .withdrawn(on: stored.on, reason: stored.reason)
        default:
            throw body.isUnknown
        }
    }
}

private struct DatedV1: Codable {
    let on: Day
}

private struct OpenedV1: Codable {
    let company: ID<Company>
    let entityType: String
    let on: Day
}

private struct IdentifiedV1: Codable {
    let identifiers: [Identifier]

    struct Identifier: Codable {
        let kind: String
        let value: String
    }

    /// Sorted by kind, so that the same identifiers are always the same bytes.
    init(_ identifiers: [IdentifierKind: String]) {
        self.identifiers = identifiers.sorted { $0.key < $1.key }.map {
            Identifier(kind: $0.key.rawValue, value: $0.value)
        }
    }
}

private struct AnsweredV1: Codable {
    let answers: [Answer]

    struct Answer: Codable {
        let question: String
        let yes: Bool
    }

    /// Sorted by question, so that the same answers are always the same bytes.
    init(_ answers: [QuestionKey: Bool]) {
        self.answers = answers.sorted { $0.key < $1.key }.map { Answer(question: $0.key.rawValue, yes: $0.value) }
    }
}

private struct AgreementAcceptedV1: Codable {
    let edition: String
    let officer: ID<Person>
    let on: Day
}

private struct SentBackV1: Codable {
    let answerBy: Day?
    let on: Day
    let reasons: String
    let scope: String
}

private struct RejectedV1: Codable {
    let on: Day
    let reasons: String
}

private struct WithdrawnV1: Codable {
    let on: Day
    let reason: String
}
