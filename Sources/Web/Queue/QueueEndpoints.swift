import Office
import Pages
import Programme
import ReadModels

/// The programme office's work by legal clock.
enum QueueEndpoints {
    static let all: [Endpoint] = [
        .page("/queue", "Running clocks, soonest due first", query: view + Paging.parameters, QueuePage.self, queue),
        .file("/queue.csv", "Running clocks as CSV", type: CSV.mediaType, query: view, file),
    ]

    private static let view: [Endpoint.QueryParameter] = [
        .init("who", "`me` for the cases of whoever asks, `all` for all; what the role is for if absent."),
        .init("clock", "The key of one clock, as `certification-decision`; all if absent."),
    ]

    @Sendable private static func queue(_ visit: Visit) async throws -> QueuePage {
        let view = try visit.queueView()
        let place = await visit.place { QueueKey(text: $0) }
        let filter = try visit.filter(for: view)
        let page = try await visit.office.readModels.queue(filter, at: place, limit: Paging.length)
        let counts = try await visit.office.readModels.urgency(filter, before: Urgency.horizon(today: visit.today))
        let names = try await visit.office.names(of: Set(page.rows.compactMap(\.membership.specialist)))
        return QueuePage(
            page.rows.map { QueuePage.Entry($0, names) }, view: view, counts: (counts.overdue, counts.soon),
            neighbours: page.neighbours(at: place, \.key.text), today: visit.today, rulebook: visit.office.rulebook)
    }

    @Sendable private static func file(_ visit: Visit) async throws -> Reply {
        let filter = try visit.filter(for: try visit.queueView())
        let rulebook = visit.office.rulebook
        var csv = CSV(header: [
            "Due", "Opens", "Started", "Clock", "Who acts", "Company", "Country", "Country code", "Kind of company",
            "State", "Next",
            "Specialist", "Case",
        ])
        var after: QueueKey?
        repeat {
            let rows = try await visit.office.readModels.queue(filter, after: after, limit: 1000)
            let names = try await visit.office.names(of: Set(rows.compactMap(\.membership.specialist)))
            for row in rows {
                let entry = QueuePage.Entry(row, names)
                csv.add([
                    .text(row.deadline.due.description), CSV.Cell(row.deadline.opens?.description),
                    .text(row.deadline.started.description), .text(Wording.clock(row.deadline.clock, rulebook)),
                    .text(Wording.owner(rulebook[row.deadline.clock]?.owner ?? .company)),
                    .text(row.membership.companyName),
                    .text(Country.name(row.membership.country)), .text(row.membership.country),
                    .text(rulebook[row.membership.entityType]?.name ?? ""),
                    .text(row.membership.status.label), .text(entry.summary.nextStep(for: row.deadline.clock)),
                    CSV.Cell(entry.summary.specialist), .text(row.membership.id.description),
                ])
            }
            after = rows.count == 1000 ? rows.last?.key : nil
        } while after != nil
        return csv.file(named: "queue")
    }
}

extension Visit {
    /// Which part of the queue is asked for: specialists come for their own cases, whoever leads them for all.
    ///
    /// - Throws: for people who have no business in the queue.
    func queueView() throws -> QueueView {
        let identity = try identity
        if identity.role == .operator, !isJSON { throw Elsewhere(route: .officePeople) }
        try office.authoriseOffice(.readCases, for: identity)
        let isMine = query("who").map { $0 == "me" } ?? (identity.role == .specialist)
        return QueueView(isMine: isMine, clock: query("clock").map(ClockKey.init(rawValue:)))
    }

    func filter(for view: QueueView) throws -> QueueFilter {
        QueueFilter(of: view.isMine ? try identity.person : nil, clocks: view.clock.map { [$0] } ?? [], today: today)
    }
}

extension QueueKey {
    /// As it stands in an address: `2026-03-14~0190…~annual-review`.
    var text: String { "\(due)~\(membership)~\(clock.rawValue)" }

    /// `nil` for a text that `text` did not write.
    init?(text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let due = Day(parts[0]), let membership = ID<Membership>(parts[1]) else { return nil }
        self.init(due: due, membership: membership, clock: ClockKey(rawValue: parts[2]))
    }
}

extension QueuePage.Entry {
    init(_ row: QueueRow, _ names: [ID<Person>: String]) {
        self.init(row.deadline, CaseSummary(row.membership, names))
    }
}

extension CaseSummary {
    init(_ membership: MembershipSummary, _ names: [ID<Person>: String]) {
        let review = membership.progress.map {
            Review(answered: $0.mustsDone + $0.shouldsDone, accepted: $0.accepted, rejected: $0.rejected)
        }
        self.init(
            id: membership.id, company: membership.company, companyName: membership.companyName,
            country: membership.country, entityType: membership.entityType, status: membership.status,
            tier: membership.tier, submittedOn: membership.submittedOn, certifiedOn: membership.certifiedOn,
            specialist: membership.specialist.map { names[$0] ?? "Somebody whose name was erased" },
            vetting: Vetting(membership.vetting), review: review)
    }
}

extension CaseSummary.Vetting {
    fileprivate init(_ state: VettingState) {
        self =
            switch state {
            case .open: .open
            case .favourable: .favourable
            case .adverse: .adverse
            }
    }
}
