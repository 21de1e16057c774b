import Journal
import Office
import Pages
import Programme
import ReadModels

/// Where a company's people arrive.
enum HomeEndpoints {
    static let all: [Endpoint] = [
        .page("/home", "The company’s home: where it stands, what is due, what changed", CompanyHomePage.self, home)
    ]

    @Sendable private static func home(_ visit: Visit) async throws -> CompanyHomePage {
        let company = try visit.company()
        let memberships = try await visit.office.readModels.memberships(of: company)
        var cards: [CompanyHomePage.Card] = []
        var deadlines: [(Deadline, MembershipSummary)] = []
        for membership in memberships {
            let running = try await visit.office.readModels.deadlines(of: membership.id)
            cards.append(try await visit.card(membership, deadlines: running))
            deadlines += running.map { ($0, membership) }
        }
        return CompanyHomePage(
            companyName: try visit.organisationName, memberships: cards, mayBegin: visit.may(.editApplication),
            deadlines: visit.shown(deadlines), history: try await visit.changes(of: memberships),
            today: visit.today)
    }
}

extension Visit {
    fileprivate var organisationName: String {
        get throws {
            guard let session else { throw SignInNeeded() }
            return session.organisationName
        }
    }

    /// One membership on the home page.
    fileprivate func card(_ membership: MembershipSummary, deadlines: [Deadline]) async throws -> CompanyHomePage.Card {
        CompanyHomePage.Card(
            head: head(membership), id: membership.id, path: path(of: membership, deadlines: deadlines),
            next: try await nextStep(membership, deadlines: deadlines), readiness: try await readiness(of: membership),
            today: today)
    }

    func path(of membership: MembershipSummary, deadlines: [Deadline]) -> MembershipPath {
        MembershipPath(
            status: membership.status, submittedOn: membership.submittedOn, completeSince: membership.completeSince,
            certifiedOn: membership.certifiedOn, endedOn: membership.endedOn,
            validationDue: deadlines.first { $0.clock == .initialValidation }?.due)
    }

    func nextStep(_ membership: MembershipSummary, deadlines: [Deadline]) async throws -> NextStep {
        var situation = NextStep.Situation(
            membership: membership.id, status: membership.status, maySubmit: may(.submit),
            mayEdit: may(.editApplication),
            openMusts: membership.progress.map { $0.musts - $0.mustsDone } ?? 0,
            openShoulds: membership.progress.map { $0.shoulds - $0.shouldsDone } ?? 0)
        if membership.status == .draft { situation.gaps = try await office.gaps(in: membership.id).count }
        if membership.status == .returned { situation.returned = try await office.membership(membership.id).returned }
        let review = deadlines.first { $0.clock == .annualReview }
        situation.reviewOpens = review?.opens
        situation.reviewDue = review?.due
        situation.validationDue = deadlines.first { $0.clock == .initialValidation }?.due
        return NextStep(situation, today: today)
    }

    /// How far the answers have come; `nil` once the application has ended.
    func readiness(of membership: MembershipSummary) async throws -> Readiness? {
        guard !membership.status.isFinal else { return nil }
        let levels = try await office.readModels.levels(of: membership.id)?.levels
        let marks = levels == nil ? [] : try await office.readModels.marks(of: membership.id)
        let standings = marks.reduce(into: [:]) { $0[$1.criterion] = $1.isComplete ? $1.standing : nil }
        // What the specialist has rejected is told when the profile comes back, not before.
        let rejected = membership.status == .returned ? Set(marks.filter(\.isRejected).map(\.criterion)) : []
        return Readiness(
            (levels ?? catalogueLevels(membership.entityType)).map {
                GapChart.Entry(
                    $0.key, $0.value, standing: standings[$0.key], isRejected: rejected.contains($0.key))
            }, categories: office.criteria.categories, of: membership.id, isOpen: levels != nil)
    }

    /// The criteria that will bind an applicant, before a profile was begun on them.
    private func catalogueLevels(_ type: EntityType) -> [CriterionID: Level] {
        office.criteria.criteria(for: type).reduce(into: [:]) { $0[$1.id] = $1.levels[type] }
    }

    /// Running clocks, soonest due first, with the entity type where the company has several memberships.
    func shown(_ deadlines: [(Deadline, MembershipSummary)]) -> [DeadlineTimeline.Entry] {
        let isOne = Set(deadlines.map(\.1.id)).count <= 1
        return deadlines.sorted { ($0.0.due, $0.0.clock) < ($1.0.due, $1.0.clock) }.map { deadline, membership in
            let name = office.rulebook[deadline.clock]?.name ?? Wording.requestedAnswer
            let type = office.rulebook[membership.entityType]?.name ?? membership.entityType.rawValue
            let shown = DeadlineShown(
                deadline, today: today, rulebook: office.rulebook, side: .company, href: .membership(membership.id),
                label: isOne ? nil : "\(name), \(type.lowercased())")
            return DeadlineTimeline.Entry(deadline, shown)
        }
    }

    /// What changed last in several memberships, latest first.
    func changes(of memberships: [MembershipSummary], limit: Int = 6) async throws -> [HistoryEntry] {
        var changes: [(at: Instant, by: Actor, what: HappenedShown)] = []
        for membership in memberships {
            let record = try await MembershipRecord(of: membership.id, in: office)
            changes += record.changes(office.rulebook).suffix(limit)
            for day in try await office.readModels.latestAnswers(of: membership.id, limit: limit) {
                guard let by = day.by else { continue }
                let title = office.criteria[day.criterion]?.title ?? ""
                changes.append((day.at, by, Wording.answered(day.count, last: day.criterion, title: title)))
            }
        }
        let latest = changes.sorted { $0.at > $1.at }.prefix(limit)
        let names = try await names(of: latest.map(\.by))
        return latest.map { $0.what.entry(at: $0.at, who: names[$0.by], today: today) }
    }
}
