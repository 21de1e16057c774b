import Programme

/// `/memberships/{membership}/letters`: every letter of the programme office, newest first.
public struct LettersPage: PageValue {
    public static let template = "letters/letters"

    public let title: String
    public let back: Link
    public let letters: [LetterLink]
    public let emptyState: EmptyState?

    /// - Parameter letters: Oldest first, as the record has them.
    public init(letters: [LetterLink], back: Link) {
        self.title = "Letters"
        self.back = back
        self.letters = letters.reversed()
        self.emptyState =
            letters.isEmpty
            ? EmptyState(
                "No letters yet",
                "The programme office’s letters will stand here: when an application is received, sent back and decided."
            ) : nil
    }
}
