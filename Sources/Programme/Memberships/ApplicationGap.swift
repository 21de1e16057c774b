/// Something that an application still lacks.
public enum ApplicationGap: Hashable, Sendable {
    case companyDetail(CompanyField)
    case noSite
    /// The primary point of contact has to be a company officer (CBP form 1651-0077, 2016).
    case noPrimaryContact
    /// Exporters name an alternate point of contact as well (CBP eligibility page).
    case noAlternateContact
    case identifierMissing(anyOf: [IdentifierKind])
    case unanswered(QuestionKey)
    /// A condition of joining is not met.
    case answeredNo(QuestionKey)
    case agreementNotAccepted
    /// Another edition was accepted than the one in force.
    case agreementOutdated(accepted: String)

    public enum CompanyField: String, CaseIterable, Sendable {
        case telephone, street, city, country
    }
}

/// What an application needs to know of the trade account.
public struct CompanyFacts: Sendable, Equatable {
    public let details: CompanyDetails
    public let siteCount: Int
    public let contactKinds: [ContactKind]

    public init(details: CompanyDetails, siteCount: Int, contactKinds: [ContactKind]) {
        self.details = details
        self.siteCount = siteCount
        self.contactKinds = contactKinds
    }

    public init?(_ company: Company.State) {
        guard let details = company.details else { return nil }
        self.init(details: details, siteCount: company.sites.count, contactKinds: Array(company.contacts.values))
    }
}

extension Membership.State {
    /// Everything that still stands between this draft and its submission, in the order of the form.
    ///
    /// - Parameter edition: The edition of the agreement in force.
    public func gaps(
        under rules: EntityTypeRules, with company: CompanyFacts, agreement edition: String
    ) -> [ApplicationGap] {
        company.gaps(alternateNeeded: rules.needsAlternateContact)
            + rules.identifiers.filter { $0.isRequired && !isMet($0) }.map { .identifierMissing(anyOf: $0.anyOf) }
            + rules.questions.compactMap(gap)
            + gap(agreementIn: edition)
    }

    private func gap(agreementIn edition: String) -> [ApplicationGap] {
        guard let agreement else { return [.agreementNotAccepted] }
        return agreement.edition == edition ? [] : [.agreementOutdated(accepted: agreement.edition)]
    }

    private func isMet(_ requirement: IdentifierRequirement) -> Bool {
        requirement.anyOf.contains { identifiers[$0] != nil }
    }

    private func gap(_ question: EligibilityQuestion) -> ApplicationGap? {
        switch answers[question.key] {
        case nil: .unanswered(question.key)
        case false: .answeredNo(question.key)
        case true: nil
        }
    }
}

extension CompanyFacts {
    fileprivate func gaps(alternateNeeded: Bool) -> [ApplicationGap] {
        let fields: [(ApplicationGap.CompanyField, String)] = [
            (.telephone, details.telephone), (.street, details.headquarters.street),
            (.city, details.headquarters.city), (.country, details.headquarters.country),
        ]
        var gaps = fields.filter { $0.1.isEmpty }.map { ApplicationGap.companyDetail($0.0) }
        if siteCount == 0 { gaps.append(.noSite) }
        if !contactKinds.contains(.primary) { gaps.append(.noPrimaryContact) }
        if alternateNeeded, !contactKinds.contains(.alternate) { gaps.append(.noAlternateContact) }
        return gaps
    }
}
