import Programme
import Testing

@Suite struct `Bringing together what two people wrote` {
    @Test func `keeps each one's change to a field of their own`() {
        let (merged, clashes) = Merge.fields(
            base: ["scac": "ABCD", "dot": "1"], yours: ["scac": "WXYZ", "dot": "1"],
            theirs: ["scac": "ABCD", "dot": "22"])
        #expect(merged == ["scac": "WXYZ", "dot": "22"])
        #expect(clashes.isEmpty)
    }

    @Test func `tells a clash where both changed the same field, and keeps yours`() {
        let (merged, clashes) = Merge.fields(base: ["scac": "A"], yours: ["scac": "B"], theirs: ["scac": "C"])
        #expect(merged == ["scac": "B"])
        #expect(clashes == ["scac"])
    }

    @Test func `finds no clash where both made the same change`() {
        let (merged, clashes) = Merge.fields(base: ["scac": "A"], yours: ["scac": "B"], theirs: ["scac": "B"])
        #expect(merged == ["scac": "B"])
        #expect(clashes.isEmpty)
    }

    @Test func `takes what one emptied as a change`() {
        let (merged, clashes) = Merge.fields(base: ["a": 1, "b": 2], yours: ["b": 2], theirs: ["a": 1])
        #expect(merged == [:])
        #expect(clashes.isEmpty)
        #expect(Merge.fields(base: ["a": 1], yours: [:], theirs: ["a": 2]).clashes == ["a"])
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `loses no change that is no clash`(seed: UInt64) {
        var random = Seeded(seed)
        func any() -> [Int: Int] {
            (0..<5).reduce(into: [:]) { fields, key in
                if Bool.random(using: &random) { fields[key] = Int.random(in: 0..<3, using: &random) }
            }
        }
        let (base, yours, theirs) = (any(), any(), any())
        let (merged, clashes) = Merge.fields(base: base, yours: yours, theirs: theirs)
        for key in 0..<5 {
            if yours[key] != base[key] { #expect(merged[key] == yours[key]) }
            if theirs[key] != base[key], !clashes.contains(key) { #expect(merged[key] == theirs[key]) }
        }
    }
}
