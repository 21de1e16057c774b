import Journal
import Office
import Pages
import Programme

/// A company's history with the state after it.
struct CompanyRecord {
    let entries: [(entry: Entry, event: Company.Event)]

    init(of id: ID<Company>, in office: Office) async throws {
        entries = try await office.journal.events(of: Company.self, id.description)
    }

    var state: Company.State { Company.state(after: entries.map(\.event)) }

    /// The latest facts in words, latest first.
    func history(latest count: Int, names: Names, today: Day) -> [HistoryEntry] {
        var state = Company.initial
        let all = entries.map { entry, event in
            let what = Wording.happened(event, before: state) { names[$0] }
            Company.evolve(&state, by: event)
            return what.entry(at: entry.at, who: names[entry.actor], today: today)
        }
        return all.suffix(count).reversed()
    }

    /// What was typed, with what others changed since a revision in the fields that the person left alone.
    func merge(
        _ typed: CompanyDetailsPage.Typed, basedOn revision: Int
    ) -> (merged: CompanyDetailsPage.Typed, hasClash: Bool) {
        var state = Company.initial
        var base = state
        for (_, event) in entries {
            Company.evolve(&state, by: event)
            if state.detailsRevision <= revision { base = state }
        }
        func fields(_ state: Company.State) -> [String: String] {
            (state.details.map(CompanyDetailsPage.Typed.init) ?? .init()).fields
        }
        let (merged, clashes) = Merge.fields(base: fields(base), yours: typed.fields, theirs: fields(state))
        return (CompanyDetailsPage.Typed(fields: merged), !clashes.isEmpty)
    }

    var lastDescription: Entry? {
        entries.last { if case .described = $0.event { true } else { false } }?.entry
    }

    func lastChange(of site: ID<Site>) -> Entry? {
        entries.last { entry in
            switch entry.event {
            case .sitePlaced(let id, _), .siteClosed(let id): id == site
            case .registered, .described, .contactNamed, .contactDropped: false
            }
        }?.entry
    }
}
