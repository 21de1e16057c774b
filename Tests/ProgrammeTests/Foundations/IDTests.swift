import Programme
import Testing

@Suite struct `The identifier of a record` {
    private enum Thing {}

    @Test func `comes back from its text as it was`() {
        var random = Seeded(11)
        for _ in 0..<500 {
            let id = ID<Thing>(high: random.next(), low: random.next())
            #expect(ID<Thing>(id.description) == id)
        }
    }

    @Test func `is written in the usual form`() {
        let id = ID<Thing>(high: 0x0123_4567_89AB_7DEF, low: 0x8FED_CBA9_8765_4321)
        #expect(id.description == "01234567-89ab-7def-8fed-cba987654321")
    }

    @Test(arguments: [
        "", "01234567-89ab-7def-8fed-cba98765432", "01234567-89ab-7def-8fed-cba9876543210",
        "01234567-89AB-7def-8fed-cba987654321", "0123456789ab-7def-8fed--cba987654321",
        "g1234567-89ab-7def-8fed-cba987654321", "01234567-89ab-7def-8fed-cba98765432é",
    ])
    func `is read from nothing else`(text: String) {
        #expect(ID<Thing>(text) == nil)
    }

    @Test func `sorts by when it was made`() {
        var random = Seeded(12)
        let ids = (0..<100).map { ID<Thing>.make(at: Instant(milliseconds: 1_700_000_000_000 + $0), using: &random) }
        #expect(ids == ids.sorted())
    }
}
