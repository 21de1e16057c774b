/// Who may join as one entity type, and what such an applicant has to bring.
public struct EntityTypeRules: Sendable, Equatable {
    public let type: EntityType
    public let name: String
    /// Who this type is for, in one or two sentences.
    public let description: String
    public let questions: [EligibilityQuestion]
    public let identifiers: [IdentifierRequirement]
    /// Whether an alternate point of contact has to be named: the type's questions ask for one, as exporters' do.
    public var needsAlternateContact: Bool { questions.contains { $0.key == .alternateContact } }
    /// Whether Tier 3 is open to this type.
    public let canReachTier3: Bool
    public let citations: [Citation]

    public init(
        type: EntityType, name: String, description: String, questions: [EligibilityQuestion],
        identifiers: [IdentifierRequirement], canReachTier3: Bool, citations: [Citation]
    ) {
        self.type = type
        self.name = name
        self.description = description
        self.questions = questions
        self.identifiers = identifiers
        self.canReachTier3 = canReachTier3
        self.citations = citations
    }
}

/// A condition of joining, asked as a question that an eligible company answers with yes.
public struct EligibilityQuestion: Sendable, Equatable {
    public let key: QuestionKey
    public let text: String
    /// What the question is after, where a company might wonder.
    public let help: String?
    /// What a company that answers no can do about it.
    public let ifNo: String
    public let citation: Citation

    public init(key: QuestionKey, text: String, help: String?, ifNo: String, citation: Citation) {
        self.key = key
        self.text = text
        self.help = help
        self.ifNo = ifNo
        self.citation = citation
    }
}

/// Identifiers of which an applicant has to hold at least one, as "EIN or DUNS".
public struct IdentifierRequirement: Sendable, Equatable {
    public let anyOf: [IdentifierKind]
    /// `false` where the rule says "if applicable".
    public let isRequired: Bool
    public let citation: Citation

    public init(anyOf: [IdentifierKind], isRequired: Bool, citation: Citation) {
        self.anyOf = anyOf
        self.isRequired = isRequired
        self.citation = citation
    }
}

/// A kind of identifier and the forms that it may take.
public struct IdentifierRule: Sendable, Equatable {
    public let kind: IdentifierKind
    public let name: String
    /// Who issues it.
    public let issuer: String
    public let forms: [IdentifierForm]
    public let example: String
    public let citation: Citation

    public init(
        kind: IdentifierKind, name: String, issuer: String, forms: [IdentifierForm], example: String, citation: Citation
    ) {
        self.kind = kind
        self.name = name
        self.issuer = issuer
        self.forms = forms
        self.example = example
        self.citation = citation
    }
}
