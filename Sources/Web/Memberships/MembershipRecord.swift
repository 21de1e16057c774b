import Journal
import Office
import Pages
import Programme

/// A membership's history with the state after each fact. Such a history has about twenty entries.
struct MembershipRecord {
    let entries: [(entry: Entry, event: Membership.Event)]

    /// - Parameter upTo: Entries recorded later than this moment are left out.
    init(of id: ID<Membership>, in office: Office, upTo: Instant? = nil) async throws {
        let all = try await office.journal.events(of: Membership.self, id.description)
        entries = upTo.map { end in all.filter { $0.entry.at <= end } } ?? all
    }

    var state: Membership.State { Membership.state(after: entries.map(\.event)) }

    /// Each fact in words, oldest first.
    func changes(_ rulebook: Rulebook) -> [(at: Instant, by: Actor, what: HappenedShown)] {
        var state = Membership.initial
        return entries.map { entry, event in
            let what = Wording.happened(event, before: state, rulebook: rulebook)
            Membership.evolve(&state, by: event)
            return (entry.at, entry.actor, what)
        }
    }

    /// The letters that follow from it, oldest first, each with who decided.
    var letters: [(letter: Letter, by: Actor)] {
        Letter.all(in: entries.map { ($0.event, $0.entry.at) }).map { ($0, entries[$0.version - 1].entry.actor) }
    }

    /// The membership as it stood when a section had a revision.
    func state(whenRevisionOf section: Membership.Section, was revision: Int) -> Membership.State {
        var state = Membership.initial
        for (_, event) in entries {
            var next = state
            Membership.evolve(&next, by: event)
            if next.revisions[section] ?? 0 > revision { break }
            state = next
        }
        return state
    }

    /// Who changed something last.
    func last(where matches: (Membership.Event) -> Bool) -> Entry? {
        entries.last { matches($0.event) }?.entry
    }
}

extension Instant {
    /// The last moment of a day.
    init(endOf day: Day) {
        self.init(milliseconds: Instant(day + 1).milliseconds - 1)
    }
}
