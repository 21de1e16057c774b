import Programme
import Testing

@Suite struct `An identifier` {
    private static let rival = ID<Company>.number(11)
    private static let first = ID<Membership>.number(21)
    private static let second = ID<Membership>.number(22)
    private static let taken = given(Claim.self, .taken(by: company, for: first))

    @Test func `belongs to one company at a time`() {
        given(Claim.self).when(.take(by: company, for: Self.first)).then(.taken(by: company, for: Self.first))
        Self.taken.when(.take(by: Self.rival, for: Self.second)).thenRefused(.heldByAnother)
        Self.taken.when(.take(by: company, for: Self.first)).thenNothingNew()
    }

    @Test func `serves several memberships of one company, and is free when the last lets go`() {
        let shared = Self.taken.and(.taken(by: company, for: Self.second))
        let once = shared.and(.released(by: Self.first))
        once.when(.take(by: Self.rival, for: Self.first)).thenRefused(.heldByAnother)
        let free = once.and(.released(by: Self.second))
        free.when(.take(by: Self.rival, for: Self.first)).then(.taken(by: Self.rival, for: Self.first))
    }

    @Test func `is let go only by those who hold it`() {
        Self.taken.when(.release(by: Self.second)).thenNothingNew()
        given(Claim.self).when(.release(by: Self.first)).thenNothingNew()
    }
}
