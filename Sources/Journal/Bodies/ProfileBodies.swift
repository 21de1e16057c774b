import Programme

extension Profile: StoredDecider {
    public static let category = "profile"

    public static func store(_ event: Event) throws -> EventBody {
        switch event {
        case .begun(let edition, let levels):
            try EventBody(kind: "profile.begun", schema: 1, encoding: BegunV1(edition, levels))
        case .answered(let criterion, let answer, let edition):
            try EventBody(kind: "profile.answered", schema: 1, encoding: AnsweredV1(criterion, answer, edition))
        case .submitted(let day):
            try EventBody(kind: "profile.submitted", schema: 1, encoding: DatedV1(on: day))
        case .judged(let criterion, let verdict):
            try EventBody(kind: "profile.judged", schema: 1, encoding: JudgedV1(criterion, verdict))
        case .sentBack:
            try EventBody(kind: "profile.sent-back", schema: 1, encoding: SentBackV1())
        case .approved(let day):
            try EventBody(kind: "profile.approved", schema: 1, encoding: DatedV1(on: day))
        }
    }

    public static func restore(_ body: EventBody) throws -> Event {
        switch (body.kind, body.schema) {
        case ("profile.answered", 1):
            let stored = try body.decode(AnsweredV1.self)
            let answer = Answer(
                standing: try body.value(stored.standing), narrative: stored.narrative, responsible: stored.responsible)
            return .answered(stored.criterion, answer, edition: stored.edition)
        case ("profile.judged", 1):
            let stored = try body.decode(JudgedV1.self)
            switch (stored.verdict, stored.comment) {
            case ("accepted", nil): return .judged(stored.criterion, .accepted)
            case ("rejected", let comment?): return .judged(stored.criterion, .rejected(comment: comment))
            default: throw body.unreadable("\"\(stored.verdict)\" is no verdict, or lacks or has a comment")
            }
        case ("profile.begun", 1):
            let stored = try body.decode(BegunV1.self)
            let levels = stored.musts.map { ($0, Level.must) } + stored.shoulds.map { ($0, Level.should) }
            return .begun(edition: stored.edition, try body.dictionary(levels))
        case ("profile.submitted", 1):
            return .submitted(on: try body.decode(DatedV1.self).on)
        case ("profile.sent-back", 1):
            _ = try body.decode(SentBackV1.self)
            return .sentBack
        case ("profile.approved", 1):
            return .approved(on: try body.decode(DatedV1.self).on)
        default:
            throw body.isUnknown
        }
    }
}

private struct DatedV1: Codable {
    let on: Day
}

private struct BegunV1: Codable {
    let edition: String
    let musts: [CriterionID]
    let shoulds: [CriterionID]

    /// In booklet order, so that the same criteria are always the same bytes.
    init(_ edition: String, _ levels: [CriterionID: Level]) {
        self.edition = edition
        musts = levels.filter { $0.value == .must }.keys.sorted()
        shoulds = levels.filter { $0.value == .should }.keys.sorted()
    }
}

private struct AnsweredV1: Codable {
    let criterion: CriterionID
    let edition: String
    let narrative: String
    let responsible: ID<Person>?
    let standing: String

    init(_ criterion: CriterionID, _ answer: Answer, _ edition: String) {
        self.criterion = criterion
        self.edition = edition
        narrative = answer.narrative
        responsible = answer.responsible
        standing = answer.standing.rawValue
    }
}

private struct JudgedV1: Codable {
    /// Of a rejection, and only of that.
    let comment: String?
    let criterion: CriterionID
    let verdict: String

    init(_ criterion: CriterionID, _ verdict: Verdict) {
        self.criterion = criterion
        switch verdict {
        case .accepted: (self.verdict, comment) = ("accepted", nil)
        case .rejected(let comment): (self.verdict, self.comment) = ("rejected", comment)
        }
    }
}

private struct SentBackV1: Codable {}
