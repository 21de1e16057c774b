/// Small words that many pages need: plurals, lists, figures.
public enum Wording {
    /// "1 day", "12 days", "2,400 companies".
    public static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        figure(number) + " " + (number == 1 ? singular : plural ?? singular + "s")
    }

    /// Thousands apart: 1,234,567.
    public static func figure(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var text = number < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return text
    }

    /// "a", "a and b", "a, b and c".
    public static func list(_ items: [String], joiner: String = "and") -> String {
        guard let last = items.last else { return "" }
        guard items.count > 1 else { return last }
        return items.dropLast().joined(separator: ", ") + " \(joiner) " + last
    }

    /// Without the spaces around what was typed.
    public static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// With a capital first letter, the rest as it is.
    public static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
