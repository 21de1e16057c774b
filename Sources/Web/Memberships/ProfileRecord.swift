import Journal
import Office
import Pages
import Programme

/// A profile's history as its company may read it: answers by the day, and how many there were at the end.
///
/// What the specialist says of single answers is left out; the company learns it when the profile is sent back.
struct ProfileRecord {
    /// How often somebody answered on one day.
    let changes: [(at: Instant, by: Actor, what: HappenedShown)]
    /// How the profile stood, in words; `nil` before it was begun.
    let sentence: String?

    init(of id: ID<Membership>, in office: Office, upTo: Instant?) async throws {
        var state = Profile.initial
        var days: [DayOfWork: (at: Instant, criteria: Set<CriterionID>)] = [:]
        for (entry, event) in try await office.journal.events(of: Profile.self, id.description) {
            if let upTo, entry.at > upTo { break }
            Profile.evolve(&state, by: event)
            guard case .answered(let criterion, _, _) = event else { continue }
            let key = DayOfWork(day: entry.at.day, actor: entry.actor)
            days[key] = (entry.at, days[key, default: (entry.at, [])].criteria.union([criterion]))
        }
        changes = days.map { key, work in (work.at, key.actor, HappenedShown(Self.what(work.criteria))) }
            .sorted { ($0.at, $0.by.description) < ($1.at, $1.by.description) }
        sentence = Self.sentence(state)
    }

    private struct DayOfWork: Hashable {
        let day: Day
        let actor: Actor
    }

    private static func what(_ criteria: Set<CriterionID>) -> String {
        let numbers = criteria.sorted().map(\.description)
        guard numbers.count > 4 else { return "Criteria answered: " + Wording.list(numbers) }
        return "\(numbers.count) criteria answered, from \(numbers[0]) to \(numbers[numbers.count - 1])"
    }

    private static func sentence(_ state: Profile.State) -> String? {
        guard state.phase != .notBegun else { return nil }
        let musts = state.levels.values.count { $0 == .must }
        let shoulds = state.levels.count - musts
        return "\(musts - state.openMusts.count) of \(Wording.count(musts, "must")) and "
            + "\(shoulds - state.openShoulds.count) of \(Wording.count(shoulds, "should")) answered"
    }
}
