import Foundation
import Journal

/// What a form says of a person.
public struct PersonEntry: Hashable, Sendable {
    public var name: String
    public var email: String
    /// May be empty.
    public var phone: String
    /// What the person is called in the organisation; may be empty.
    public var title: String

    public init(name: String, email: String, phone: String = "", title: String = "") {
        self.name = name
        self.email = email
        self.phone = phone
        self.title = title
    }

    static let longestText = 200

    /// Without the spaces around what was typed.
    var trimmed: PersonEntry {
        PersonEntry(name: name.trimmed, email: email.trimmed, phone: phone.trimmed, title: title.trimmed)
    }

    /// As the vault keeps it.
    var details: PersonDetails {
        let entry = trimmed
        return PersonDetails(name: entry.name, email: entry.email, phone: entry.phone, title: entry.title)
    }

    /// What is wrong with it, in reading order.
    public var problems: [PersonProblem] {
        let entry = trimmed
        var problems = PersonProblem.ofText(entry.name, in: .name)
        if entry.email.isEmpty {
            problems.append(PersonProblem(.email, .missing))
        } else if EmailAddress(entry.email) == nil {
            problems.append(PersonProblem(.email, .malformed))
        }
        if !entry.title.isEmpty { problems += PersonProblem.ofText(entry.title, in: .title) }
        if !entry.phone.isEmpty, !Self.isPhone(entry.phone) { problems.append(PersonProblem(.phone, .malformed)) }
        return problems
    }

    /// Digits with what people write between them; 15 is the most that a number has (ITU-T E.164), an extension aside.
    private static func isPhone(_ text: String) -> Bool {
        let digits = text.unicodeScalars.count { ("0"..."9").contains($0) }
        return (5...22).contains(digits) && text.utf8.count <= 40
            && text.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || " +-()./x#".unicodeScalars.contains($0) }
    }
}

extension PersonProblem {
    /// What is wrong with a line of text that has to be given.
    static func ofText(_ text: String, in field: PersonField) -> [PersonProblem] {
        if text.isEmpty { return [PersonProblem(field, .missing)] }
        if text.unicodeScalars.count > PersonEntry.longestText {
            return [PersonProblem(field, .tooLong(most: PersonEntry.longestText))]
        }
        let hasControl = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return hasControl ? [PersonProblem(field, .malformed)] : []
    }
}

extension String {
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

extension EmailAddress {
    /// How the vault compares what was typed, whether it is an address or not.
    static func folded(_ typed: String) -> String { typed.trimmed.lowercased() }
}
