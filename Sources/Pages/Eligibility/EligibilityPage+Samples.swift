import Programme

extension EligibilityPage {
    public static var samples: [EligibilityPage] {
        let forms: [EligibilityAnswers?] = [
            nil,
            EligibilityAnswers(
                answers: ["active-in-role": "yes", "no-debt": "yes"], identifiers: ["ein": "12-3456789"]),
            EligibilityAnswers(answers: ["active-in-role": "yes", "no-debt": "no"], identifiers: [:]),
            EligibilityAnswers(answers: ["active-in-role": "yes"], identifiers: ["scac": "AB1"]),
        ]
        return forms.map { EligibilityPage(rules: .sampleImporter, rulebook: .sample, answers: $0) }
    }
}
