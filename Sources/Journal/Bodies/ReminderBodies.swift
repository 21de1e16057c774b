import Programme

/// The key of a stream of reminders is the membership's identifier.
extension Reminder: StoredDecider {
    public static let category = "reminder"

    public static func store(_ event: Event) throws -> EventBody {
        switch event {
        case .sent(let notice): try EventBody(kind: "reminder.sent", schema: 1, encoding: SentV1(notice))
        }
    }

    public static func restore(_ body: EventBody) throws -> Event {
        switch (body.kind, body.schema) {
        case ("reminder.sent", 1):
            let stored = try body.decode(SentV1.self)
            return .sent(
                Notice(
                    clock: ClockKey(rawValue: stored.clock), due: stored.due, step: try body.value(stored.step),
                    audience: try stored.audience(of: body)))
        default:
            throw body.isUnknown
        }
    }
}

private struct SentV1: Codable {
    let clock: String
    let due: Day
    /// Only beside `to` `specialist`.
    let specialist: ID<Person>?
    let step: String
    let to: String

    init(_ notice: Reminder.Notice) {
        clock = notice.clock.rawValue
        due = notice.due
        step = notice.step.rawValue
        (to, specialist) =
            switch notice.audience {
            case .company: ("company", nil)
            case .specialist(let person): ("specialist", person)
            case .supervisors: ("supervisors", nil)
            }
    }

    func audience(of body: EventBody) throws -> Reminder.Audience {
        switch (to, specialist) {
        case ("company", nil): return .company
        case ("supervisors", nil): return .supervisors
        case ("specialist", let person?): return .specialist(person)
        default:
            throw JournalError.unreadableEvent(
                kind: body.kind, schema: body.schema, problem: "nobody is reminded by \"\(to)\"")
        }
    }
}
