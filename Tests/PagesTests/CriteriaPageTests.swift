import Programme
import Testing

@testable import Pages

@Suite struct `List of criteria` {
    func ids(_ filter: CriteriaFilter) -> [String] {
        CriteriaPage(catalogue: .sample, rulebook: .sample, filter: filter, today: .sample)
            .categories.flatMap(\.criteria).map(\.id)
    }

    @Test func `keeps to the kind of company and its own level`() {
        let carrier = EntityType(rawValue: "highway-carrier")
        #expect(ids(CriteriaFilter(entityType: carrier)) == ["6.1"])
        #expect(ids(CriteriaFilter(entityType: carrier, level: .must)) == [])
        #expect(ids(CriteriaFilter(level: .must)) == ["6.1", "6.2"])
    }

    @Test func `finds all words in any case, and numbers`() {
        #expect(ids(CriteriaFilter(text: "LOAD sealed")) == ["6.2"])
        #expect(ids(CriteriaFilter(text: "6.1")) == ["6.1"])
        #expect(ids(CriteriaFilter(text: "load locomotive")) == [])
    }

    @Test func `is saved as it is shown, with one line for each kind of company that is bound`() throws {
        for filter in [CriteriaFilter(), CriteriaFilter(level: .must), CriteriaFilter(text: "sealed")] {
            let rows = CriteriaTable.rows(.sample, .sample, filter)
            #expect(rows.allSatisfy { $0.count == CriteriaTable.columns.count })
            #expect(Set(rows.map { $0[1] }) == Set(ids(filter)))
            let page = CriteriaPage(catalogue: .sample, rulebook: .sample, filter: filter, today: .sample)
            #expect(page.exportHref == Route.criteriaFile(filter).path)
        }
        let carrier = CriteriaTable.rows(
            .sample, .sample, CriteriaFilter(entityType: EntityType(rawValue: "highway-carrier")))
        #expect(carrier.map { $0[4] } == ["highway-carrier"])
    }

    @Test func `warns of what no source supports`() throws {
        let page = CriteriaPage(
            catalogue: .sample, rulebook: .sample,
            filter: CriteriaFilter(entityType: EntityType(rawValue: "highway-carrier")), today: .sample)
        #expect(
            page.warning == "For 1 of the 1 entries no source speaks of this kind of company. 1 gap is known. "
                + "Work from the booklet in the CTPAT Portal; it prevails.")
    }

    @Test func `never shows an absent value as that of something around it`() throws {
        let page = ErrorPage(title: "A", detail: "B", reference: nil)
        #expect(!(try PageRenderer().html(page, in: Shell.samples[0])).contains("Quote this number"))
    }

    @Test func `escapes what people typed`() throws {
        let page = CriteriaPage(
            catalogue: .sample, rulebook: .sample, filter: CriteriaFilter(text: "\"><script>'&"), today: .sample)
        let html = try PageRenderer().html(page, in: Shell.samples[0])
        #expect(html.contains("value=\"&quot;&gt;&lt;script&gt;&#39;&amp;\""))
    }
}
