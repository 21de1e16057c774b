import Programme
import Testing

@Suite struct `A trade account` {
    private static let details = CompanyFacts.complete.details
    private static let yard = ID<Site>.number(9)
    private static let site = site("Yard")
    private static let registered = given(Company.self, .registered(details))
    private static let placed = registered.and(.sitePlaced(yard, site))
    private static let renamed = CompanyDetails(name: "Example Freight")

    private static func site(_ name: String) -> Site {
        Site(name: name, purpose: .cargoHandling, address: details.headquarters)
    }

    @Test func `is registered once, with a name`() {
        given(Company.self).when(.register(Self.details)).then(.registered(Self.details))
        given(Company.self).when(.register(CompanyDetails(name: ""))).thenRefused(.nameMissing)
        Self.registered.when(.register(Self.renamed)).thenRefused(.alreadyRegistered)
    }

    @Test(
        arguments: [
            .describe(renamed, basedOn: 0), .placeSite(yard, site, basedOn: 0), .closeSite(yard),
            .nameContact(officer, .primary, isOfficer: true, primaryNeeded: false),
            .dropContact(officer, primaryNeeded: false),
        ] as [Company.Command])
    func `takes nothing before it is registered`(command: Company.Command) {
        given(Company.self).when(command).thenRefused(.notRegistered)
    }

    @Test func `does not let a late save overwrite another's`() {
        Self.registered.when(.describe(Self.renamed, basedOn: 1)).then(.described(Self.renamed))
        Self.registered.when(.describe(Self.renamed, basedOn: 0)).thenRefused(.stale(current: 1))
        Self.registered.and(.described(Self.details)).when(.describe(Self.renamed, basedOn: 1)).thenRefused(
            .stale(current: 2))
        Self.placed.when(.placeSite(Self.yard, Self.site("Depot"), basedOn: 0)).thenRefused(.stale(current: 1))
    }

    @Test func `keeps its name`() {
        Self.registered.when(.describe(CompanyDetails(name: ""), basedOn: 1)).thenRefused(.nameMissing)
    }

    @Test func `takes the same values again without a word`() {
        Self.registered.when(.describe(Self.details, basedOn: 0)).thenNothingNew()
        Self.placed.when(.placeSite(Self.yard, Self.site, basedOn: 0)).thenNothingNew()
        Self.registered.and(.contactNamed(officer, .primary)).when(
            .nameContact(officer, .primary, isOfficer: true, primaryNeeded: false)
        )
        .thenNothingNew()
    }

    @Test func `places, moves and closes its sites`() {
        Self.registered.when(.placeSite(Self.yard, Self.site, basedOn: 0)).then(.sitePlaced(Self.yard, Self.site))
        Self.placed.when(.placeSite(Self.yard, Self.site("Depot"), basedOn: 1))
            .then(.sitePlaced(Self.yard, Self.site("Depot")))
        Self.placed.when(.closeSite(Self.yard)).then(.siteClosed(Self.yard))
        Self.registered.when(.closeSite(Self.yard)).thenRefused(.noSuchSite)
    }

    @Test func `does not open a closed site for somebody who has not seen it closed`() {
        let closed = Self.placed.and(.siteClosed(Self.yard))
        closed.when(.placeSite(Self.yard, Self.site("Depot"), basedOn: 1)).thenRefused(.stale(current: 2))
        closed.when(.placeSite(Self.yard, Self.site("Depot"), basedOn: 2)).then(
            .sitePlaced(Self.yard, Self.site("Depot")))
    }

    @Test func `has an officer as its primary point of contact`() {
        Self.registered.when(.nameContact(colleague, .primary, isOfficer: false, primaryNeeded: false)).thenRefused(
            .primaryContactIsNoOfficer)
        Self.registered.when(.nameContact(officer, .primary, isOfficer: true, primaryNeeded: false)).then(
            .contactNamed(officer, .primary))
        Self.registered.when(.nameContact(colleague, .alternate, isOfficer: false, primaryNeeded: false)).then(
            .contactNamed(colleague, .alternate))
    }

    @Test func `drops a contact that it has`() {
        Self.registered.and(.contactNamed(officer, .primary)).when(.dropContact(officer, primaryNeeded: false)).then(
            .contactDropped(officer))
        Self.registered.when(.dropContact(officer, primaryNeeded: false)).thenRefused(.noSuchContact)
    }

    @Test func `keeps a primary contact once the programme office knows of it`() {
        let one = Self.registered.and(.contactNamed(officer, .primary))
        one.when(.dropContact(officer, primaryNeeded: true)).thenRefused(.lastPrimaryContact)
        one.when(.nameContact(officer, .other, isOfficer: true, primaryNeeded: true)).thenRefused(.lastPrimaryContact)
        one.when(.nameContact(officer, .primary, isOfficer: true, primaryNeeded: true)).thenNothingNew()
        let two = one.and(.contactNamed(colleague, .primary))
        two.when(.dropContact(officer, primaryNeeded: true)).then(.contactDropped(officer))
    }
}
