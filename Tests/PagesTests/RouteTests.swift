import Programme
import Testing

@testable import Pages

@Suite struct `Addresses` {
    @Test func `encode whatever could be read as something else`() {
        #expect(Route(["a/b", "ü c"]).path == "/a%2Fb/%C3%BC%20c")
        #expect(Route.signIn(returningTo: "/criteria?q=a&b").path == "/sign-in?next=%2Fcriteria%3Fq%3Da%26b")
        #expect(Route(["x"], query: [("q", "\"><script>\t")]).path == "/x?q=%22%3E%3Cscript%3E%09")
    }

    @Test func `of a list hold its filter and nothing else`() {
        let filter = CriteriaFilter(
            entityType: EntityType(rawValue: "importer"), category: 6, level: .must, text: "seal log")
        #expect(Route.criteria(filter).path == "/criteria?entity=importer&category=6&level=must&q=seal%20log")
        #expect(Route.criteria(CriteriaFilter()).path == "/criteria")
        #expect(CriteriaFilter(entity: "", category: "six", level: "MUST", q: nil) == CriteriaFilter())
    }

    @Test func `mark the section in which they lie`() {
        let shell = Shell.publicPage(path: "/criteria/6.2?x=/faq", today: .sample)
        #expect(shell.navigation.filter(\.isCurrent).map(\.label) == ["Security criteria"])
        #expect(Shell.publicPage(path: "/", today: .sample).navigation.filter(\.isCurrent).map(\.label) == ["Home"])
    }

    @Test(arguments: [Role.officer, .viewer, .specialist, .director, .operator])
    func `of sections have letters of their own for every role`(role: Role) {
        let shell = Shell.workspace(
            role: role, path: "/cases/7", today: .sample, person: PersonShown(name: "A", role: "B"), organisation: "C")
        let letters = shell.navigation.compactMap(\.shortcut)
        #expect(letters.count == shell.navigation.count && Set(letters).count == letters.count)
        #expect(shell.navigation.contains { $0.isCurrent } == (role.home == .office && role != .operator))
    }
}
