import Office
import Pages
import Programme
import ReadModels

/// A case: its overview, its history, its letters.
enum CaseEndpoints {
    static let all: [Endpoint] = [
        .page(
            "/cases/{membership}", "A case: clocks, application, profile, vetting, time, and what stands in the way",
            query: place, CasePage.self, overview),
        .page(
            "/cases/{membership}/history", "Everything recorded about a case, now or as of a past day",
            query: [.init("as-of", "The day whose end is asked for, as 2026-03-14.")], CaseHistoryPage.self, history),
        .page("/cases/{membership}/letters", "The letters of a case", CaseLettersPage.self, letters),
        .page("/cases/{membership}/letters/{number}", "One letter of a case", LetterPage.self, letter),
    ]

    private static let place: [Endpoint.QueryParameter] = [
        .init("who", "From whose queue one comes: `me` or `all`."),
        .init("clock", "The clock that the queue was narrowed to."),
        .init("at", "The clock of the row from which one comes."),
    ]

    @Sendable private static func overview(_ visit: Visit) async throws -> CasePage {
        let summary = try await visit.caseSummary()
        let loaded = try await visit.loadCase(summary)
        let abilities = try visit.abilities(on: summary)
        let view = try visit.queueView()
        return CasePage(
            loaded.record, abilities: abilities, specialists: try await visit.specialists(),
            history: loaded.lines(rulebook: visit.office.rulebook, limit: 5), view: view,
            next: try await visit.nextCase(after: loaded.record.membership, summary.id, in: view),
            rulebook: visit.office.rulebook)
    }

    @Sendable private static func history(_ visit: Visit) async throws -> CaseHistoryPage {
        let summary = try await visit.caseSummary()
        let key = summary.id.description
        let typed = visit.query("as-of")
        let day = typed.flatMap { Day($0) }
        var loaded = LoadedCase(
            id: summary.id, asOf: day, membership: try await visit.office.journal.events(of: Membership.self, key),
            file: try await visit.office.journal.events(of: CaseFile.self, key),
            profile: try await visit.office.journal.events(of: Profile.self, key),
            company: try await visit.office.company(summary.company), today: visit.today)
        try await loaded.learnNames(from: visit.office)
        if typed != nil, day == nil, visit.isJSON { throw FieldProblem("as-of", asOfProblem) }
        return CaseHistoryPage(
            loaded.record, asOf: day, error: typed != nil && day == nil ? asOfProblem : nil, typed: typed,
            history: loaded.lines(rulebook: visit.office.rulebook), rulebook: visit.office.rulebook)
    }

    private static let asOfProblem = "Give a date as 2026-03-14."

    @Sendable private static func letters(_ visit: Visit) async throws -> CaseLettersPage {
        let summary = try await visit.caseSummary()
        let loaded = try await visit.loadCase(summary)
        let letters = Letter.all(in: loaded.membership.map { ($0.event, $0.entry.at) })
        return CaseLettersPage(
            loaded.record,
            letters: letters.map { LetterLink($0, at: .caseLetter($0.number, of: summary.id), today: visit.today) },
            rulebook: visit.office.rulebook)
    }

    @Sendable private static func letter(_ visit: Visit) async throws -> LetterPage {
        let summary = try await visit.caseSummary()
        return try await visit.letter(
            of: summary, number: try visit.parameter("number"), back: Link(.caseLetters(summary.id), "Letters"))
    }
}

extension Visit {
    /// The row of the queue after this case's own; the most urgent other one if it has none.
    fileprivate func nextCase(
        after membership: Membership.State, _ id: ID<Membership>, in view: QueueView
    ) async throws -> QueuePage.Entry? {
        let running = membership.deadlines(on: today, under: office.rulebook).filter { $0.isActionable(on: today) }
        let wanted = query("at") ?? view.clock?.rawValue
        let own = running.first { $0.clock.rawValue == wanted } ?? running.first
        let key = own.map { QueueKey(due: $0.due, membership: id, clock: $0.clock) }
        // A case has at most a handful of clocks, so one of these rows is another case.
        let rows = try await office.readModels.queue(try filter(for: view), after: key, limit: 6)
        guard let next = rows.first(where: { $0.membership.id != id }) else { return nil }
        return QueuePage.Entry(next, try await office.names(of: Set([next.membership.specialist].compactMap { $0 })))
    }
}
