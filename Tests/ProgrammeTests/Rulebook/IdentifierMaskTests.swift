import Testing

@testable import Programme

@Suite struct `A mask` {
    @Test(arguments: [
        ("99-9999999XX", "12-3456789AB"), ("A{4}", "ABCD"), ("9{1,8}", "1"), ("9{1,8}", "12345678"),
        ("A{2}X{3,13}", "CNSHEELE1234SHE"), ("[X&Ñ]{12}", "A&Ñ010203XY9"), ("\\A9", "A1"), ("9{0,2}A", "A"),
        ("9{0,2}A", "12A"), ("X{0,3}9", "1119"), ("[9-]{3}", "1-2"),
    ])
    func `accepts what is written in it`(mask: String, text: String) {
        #expect(IdentifierForm(name: "any", mask: mask).accepts(text))
    }

    @Test(arguments: [
        ("99-9999999XX", "12-3456789A"), ("A{4}", "ABC1"), ("A{4}", "ABCDE"), ("9{1,8}", ""), ("9{1,8}", "123456789"),
        ("A{4}", "abcd"), ("9", "١"), ("A", "Ä"), ("\\A9", "B1"), ("9{0,2}A", "123A"), ("X{4}", "AB D"),
    ])
    func `refuses everything else`(mask: String, text: String) {
        #expect(!IdentifierForm(name: "any", mask: mask).accepts(text))
    }

    @Test(arguments: [
        "", "9{", "9{0}", "9{3,2}", "9{65}", "9{x}", "9{1,2,3}", "[9", "[]", "\\", "9]", "9{32}9{33}", "{3}",
    ])
    func `that is not finished or too long is none`(mask: String) {
        #expect(IdentifierMask(mask) == nil)
        #expect(!IdentifierForm(name: "any", mask: mask).accepts("9"))
    }

    @Test func `takes no longer for a text that fits it in many ways`() {
        let mask = IdentifierForm(name: "any", mask: "X{0,30}X{0,30}9")
        #expect(mask.accepts(String(repeating: "9", count: 61)))
        #expect(!mask.accepts(String(repeating: "9", count: 60) + "A"))
    }
}

@Suite struct `The check of an identifier` {
    private let ior = IdentifierRule(
        kind: IdentifierKind(rawValue: "ior"), name: "IOR", issuer: "CBP",
        forms: [
            IdentifierForm(name: "ein", mask: "99-9999999XX"), IdentifierForm(name: "cbp", mask: "999999-99999"),
            IdentifierForm(name: "ssn", mask: "999-99-9999", isPersonal: true),
        ], example: "12-3456789AB", citation: Citation("any"))

    @Test func `takes small letters and blanks at the ends`() {
        #expect(ior.check(" 12-3456789ab\n") == .accepted(text: "12-3456789AB", form: ior.forms[0]))
        #expect(ior.check("260099-00016") == .accepted(text: "260099-00016", form: ior.forms[1]))
    }

    @Test func `recognises a person's own number and does not give it back`() {
        #expect(ior.check("123-45-6789") == .personal(form: ior.forms[2]))
    }

    @Test func `tells an empty text`() {
        #expect(ior.check("  ") == .rejected(.empty))
    }

    @Test func `tells a wrong length with the lengths that there are`() {
        #expect(ior.check("12-345") == .rejected(.length(found: 6, allowed: [12...12, 11...11])))
        let long = String(repeating: "9", count: 100_000)
        #expect(ior.check(long) == .rejected(.length(found: 100_000, allowed: [12...12, 11...11])))
    }

    @Test func `tells the first character that fits no form`() {
        #expect(
            ior.check("12-34567X9AB")
                == .rejected(.character(position: 9, found: "X", expected: ["a digit"])))
        #expect(
            ior.check("12/3456789AB")
                == .rejected(.character(position: 3, found: "/", expected: ["‘-’", "a digit"])))
    }

    @Test func `words its problems as sentences`() {
        #expect(
            IdentifierProblem.length(found: 9, allowed: [1...8]).sentence == "It has 9 characters; expected are 1 to 8."
        )
        #expect(
            IdentifierProblem.character(position: 3, found: "/", expected: ["‘-’", "a digit"]).sentence
                == "Character 3 is ‘/’, where ‘-’ or a digit is expected.")
    }
}
