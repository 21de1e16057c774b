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

    @Test func `count readiness by category and leave out categories that bind nobody`() {
        let category = CriteriaCatalogue.sample.categories[0]
        let other = CriteriaCategory(number: 8, key: "x", focusArea: "x", title: "Empty", purpose: "")
        let readiness = Readiness(
            [.init(category, musts: 3, shoulds: 2, mustsDone: 1, shouldsDone: 2), .init(other)], of: .sample(1),
            isOpen: true)
        #expect(readiness.categories.count == 1)
        #expect(readiness.categories[0].open == "2 musts open")
        #expect(readiness.musts.text == "1 of 3 answered")
        #expect(readiness.shoulds.percent == 100)
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
