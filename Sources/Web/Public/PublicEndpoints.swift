import Office
import Pages
import Programme

/// Pages for everybody: what the programme is, who may join, what the criteria say.
enum PublicEndpoints {
    static let all: [Endpoint] = programme + criteria + eligibility

    private static let programme: [Endpoint] = [
        .page("/", "What this is and where to begin", for: .everyone, FrontPage.self) { visit in
            FrontPage(catalogue: visit.office.criteria, rulebook: visit.office.rulebook)
        },
        .page("/programme", "What the programme is", for: .everyone, ProgrammePage.self) { _ in ProgrammePage() },
        .page("/who-may-join", "The kinds of company that may join", for: .everyone, WhoMayJoinPage.self) { visit in
            WhoMayJoinPage(rulebook: visit.office.rulebook)
        },
        .page(
            "/benefits", "What membership brings", for: .everyone,
            query: [.init("entity", "Only what this kind of company gets")], BenefitsPage.self
        ) { visit in
            BenefitsPage(
                benefits: visit.office.data.benefits, rulebook: visit.office.rulebook,
                entityType: visit.query("entity").map(EntityType.init(rawValue:)))
        },
        .page("/how-it-works", "The path from application to validation", for: .everyone, HowItWorksPage.self) {
            visit in
            HowItWorksPage(rulebook: visit.office.rulebook)
        },
        .page("/faq", "Frequently asked questions", for: .everyone, FaqPage.self) { _ in FaqPage() },
        .page("/rulebook", "Every clock of the programme with its rule", for: .everyone, ClocksPage.self) { visit in
            ClocksPage(rulebook: visit.office.rulebook)
        },
    ]

    private static let criteria: [Endpoint] = [
        .page(
            "/criteria", "The minimum security criteria", for: .everyone,
            query: criteriaFilter, CriteriaPage.self
        ) { visit in
            CriteriaPage(
                catalogue: visit.office.criteria, rulebook: visit.office.rulebook, filter: filter(visit),
                today: visit.today)
        },
        .file(
            "/criteria.csv", "The criteria as CSV, one line for each kind of company that a criterion binds",
            for: .everyone, type: CSV.mediaType, query: criteriaFilter
        ) { visit in
            var csv = CSV(header: CriteriaTable.columns)
            for row in CriteriaTable.rows(visit.office.criteria, visit.office.rulebook, filter(visit)) {
                csv.add(row.map(CSV.Cell.text))
            }
            return csv.file(named: "criteria")
        },
        .page("/criteria/coverage", "What is known of the criteria and what is not", for: .everyone, CoveragePage.self)
        {
            CoveragePage(catalogue: $0.office.criteria, rulebook: $0.office.rulebook)
        },
        .page("/criteria/{criterion}", "One criterion", for: .everyone, CriterionPage.self) { visit in
            guard let id = CriterionID(try visit.parameter("criterion")), let criterion = visit.office.criteria[id]
            else {
                throw OfficeError.notFound
            }
            return CriterionPage(
                criterion, catalogue: visit.office.criteria, rulebook: visit.office.rulebook, today: visit.today)
        },
    ]

    private static let criteriaFilter: [Endpoint.QueryParameter] = [
        .init("entity", "Only what binds this kind of company"), .init("category", "Only this category, 1 to 12"),
        .init("level", "must or should"), .init("q", "Only criteria with these words"),
    ]

    private static func filter(_ visit: Visit) -> CriteriaFilter {
        CriteriaFilter(
            entityType: visit.query("entity").map(EntityType.init(rawValue:)),
            category: visit.query("category").flatMap { Int($0) },
            level: visit.query("level").flatMap(Level.init(rawValue:)),
            text: visit.query("q") ?? "")
    }
}
