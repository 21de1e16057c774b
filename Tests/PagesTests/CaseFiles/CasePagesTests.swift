import Programme
import Testing

@testable import Pages

@Suite struct `The specialist's queue` {
    let renderer: PageRenderer

    init() throws { renderer = try PageRenderer() }

    private func page(_ entries: [QueuePage.Entry] = QueuePage.Entry.samples, isMine: Bool = true) -> QueuePage {
        QueuePage(
            entries, view: QueueView(isMine: isMine), counts: (1, 1), neighbours: .none, today: .sample,
            rulebook: .sample)
    }

    @Test func `leads to the pages on both sides and keeps the view`() {
        let view = QueueView(isMine: false, clock: .annualReview)
        let page = QueuePage(
            QueuePage.Entry.samples, view: view, counts: (1, 1),
            neighbours: Neighbours(before: "first~row", after: "last~row", isStart: false), today: .sample,
            rulebook: .sample)
        #expect(page.pager?.previous?.href == "/queue?who=all&clock=annual-review&before=first~row")
        #expect(page.pager?.next?.href == "/queue?who=all&clock=annual-review&after=last~row")
        #expect(self.page().pager == nil)
    }

    @Test func `puts what is overdue first, then what is at risk, then the rest`() {
        #expect(page().groups.map(\.code) == ["overdue", "at-risk", "ahead"])
        #expect(page().groups.map(\.rows.count) == [1, 1, 1])
        #expect(page().lead == "1 overdue, 1 due within 14 days.")
    }

    @Test func `says in each row who, which clock, when, who acts, and what comes next`() throws {
        let html = try renderer.html(page(), in: Shell.samples[0])
        for text in [
            "Harbour &amp; Pine Imports", "Importer · United States", "Decision on certification", "5 days ago",
            "in 10 days",
            "The programme office acts", "Under review", "Judge 17 answers", "Conclude vetting",
        ] { #expect(html.contains(text), "\(text) is missing") }
    }

    @Test func `counts the last day itself as not yet overdue`() {
        #expect(Urgency(due: .sample, today: .sample) == .atRisk)
        #expect(Urgency(due: .sample - 1, today: .sample) == .overdue)
        #expect(Urgency(due: .sample + Urgency.riskDays, today: .sample) == .atRisk)
        #expect(Urgency(due: Urgency.horizon(today: .sample), today: .sample) == .ahead)
    }

    @Test func `leads to the case in a way that knows the way to the next`() {
        #expect(page().groups[0].rows[0].href.hasSuffix("?who=me&at=certification-decision"))
    }

    @Test func `teaches what will be here while it is empty`() {
        #expect(page([]).emptyState?.action?.href == "/queue?who=all")
        #expect(page([], isMine: false).emptyState?.heading == "No clock runs")
    }
}

@Suite struct `A case's page` {
    private func page(_ record: CaseRecord, _ abilities: CaseAbilities = .all) -> CasePage {
        CasePage(
            record, abilities: abilities, specialists: [], history: [], view: QueueView(isMine: true), next: nil,
            rulebook: .sample)
    }

    @Test func `explains a clock by its rule, its fact and its arithmetic`() throws {
        let clock = try #require(page(.sampleUnderReview).clocks.first)
        let start = Wording.date(.sample - 60)
        #expect(clock.arithmetic == "\(start) + 90 days = \(Wording.date(.sample + 30))")
        #expect(clock.fact == "Application and security profile both in hand on \(start)")
        #expect(clock.citation.text == "6 U.S.C. 964(c)")
    }

    @Test func `explains a clock that comes round each year`() throws {
        let clock = ClockExplained(
            Deadline(
                clock: .annualReview, started: Day("2024-02-29")!, opens: Day("2026-11-30")!, due: Day("2027-02-28")!),
            today: Day("2026-10-01")!, rulebook: .sample)
        #expect(clock.arithmetic == "29 Feb 2024 + 3 × 1 year = 28 Feb 2027")
        #expect(clock.status.code == "not-open")
        #expect(clock.window == "The window opens 90 days before: 30 Nov 2026 (in 60 days).")
    }

    @Test func `lists exactly what stands in the way, each with where it is cleared`() {
        let decision = page(.sampleUnderReview).decision
        #expect(decision.obstacles.map(\.code) == ["not-judged", "criteria-rejected", "vetting-checks-open"])
        #expect(decision.obstacles.allSatisfy { $0.link != nil })
        #expect(page(.sampleUnderReview).action?.label == "Review the profile")
    }

    @Test func `offers certification when nothing stands in the way, to those who may decide`() {
        #expect(page(.sampleReady).action?.label == "Certify this company")
        #expect(page(.sampleReady).decision.isClear)
        #expect(page(.sampleReady, .none).action == nil)
    }

    @Test func `says that no clock runs while corrections are awaited`() {
        #expect(page(.sampleReturned).clocks.isEmpty)
        #expect(page(.sampleReturned).noClock?.contains("corrections") == true)
    }
}

@Suite struct `Confirming a decision` {
    let renderer: PageRenderer

    init() throws { renderer = try PageRenderer() }

    @Test func `says what certifying does and who sees it`() throws {
        let html = try renderer.html(
            CertificationPage(.sampleReady, abilities: .all, rulebook: .sample), in: Shell.samples[0])
        #expect(html.contains("The company gets a letter that says so. It does not mention vetting."))
        #expect(html.contains("cannot be taken back"))
    }

    @Test func `has no button while something stands in the way`() {
        let page = CertificationPage(.sampleUnderReview, abilities: .all, rulebook: .sample)
        #expect(page.form == nil)
        #expect(page.obstacles.count == 3)
    }

    @Test func `keeps the reasons that were typed when they are refused`() throws {
        let page = RejectionPage(
            .sampleUnderReview, abilities: .all, reasons: "No <office>", error: "Write more.", rulebook: .sample)
        let html = try renderer.html(page, in: Shell.samples[0])
        #expect(html.contains("No &lt;office&gt;"))
        #expect(html.contains("One thing needs attention"))
        #expect(html.contains("word for word"))
    }
}

@Suite struct `A case's history` {
    @Test func `draws a day's answers together, and a day's verdicts`() {
        let answer = Answer(standing: .implemented, narrative: "Done.", responsible: nil)
        let criteria = (1...3).map { CriterionID(category: 6, item: $0) }
        var facts: [CaseHappening] = criteria.map { criterion in
            CaseHappening(at: Instant(.sample - 9), who: "Ana", .profile(.answered(criterion, answer, edition: "x")))
        }
        facts.append(
            CaseHappening(at: Instant(.sample - 8), who: "Ana", .profile(.answered(criteria[0], answer, edition: "x"))))
        facts.append(CaseHappening(at: Instant(.sample - 7), who: "Dana", .profile(.judged(criteria[0], .accepted))))
        facts.append(
            CaseHappening(
                at: Instant(.sample - 7), who: "Dana", .profile(.judged(criteria[1], .rejected(comment: "Why?")))))
        let lines = CaseHistory(facts, rulebook: .sample) { _ in "" }.entries(today: .sample)
        #expect(
            lines.map(\.what) == [
                "Review: 1 answer accepted, 1 answer rejected", "1 answer of the security profile saved",
                "3 answers of the security profile saved",
            ])
    }
}
