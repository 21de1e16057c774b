import Journal
import Programme

/// Works out what facts change in the tables.
///
/// A row about a membership or a company is a function of that thing's state, so the same rules that decide also
/// fill the tables, and a batch that touches a thing ten times writes it once. States are kept between batches and
/// read back from the journal when they are not at hand.
actor Projector {
    private let journal: any JournalStore
    private var memberships: [ID<Membership>: Changes.MembershipRecord] = [:]
    private var companies: [ID<Company>: Company.State] = [:]
    private var levelSets: [ID<Membership>: LevelSet] = [:]
    private var knownSets: Set<LevelSet> = []

    /// States above this number are dropped, all at once: they can be read back.
    private static let mostKept = 60_000

    init(journal: any JournalStore) {
        self.journal = journal
    }

    func changes(for facts: [Fact]) async throws -> Changes {
        if memberships.count + companies.count + levelSets.count > Self.mostKept { forget() }
        try await recall(for: facts)
        var changes = Changes()
        for fact in facts { try take(fact, into: &changes) }
        return changes
    }

    /// The state of a membership, read back if need be.
    func record(of id: ID<Membership>, before position: Int) async throws -> Changes.MembershipRecord {
        if let kept = memberships[id] { return kept }
        let own = try await journal.history(of: StreamID(Membership.self, id), after: 0).prefix {
            $0.position < position
        }
        let file = try await journal.history(of: StreamID(CaseFile.self, id), after: 0).prefix {
            $0.position < position
        }
        let events = try own.map { try Membership.restore($0.body) }
        let record = Changes.MembershipRecord(
            membership: Membership.state(after: events),
            caseFile: CaseFile.state(after: try file.map { try CaseFile.restore($0.body) }), version: own.count,
            letters: events.count { Letter.Kind($0) != nil })
        memberships[id] = record
        return record
    }

    /// Drops every state that is kept.
    func forget() {
        memberships = [:]
        companies = [:]
        levelSets = [:]
    }
}

// MARK: - Reading back

extension Projector {
    private func recall(for facts: [Fact]) async throws {
        for fact in facts {
            switch fact.happened {
            case .membership(let id, _):
                if memberships[id] == nil { try await recallMembership(id, fact) }
            case .caseFile(let id, _):
                if memberships[id] == nil { _ = try await record(of: id, before: fact.position) }
            case .company(let id, _):
                if companies[id] == nil { try await recallCompany(id, fact) }
            case .profile(let id, _):
                if levelSets[id] == nil { try await recallLevels(id, fact) }
            case .organisation, .reminder, .unshown:
                break
            }
        }
    }

    private func recallMembership(_ id: ID<Membership>, _ fact: Fact) async throws {
        if fact.version == 1 {
            memberships[id] = .init(membership: Membership.initial, caseFile: CaseFile.initial, version: 0, letters: 0)
        } else {
            _ = try await record(of: id, before: fact.position)
        }
    }

    private func recallCompany(_ id: ID<Company>, _ fact: Fact) async throws {
        guard fact.version > 1 else { return companies[id] = Company.initial }
        let earlier = try await journal.history(of: StreamID(Company.self, id), after: 0).prefix {
            $0.version < fact.version
        }
        companies[id] = Company.state(after: try earlier.map { try Company.restore($0.body) })
    }

    private func recallLevels(_ id: ID<Membership>, _ fact: Fact) async throws {
        if case .profile(_, .begun(_, let levels)) = fact.happened { return keep(levels, of: id) }
        for entry in try await journal.history(of: StreamID(Profile.self, id), after: 0).prefix(1) {
            if case .begun(_, let levels) = try Profile.restore(entry.body) { keep(levels, of: id) }
        }
    }

    private func keep(_ levels: [CriterionID: Level], of id: ID<Membership>) {
        levelSets[id] = knownSets.insert(LevelSet(levels)).memberAfterInsert
    }
}

// MARK: - Folding

extension Projector {
    private func take(_ fact: Fact, into changes: inout Changes) throws {
        switch fact.happened {
        case .organisation(let id, let event):
            take(event, of: id, into: &changes)
        case .company(let id, let event):
            Company.evolve(&companies[id, default: Company.initial], by: event)
            changes.companies[id] = companies[id]
        case .membership(let id, let event):
            guard var record = memberships[id] else { throw ReadModelError.gap(expected: fact.position, found: 0) }
            Membership.evolve(&record.membership, by: event)
            record.version = fact.version
            if let letter = Letter.Kind(event) {
                record.letters += 1
                changes.letters.append(
                    .init(
                        position: fact.position, at: fact.at, membership: id, number: record.letters, code: letter.code)
                )
            }
            memberships[id] = record
            changes.memberships[id] = record
        case .caseFile(let id, let event):
            guard var record = memberships[id] else { throw ReadModelError.gap(expected: fact.position, found: 0) }
            CaseFile.evolve(&record.caseFile, by: event)
            memberships[id] = record
            changes.memberships[id] = record
        case .profile(let id, let event):
            take(event, of: id, fact, into: &changes)
        case .reminder(let id, .sent(let notice)):
            changes.reminders.append(.init(position: fact.position, at: fact.at, membership: id, notice: notice))
        case .unshown:
            break
        }
    }

    private func take(_ event: Organisation.Event, of id: ID<Organisation>, into changes: inout Changes) {
        switch event {
        case .founded(let kind): changes.organisations.append((id, kind))
        case .appointed(let person, let role): changes.people.append((person, id, role))
        case .dismissed(let person): changes.people.append((person, id, nil))
        }
    }

    private func take(_ event: Profile.Event, of id: ID<Membership>, _ fact: Fact, into changes: inout Changes) {
        changes.profileVersions[id] = fact.version
        switch event {
        case .begun(let edition, let levels):
            changes.profiles.append(.begun(id, edition: edition, levelSets[id] ?? LevelSet(levels)))
        case .answered(let criterion, let answer, let edition):
            let level = levelSets[id]?.levels[criterion] ?? .should
            changes.profiles.append(
                .answered(id, criterion, level, answer, edition: edition, at: fact.at, by: fact.actor))
        case .judged(let criterion, let verdict):
            changes.profiles.append(.judged(id, criterion, verdict))
        case .submitted:
            changes.profiles.append(.phase(id, .underReview, isSubmission: true))
        case .sentBack:
            changes.profiles.append(.phase(id, .answering, isSubmission: false))
        case .approved:
            changes.profiles.append(.phase(id, .approved, isSubmission: false))
        }
    }
}

extension StreamID {
    /// The history of one thing of a kind.
    public init<Rules: StoredDecider, Subject>(_: Rules.Type, _ id: ID<Subject>) {
        self.init(category: Rules.category, key: id.description)
    }
}
