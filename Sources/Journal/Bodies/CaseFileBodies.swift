import Programme

extension CaseFile: StoredDecider {
    public static let category = "casefile"

    public static func store(_ event: Event) throws -> EventBody {
        switch event {
        case .assigned(let person, let byWorkload):
            try EventBody(
                kind: "casefile.assigned", schema: 1, encoding: AssignedV1(byWorkload: byWorkload, specialist: person))
        case .unassigned(let person):
            try EventBody(kind: "casefile.unassigned", schema: 1, encoding: UnassignedV1(specialist: person))
        case .checkRecorded(let check, let result):
            try EventBody(kind: "casefile.check-recorded", schema: 1, encoding: CheckRecordedV1(check, result))
        case .vettingConcluded(let favourable, let basis, let day):
            try EventBody(
                kind: "casefile.vetting-concluded", schema: 1,
                encoding: VettingConcludedV1(basis: basis, favourable: favourable, on: day))
        case .timeRecorded(let review, let minutes, let day, let note):
            try EventBody(
                kind: "casefile.time-recorded", schema: 1,
                encoding: TimeRecordedV1(minutes: minutes, note: note, on: day, review: review.rawValue))
        }
    }

    public static func restore(_ body: EventBody) throws -> Event {
        switch (body.kind, body.schema) {
        case ("casefile.assigned", 1):
            let stored = try body.decode(AssignedV1.self)
            return .assigned(stored.specialist, byWorkload: stored.byWorkload)
        case ("casefile.unassigned", 1):
            return .unassigned(try body.decode(UnassignedV1.self).specialist)
        case ("casefile.check-recorded", 1):
            let stored = try body.decode(CheckRecordedV1.self)
            return .checkRecorded(
                try body.value(stored.check), CheckResult(isClear: stored.clear, basis: stored.basis, on: stored.on))
        case ("casefile.vetting-concluded", 1):
            let stored = try body.decode(VettingConcludedV1.self)
            return .vettingConcluded(favourable: stored.favourable, basis: stored.basis, on: stored.on)
        case ("casefile.time-recorded", 1):
            let stored = try body.decode(TimeRecordedV1.self)
            return .timeRecorded(
                try body.value(stored.review), minutes: stored.minutes, on: stored.on, note: stored.note)
        default:
            throw body.isUnknown
        }
    }
}

private struct AssignedV1: Codable {
    let byWorkload: Bool
    let specialist: ID<Person>
}

private struct UnassignedV1: Codable {
    /// Who had the case.
    let specialist: ID<Person>
}

private struct CheckRecordedV1: Codable {
    let basis: String
    let check: String
    let clear: Bool
    let on: Day

    init(_ check: CaseFile.VettingCheck, _ result: CaseFile.CheckResult) {
        basis = result.basis
        self.check = check.rawValue
        clear = result.isClear
        on = result.on
    }
}

private struct VettingConcludedV1: Codable {
    let basis: String
    let favourable: Bool
    let on: Day
}

private struct TimeRecordedV1: Codable {
    let minutes: Int
    let note: String
    let on: Day
    let review: String
}
