import Testing

@testable import Pages

@Suite struct `Countries` {
    @Test func `have one code and one name each, in the order of their names`() {
        let codes = Country.all.map(\.code)
        let names = Country.all.map(\.name)
        #expect(Set(codes).count == codes.count && Set(names).count == names.count)
        #expect(codes.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { (65...90).contains($0) } })
        // The 249 of ISO 3166-1, and one that is left to its users.
        #expect(codes.count == 250)
        #expect(names.first == "Afghanistan" && names.last == "Zimbabwe")
    }

    @Test func `are called by their names, and what is none by what it is`() {
        #expect(Country.name("VN") == "Vietnam")
        #expect(Country.name("ZZ") == "ZZ")
        #expect(Country.name("") == "")
    }

    @Test func `are offered in a form, with what was typed even if it is none`() {
        var typed = AddressTyped()
        typed.country = "ZZ"
        let field = typed.fields(errors: [:], isDisabled: false).first { $0.name == "country" }
        #expect(field?.options.filter(\.isChosen).map(\.value) == ["ZZ"])
        #expect(field?.options.count == 252)
    }
}
