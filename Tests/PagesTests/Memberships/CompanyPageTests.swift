import Programme
import Testing

@testable import Pages

@Suite struct `Pages of a company` {
    let renderer: PageRenderer

    init() throws {
        renderer = try PageRenderer()
    }

    @Test func `never speak of vetting or of minutes of review`() throws {
        for type in PageCatalogue.companyPages {
            for html in try type.everySample(by: renderer) {
                #expect(!html.lowercased().contains("vetting"), "\(type.template)")
                #expect(!html.lowercased().contains("minutes spent"), "\(type.template)")
            }
        }
    }

    @Test func `list every gap of an application with the place to fill it`() throws {
        let page = ApplicationSubmissionPage(
            head: .sample(), id: .sample(1), state: .sampleDraft, company: nil,
            gaps: [.companyDetail(.telephone), .noSite, .noPrimaryContact, .agreementNotAccepted], rulebook: .sample,
            maySubmit: true)
        #expect(
            page.gaps.map(\.href) == [
                "/company/details#f-telephone", "/company/sites/new", "/company/people",
                Route.agreement(.sample(1)).path,
            ])
        #expect(!page.canSubmit)
    }

    @Test func `let nobody but an officer submit`() {
        func page(maySubmit: Bool) -> ApplicationSubmissionPage {
            ApplicationSubmissionPage(
                head: .sample(), id: .sample(1), state: .sampleDraft, company: nil, gaps: [], rulebook: .sample,
                maySubmit: maySubmit)
        }
        #expect(page(maySubmit: true).canSubmit)
        #expect(!page(maySubmit: false).canSubmit)
        #expect(page(maySubmit: false).cannot?.contains("company officer") == true)
    }

    @Test func `keep what was typed and say beside the field what is wrong`() throws {
        let kind = IdentifierKind(rawValue: "ein")
        let page = IdentifiersPage(
            head: .sample(), id: .sample(1), rules: .sampleImporter, rulebook: .sample, typed: [kind: "12 \"3"],
            revision: 4,
            canSave: true, errors: ["identifiers[ein]": "It has 5 characters."])
        let html = try renderer.html(page, in: Shell.samples[1])
        #expect(html.contains("12 &quot;3"))
        #expect(html.contains("It has 5 characters."))
        #expect(html.contains("href=\"#f-identifiers[ein]\""))
        #expect(html.contains("name=\"revision\" value=\"4\""))
        #expect(html.contains("data-autosave"))
    }

    @Test func `show both versions when somebody saved first, and stop saving by themselves`() throws {
        let page = EligibilityAnswersPage(
            head: .sample(), id: .sample(1), rules: .sampleImporter, answers: [:], revision: 2, canSave: true,
            conflict: .sample)
        let html = try renderer.html(page, in: Shell.samples[1])
        #expect(html.contains("Bo Sample changed this while you were writing"))
        #expect(!html.contains("data-autosave"))
    }

    @Test func `say what an identifier was and what it became`() {
        let before = Membership.State.sampleDraft
        let happened = Wording.happened(
            .identified([IdentifierKind(rawValue: "ein"): "98-7654321"]), before: before, rulebook: .sample)
        #expect(happened == HappenedShown("Identifiers changed", from: "EIN 12-3456789", to: "EIN 98-7654321"))
    }

    @Test func `draw the measures of each category as a bar whose parts add up`() throws {
        let readiness = Readiness(
            [
                .init(CriterionID(category: 6, item: 1), .must, standing: .implemented),
                .init(CriterionID(category: 6, item: 2), .must, standing: .partly),
                .init(CriterionID(category: 6, item: 3), .must, standing: nil),
                .init(CriterionID(category: 6, item: 4), .should, standing: .notApplicable),
                .init(CriterionID(category: 7, item: 1), .should, standing: .notYet),
            ], categories: CriteriaCatalogue.sample.categories, of: .sample(1), isOpen: true)
        #expect(readiness.musts.text == "2 of 3 answered")
        #expect(readiness.shoulds.percent == 100)
        let chart = readiness.gap
        #expect(chart.rows.map(\.number) == [6, 7])
        let row = try #require(chart.rows.first)
        #expect(row.text == "2 of 4 in place")
        #expect(row.waiting == "1 must open")
        #expect(row.segments.map(\.code) == ["in-place", "partly", "unanswered"])
        #expect(row.segments.map(\.x) == [0, 500, 750])
        #expect(row.segments.reduce(0) { $0 + $1.width } == 1000)
        #expect(chart.rows.last?.segments.map(\.width) == [250])
        #expect(
            chart.summary
                == "2 of 5 criteria are in place or not applicable; 1 partly in place, 1 not yet in place and 1 without a "
                + "complete answer.")
    }

    @Test func `tell only how many criteria there are before answers can be given`() {
        let readiness = Readiness(
            [.init(CriterionID(category: 6, item: 1), .must, standing: nil)],
            categories: CriteriaCatalogue.sample.categories, of: .sample(1),
            isOpen: false)
        #expect(readiness.gap.rows.map(\.text) == ["1 criterion"])
        #expect(readiness.gap.rows.map(\.waiting) == [nil])
        #expect(readiness.gap.legend == [])
    }

    @Test func `draw clocks between a year ago and the last due day`() throws {
        func entry(_ started: Day, _ opens: Day?, _ due: Day) -> DeadlineTimeline.Entry {
            let deadline = Deadline(clock: .annualReview, started: started, opens: opens, due: due)
            return DeadlineTimeline.Entry(
                deadline,
                DeadlineShown(deadline, today: .sample, rulebook: .sample, side: .company, href: nil))
        }
        #expect(DeadlineTimeline([], today: .sample) == nil)
        let timeline = try #require(
            DeadlineTimeline(
                [entry(.sample - 900, nil, .sample - 500), entry(.sample - 100, .sample + 10, .sample + 100)],
                today: .sample))
        // 365 days back and 110 ahead: today is 365/475 of the way.
        #expect(timeline.today == "76.8%")
        #expect(timeline.rows[0].end == "0.0%")
        #expect(timeline.rows[0].run.width == "0.0%")
        #expect(timeline.rows[1].end == "97.8%")
        #expect(timeline.rows[1].window?.x == "78.9%")
        #expect((1...5).contains(timeline.ticks.count))
    }

    @Test func `tell a member whose first validation is overdue that it is the office’s, and what is not done here`() {
        let step = NextStep(
            .init(
                membership: .sample(1), status: .certified, maySubmit: true, mayEdit: true,
                reviewOpens: .sample + 200, reviewDue: .sample + 290, validationDue: .sample - 21), today: .sample)
        #expect(step.heading == "The first validation is overdue")
        #expect(step.text.contains("does not record validations yet"))
    }
}

@Suite struct `A workspace` {
    private func sections(_ role: Role, at path: String) -> [NavigationItem] {
        Shell.workspace(
            role: role, path: path, today: .sample, person: PersonShown(name: "Ana", role: "Role"),
            organisation: "Sample"
        ).navigation
    }

    @Test(arguments: Role.allCases)
    func `gives each section a letter of its own`(role: Role) {
        let letters = sections(role, at: Route.membership(.sample(1)).path).compactMap(\.shortcut)
        #expect(Set(letters).count == letters.count)
    }

    @Test func `marks one section as the one where one is`() {
        for path in ["/home", "/company", "/company/details", "/company/sites/new", "/company/people", "/inbox"] {
            #expect(sections(.officer, at: path).count { $0.isCurrent } == 1, "\(path)")
        }
        let identifiers = Route.identifiers(.sample(1)).path
        #expect(sections(.officer, at: identifiers).first { $0.isCurrent }?.label == "Application")
    }

    @Test func `brings the sections of a membership on its pages only`() {
        #expect(!sections(.officer, at: "/company").contains { $0.label == "Letters" })
        #expect(
            sections(.officer, at: Route.letters(.sample(1)).path).contains { $0.label == "Letters" && $0.isCurrent })
    }

    @Test func `returns only to places of this site`() {
        #expect(Route(local: "/company?x=1")?.path == "/company?x=1")
        for elsewhere in ["https://example.com", "//example.com", "/\\example.com", "/a b", "", "/a\nb"] {
            #expect(Route(local: elsewhere) == nil, "\(elsewhere)")
        }
    }
}

extension PageValue {
    fileprivate static func everySample(by renderer: PageRenderer) throws -> [String] {
        try samples.map { try renderer.html($0, in: Shell.samples[1]) }
    }
}
