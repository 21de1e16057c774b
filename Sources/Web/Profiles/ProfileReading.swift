import Journal
import Office
import Pages
import Programme
import ReadModels

/// Reads a profile from the tables into the values that its pages take.
struct ProfileReading {
    let office: Office
    let identity: Identity
    let membership: MembershipSummary
    let levels: [CriterionID: Level]

    /// The profile of the membership in the address, if the person may see it.
    ///
    /// - Parameter action: `readOwnRecord` for the company's pages, `readCases` for the office's.
    init(_ visit: Visit, as action: Action) async throws {
        office = visit.office
        identity = try visit.identity
        membership = try await office.authorise(action, on: try visit.id("membership"), for: identity)
        levels = try await office.readModels.levels(of: membership.id)?.levels ?? [:]
    }

    func may(_ action: Action) -> Bool { identity.may(action, as: identity.relation(to: membership)) }

    var stage: ProfileStage {
        guard let progress = membership.progress else { return membership.status.isFinal ? .ended : .notBegun }
        switch progress.phase {
        case .approved: return .approved
        case .underReview: return membership.status.isFinal ? .ended : .underReview
        case .answering:
            if membership.status.isFinal { return .ended }
            return progress.submissions > 0 ? .returned : .answering
        }
    }

    /// - Parameter people: Those whose names the page shows.
    func subject(naming people: Set<ID<Person>>) async throws -> ProfileSubject {
        ProfileSubject(
            membership: membership.id, companyName: membership.companyName, entityType: membership.entityType,
            stage: stage, submissions: membership.progress?.submissions ?? 0, levels: levels,
            catalogue: office.criteria,
            rulebook: office.rulebook, today: office.today, names: try await office.names(of: people),
            deadlines: try await office.readModels.deadlines(of: membership.id))
    }

    /// The criterion in the address.
    ///
    /// - Throws: `notFound` for one that does not bind this membership.
    func criterion(_ visit: Visit) throws -> CriterionID {
        guard let id = CriterionID(try visit.parameter("criterion")), levels[id] != nil else {
            throw OfficeError.notFound
        }
        return id
    }
}

// MARK: - Criteria

extension ProfileReading {
    /// Every criterion that binds, in booklet order, with its answer.
    func criteria() async throws -> [AnsweredCriterion] {
        let rows = try await office.readModels.answers(of: membership.id)
        let before = (membership.progress?.submissions ?? 0) > 1 ? try await office.handedInBefore(membership.id) : nil
        let byID = Dictionary(uniqueKeysWithValues: rows.map { ($0.criterion, $0) })
        return levels.sorted { $0.key < $1.key }.map { id, level in
            guard let row = byID[id] else { return AnsweredCriterion(id: id, level: level) }
            return AnsweredCriterion(row, savedBy: nil, isChanged: before.map { row.at > $0 } ?? false)
        }
    }

    /// The criteria of a profile that have no complete answer or stand rejected.
    func open() async throws -> [CriterionID] {
        let marks = try await office.readModels.marks(of: membership.id)
        // A rejection during a review is not told yet.
        let isTold = stage != .underReview
        let done = Set(marks.filter { $0.isComplete && !(isTold && $0.isRejected) }.map(\.criterion))
        return levels.keys.filter { !done.contains($0) }.sorted()
    }

    func facts(_ entries: [ProfileEntry], names: [ID<Person>: String]) -> [ProfileFact] {
        entries.map { ProfileFact(at: $0.at, who: who($0, names: names), what: $0.event) }
    }

    /// A company knows its specialist: letters and the record of the membership name them, too.
    private func who(_ entry: ProfileEntry, names: [ID<Person>: String]) -> String {
        guard let person = entry.actor.person else { return "The system" }
        return names[person] ?? "A former colleague"
    }
}

extension AnsweredCriterion {
    init(_ row: AnswerRow, savedBy: String?, isChanged: Bool = false) {
        self.init(
            id: row.criterion, level: row.level, answer: row.answer, revision: row.revision, savedAt: row.at,
            savedBy: savedBy, verdict: row.verdict, isChanged: isChanged)
    }
}

extension Actor {
    /// The person who acted; `nil` for a part of the system.
    var person: ID<Person>? {
        if case .person(let person) = self { person } else { nil }
    }
}

extension [ProfileEntry] {
    /// Everybody who appears in these: those who acted, and those who were made responsible.
    var people: Set<ID<Person>> {
        reduce(into: []) { people, entry in
            if let person = entry.actor.person { people.insert(person) }
            if case .answered(_, let answer, _) = entry.event, let person = answer.responsible { people.insert(person) }
        }
    }
}
