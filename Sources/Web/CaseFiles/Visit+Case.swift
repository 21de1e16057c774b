import Journal
import Office
import Pages
import Programme
import ReadModels

extension Visit {
    /// The case in the path, for people of the office who may read cases.
    func caseSummary() async throws -> MembershipSummary {
        try await office.authorise(.readCases, on: try id("membership"), for: try identity)
    }

    /// What whoever asks may do about a case.
    func abilities(on membership: MembershipSummary) throws -> CaseAbilities {
        let identity = try identity
        let relation = identity.relation(to: membership)
        return CaseAbilities(
            assigns: identity.may(.assignCases, as: relation), vets: identity.may(.recordVetting, as: relation),
            reviews: identity.may(.reviewProfile, as: relation), decides: identity.may(.decideMembership, as: relation),
            records: identity.may(.recordTime, as: relation))
    }

    /// Everything that the office has on a case, now.
    func loadCase(_ membership: MembershipSummary) async throws -> LoadedCase {
        let id = membership.id
        let history = try await office.journal.events(of: Membership.self, id.description)
        let file = try await office.journal.events(of: CaseFile.self, id.description)
        let company = try await office.company(membership.company)
        let judging =
            membership.progress?.phase == .underReview
            ? try await office.readModels.judging(of: id) : (unjudged: [], rejected: [])
        var loaded = LoadedCase(
            record: CaseRecord(
                id: id, membership: Membership.state(after: history.map(\.event)), company: company,
                file: CaseFile.state(after: file.map(\.event)),
                profile: membership.progress.map(CaseRecord.ProfileFigures.init), unjudged: judging.unjudged,
                rejected: judging.rejected, names: [:], today: today),
            membership: history, file: file, profile: [])
        try await loaded.learnNames(from: office)
        return loaded
    }

    /// The specialists to whom cases can be given, with how many each has; empty for those who may not.
    func specialists() async throws -> [CasePage.Specialist] {
        let identity = try identity
        guard identity.may(.assignCases, as: .office) else { return [] }
        let people = try await office.readModels.people(of: identity.organisation)
            .filter { $0.role == .specialist }.map(\.person)
        let names = try await office.names(of: people)
        let load = try await office.readModels.workload()
        return people.map { CasePage.Specialist(id: $0, name: names[$0] ?? "Unnamed", cases: load[$0] ?? 0) }
    }
}

/// A case with its three histories.
struct LoadedCase {
    var record: CaseRecord
    let membership: [(entry: Entry, event: Membership.Event)]
    let file: [(entry: Entry, event: CaseFile.Event)]
    /// Only read for the page of history: it is long.
    let profile: [(entry: Entry, event: Profile.Event)]

    /// The case as the histories tell it up to the end of a day; `nil` for all of them.
    init(
        id: ID<Membership>, asOf day: Day?, membership: [(entry: Entry, event: Membership.Event)],
        file: [(entry: Entry, event: CaseFile.Event)], profile: [(entry: Entry, event: Profile.Event)],
        company: Company.State, today: Day
    ) {
        let isKnown = { (entry: Entry) in day.map { entry.at.day <= $0 } ?? true }
        self.membership = membership.filter { isKnown($0.entry) }
        self.file = file.filter { isKnown($0.entry) }
        self.profile = profile.filter { isKnown($0.entry) }
        let answers = Profile.state(after: self.profile.map(\.event))
        self.record = CaseRecord(
            id: id, membership: Membership.state(after: self.membership.map(\.event)), company: company,
            file: CaseFile.state(after: self.file.map(\.event)), profile: CaseRecord.ProfileFigures(answers),
            unjudged: answers.unjudged, rejected: answers.rejected, names: [:], today: today)
    }

    init(
        record: CaseRecord, membership: [(entry: Entry, event: Membership.Event)],
        file: [(entry: Entry, event: CaseFile.Event)], profile: [(entry: Entry, event: Profile.Event)]
    ) {
        self.record = record
        self.membership = membership
        self.file = file
        self.profile = profile
    }

    /// Looks up the name of everybody who appears in it.
    mutating func learnNames(from office: Office) async throws {
        var people = Set(
            (membership.map(\.entry) + file.map(\.entry) + profile.map(\.entry)).compactMap(\.actor.person))
        if let officer = record.membership.agreement?.officer { people.insert(officer) }
        for case (_, .assigned(let person, _)) in file { people.insert(person) }
        for case (_, .unassigned(let person)) in file { people.insert(person) }
        record.names = try await office.names(of: people)
    }

    func name(_ person: ID<Person>) -> String { record.names[person] ?? "Somebody whose name was erased" }

    func name(_ actor: Actor) -> String { actor.person.map(name) ?? "Greenlane" }

    /// Its history in words, latest first.
    func lines(rulebook: Rulebook, limit: Int = .max) -> [HistoryEntry] {
        let names = record.names
        return CaseHistory(happenings, rulebook: rulebook) { names[$0] ?? "Somebody whose name was erased" }
            .entries(today: record.today, limit: limit)
    }

    /// The three histories in the order of the record.
    private var happenings: [CaseHappening] {
        var state = Membership.initial
        var all: [(position: Int, happening: CaseHappening)] = []
        for (entry, event) in membership {
            all.append((entry.position, happening(entry, .membership(event, before: state))))
            Membership.evolve(&state, by: event)
        }
        all += profile.map { ($0.entry.position, happening($0.entry, .profile($0.event))) }
        all += file.map { ($0.entry.position, happening($0.entry, .file($0.event))) }
        return all.sorted { $0.position < $1.position }.map(\.happening)
    }

    private func happening(_ entry: Entry, _ fact: CaseHappening.Fact) -> CaseHappening {
        CaseHappening(at: entry.at, who: name(entry.actor), fact)
    }
}

extension CaseRecord.ProfileFigures {
    fileprivate init(_ progress: ProfileProgress) {
        self.init(
            musts: progress.musts, mustsDone: progress.mustsDone, shoulds: progress.shoulds,
            shouldsDone: progress.shouldsDone, accepted: progress.accepted,
            rejected: progress.rejected, submissions: progress.submissions)
    }

    /// `nil` before the profile was begun.
    fileprivate init?(_ profile: Profile.State) {
        guard profile.phase != .notBegun else { return nil }
        let musts = profile.levels.values.count { $0 == .must }
        let shoulds = profile.levels.count - musts
        self.init(
            musts: musts, mustsDone: musts - profile.openMusts.count, shoulds: shoulds,
            shouldsDone: shoulds - profile.openShoulds.count,
            accepted: profile.verdicts.values.count { $0 == .accepted }, rejected: profile.rejected.count,
            submissions: profile.submissions)
    }
}

/// A number that a form sends as text and a program as a number.
struct FormNumber: Decodable, Sendable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
        } else {
            self.text = String(try container.decode(Int.self))
        }
    }
}

extension String {
    /// Without the spaces and line ends around what was typed.
    var bare: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
