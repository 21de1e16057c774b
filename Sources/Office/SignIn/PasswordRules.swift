import Foundation

/// What a new password has to be (NIST SP 800-63B): long, and not one that is tried first. Any character may stand in
/// it, none has to, and it never expires.
public enum PasswordRules {
    /// The password is the only factor of sign-in.
    public static let shortest = 15
    public static let longest = 200

    /// - Parameter context: What everybody connects with the account: the person's name and address, the company.
    public static func problem(with password: String, context: [String]) -> PasswordProblem? {
        let password = PasswordHasher.normalised(password)
        let length = password.unicodeScalars.count
        if length < shortest { return .tooShort(least: shortest) }
        if length > longest { return .tooLong(most: longest) }
        return isEasilyGuessed(password, context: context) ? .tooEasilyGuessed : nil
    }

    /// What is left when the words that are tried first are taken away has to be more than a few characters.
    private static func isEasilyGuessed(_ password: String, context: [String]) -> Bool {
        var rest = password.lowercased()
        let words = (CommonPasswords.words + context.flatMap(words)).sorted { $0.count > $1.count }
        for word in words { rest = rest.replacing(word, with: "") }
        let kept = withoutRows(
            rest.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil })
        return kept.count < 6 || Set(kept).count < 4
    }

    /// The words of a name or an address that are long enough to matter.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= 3 }.map(String.init)
    }

    /// Takes away what follows a row of the alphabet, the digits or the keyboard, forwards or backwards, four or more long.
    private static func withoutRows(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var run: [Unicode.Scalar] = []
        for scalar in text {
            if let last = run.last, !follows(last, scalar) {
                if run.count < 4 { kept += run }
                run = []
            }
            run.append(scalar)
        }
        return run.count < 4 ? kept + run : kept
    }

    private static func follows(_ one: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
        neighbours.contains(Pair(one, next))
    }

    private struct Pair: Hashable {
        let one: Unicode.Scalar
        let next: Unicode.Scalar

        init(_ one: Unicode.Scalar, _ next: Unicode.Scalar) {
            self.one = one
            self.next = next
        }
    }

    private static let neighbours: Set<Pair> = {
        let rows = [
            "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop",
            "azertyuiop",
        ]
        var pairs: Set<Pair> = []
        for row in rows {
            for (one, next) in zip(row.unicodeScalars, row.unicodeScalars.dropFirst()) {
                pairs.formUnion([Pair(one, next), Pair(next, one)])
            }
        }
        return pairs
    }()
}
