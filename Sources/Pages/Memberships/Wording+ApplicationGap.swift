import Programme

extension Wording {
    /// What an application still lacks, as an order that a person can follow.
    public static func gap(_ gap: ApplicationGap, _ rulebook: Rulebook, _ type: EntityType? = nil) -> String {
        switch gap {
        case .companyDetail(let field): "Give the company’s \(companyField(field))."
        case .noSite: "Add at least one site."
        case .noPrimaryContact: "Name a company officer as the primary point of contact."
        case .noAlternateContact: "Name an alternate point of contact."
        case .identifierMissing(let kinds): "Give the \(identifiers(kinds, rulebook))."
        case .unanswered(let key): "Answer: \(question(key, rulebook, type))"
        case .answeredNo(let key): "A condition of joining is answered with no: \(question(key, rulebook, type))"
        case .agreementNotAccepted: "A company officer has to accept the agreement."
        case .agreementOutdated(let accepted):
            "A company officer has to accept the agreement anew: edition \(accepted) was accepted, and \(rulebook.agreement.edition) is in force."
        }
    }

    /// "IRS number (EIN) or DUNS number".
    public static func identifiers(_ kinds: [IdentifierKind], _ rulebook: Rulebook) -> String {
        list(kinds.map { rulebook[$0]?.name ?? $0.rawValue }, joiner: "or")
    }

    private static func companyField(_ field: ApplicationGap.CompanyField) -> String {
        switch field {
        case .telephone: "telephone number"
        case .street: "street address"
        case .city: "city"
        case .country: "country"
        }
    }

    private static func question(_ key: QuestionKey, _ rulebook: Rulebook, _ type: EntityType?) -> String {
        let types = type.flatMap { rulebook[$0] }.map { [$0] } ?? rulebook.entityTypes
        return types.lazy.flatMap(\.questions).first { $0.key == key }?.text ?? key.rawValue
    }
}
