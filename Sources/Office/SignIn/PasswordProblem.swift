/// Why a password cannot be taken.
public enum PasswordProblem: Error, Hashable, Sendable {
    case tooShort(least: Int)
    case tooLong(most: Int)
    /// It is made of a common word, a row of the keyboard, or words that everybody connects with this account.
    case tooEasilyGuessed
}
