import Office
import Pages
import Programme

/// The eligibility check: may we join, and if not yet, why?
extension PublicEndpoints {
    static let eligibility: [Endpoint] = [
        .page("/eligibility", "Choose what your company does", for: .everyone, EligibilityStartPage.self) { visit in
            EligibilityStartPage(rulebook: visit.office.rulebook)
        },
        .page("/eligibility/{type}", "The questions for one kind of company", for: .everyone, EligibilityPage.self) {
            visit in
            EligibilityPage(rules: try rules(visit), rulebook: visit.office.rulebook, answers: nil)
        },
        .form("/eligibility/{type}", "Check eligibility", for: .everyone, EligibilityCheckForm.self) { visit, form in
            .page(
                EligibilityPage(
                    rules: try rules(visit), rulebook: visit.office.rulebook,
                    answers: EligibilityAnswers(answers: form.answers ?? [:], identifiers: form.identifiers ?? [:])))
        }.giving(EligibilityPage.self),
    ]

    private static func rules(_ visit: Visit) throws -> EntityTypeRules {
        guard let rules = visit.office.rulebook[EntityType(rawValue: try visit.parameter("type"))] else {
            throw OfficeError.notFound
        }
        return rules
    }
}

/// Answers by the key of the question, `yes` or `no`; identifiers by kind.
struct EligibilityCheckForm: FormInput {
    let answers: [String: String]?
    let identifiers: [String: String]?
}
