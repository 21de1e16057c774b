import Programme

/// `/cases/{membership}/letters`: what the office has written to the company about this membership.
public struct CaseLettersPage: PageValue {
    public static let template = "case-files/letters"

    public let title: String
    public let head: CaseHead
    public let lead: String
    public let letters: [LetterLink]
    public let emptyState: EmptyState?

    /// - Parameter letters: In the order in which they were written.
    public init(_ record: CaseRecord, letters: [LetterLink], rulebook: Rulebook) {
        self.title = "Letters to \(record.companyName)"
        self.head = CaseHead(record, at: .letters, rulebook: rulebook)
        self.lead = "The company reads the same letters. Each follows from a decision in the record."
        self.letters = letters.reversed()
        self.emptyState =
            letters.isEmpty
            ? EmptyState(
                "No letters yet", "A letter is written by itself when the case is sent back, certified or rejected.")
            : nil
    }
}
