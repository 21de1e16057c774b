import Programme

/// What a visitor has answered in an eligibility check. Nothing of it is stored.
public struct EligibilityAnswers: Sendable, Equatable {
    public var answers: [QuestionKey: Bool]
    public var identifiers: [IdentifierKind: String]

    public init(answers: [QuestionKey: Bool] = [:], identifiers: [IdentifierKind: String] = [:]) {
        self.answers = answers
        self.identifiers = identifiers
    }

    /// The answers of a form: `yes` or `no` by question, text by kind of identifier. Anything else is no answer.
    public init(answers: [String: String], identifiers: [String: String]) {
        self.init(
            answers: answers.reduce(into: [:]) { known, answer in
                switch answer.value {
                case "yes": known[QuestionKey(rawValue: answer.key)] = true
                case "no": known[QuestionKey(rawValue: answer.key)] = false
                default: break
                }
            },
            identifiers: identifiers.reduce(into: [:]) { known, identifier in
                known[IdentifierKind(rawValue: identifier.key)] = String(identifier.value.prefix(100))
            })
    }
}

extension EligibilityAnswers {
    /// The answers that an address carries: `yes` and `no` list question keys, apart by commas. What is not asked of this
    /// kind of company is left out, and so is a question that stands in both lists.
    public init(yes: String, no: String, under rules: EntityTypeRules) {
        func keys(_ list: String) -> Set<QuestionKey> {
            Set(list.split(separator: ",").map { QuestionKey(rawValue: String($0)) })
        }
        let (yes, no) = (keys(yes), keys(no))
        self.init(
            answers: rules.questions.map(\.key).reduce(into: [:]) { answers, key in
                if yes.contains(key) != no.contains(key) { answers[key] = yes.contains(key) }
            })
    }
}
