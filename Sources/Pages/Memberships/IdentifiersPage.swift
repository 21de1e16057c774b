import Programme

/// `/memberships/{membership}/identifiers`.
public struct IdentifiersPage: PageValue {
    public static let template = "memberships/identifiers"

    public let title: String
    public let head: MembershipHead
    public let groups: [Group]
    public let errorSummary: ErrorSummary?
    public let conflict: ConflictShown?
    /// The revision that the form is based on, to be sent back.
    public let revision: Int
    public let canSave: Bool
    public let closed: String?
    public let next: Link
    public let action: String

    /// Identifiers of which one is needed, or that are given where they exist.
    public struct Group: Codable, Sendable, Hashable {
        public let heading: String
        public let isRequired: Bool
        public let citation: CitationShown
        public let fields: [FieldShown]
    }

    /// - Parameters:
    ///   - typed: What the fields hold, by kind.
    ///   - errors: What is wrong, by field name.
    public init(
        head: MembershipHead, id: ID<Membership>, rules: EntityTypeRules, rulebook: Rulebook,
        typed: [IdentifierKind: String], revision: Int, canSave: Bool, closed: String? = nil,
        errors: [String: String] = [:], conflict: ConflictShown? = nil
    ) {
        self.title = "Identifiers"
        self.head = head
        self.revision = revision
        self.canSave = canSave
        self.closed = closed
        self.conflict = conflict
        self.next = Link(.eligibilityAnswers(id), "Next: eligibility")
        self.action = Route.identifiers(id).path
        let groups = rules.identifiers.map { requirement in
            Group(requirement, rulebook: rulebook, typed: typed, errors: errors, isDisabled: !canSave)
        }
        self.groups = groups
        self.errorSummary = ErrorSummary(of: groups.flatMap(\.fields))
    }

    /// The name of a kind's field: `identifiers[scac]`.
    public static func field(_ kind: IdentifierKind) -> String { "identifiers[\(kind.rawValue)]" }
}

extension IdentifiersPage.Group {
    fileprivate init(
        _ requirement: IdentifierRequirement, rulebook: Rulebook, typed: [IdentifierKind: String],
        errors: [String: String],
        isDisabled: Bool
    ) {
        isRequired = requirement.isRequired
        heading =
            switch (requirement.isRequired, requirement.anyOf.count) {
            case (true, 1): "Required"
            case (true, _): "At least one of these is required"
            case (false, _): "If you have it"
            }
        citation = CitationShown(requirement.citation)
        let isSingle = requirement.isRequired && requirement.anyOf.count == 1
        fields = requirement.anyOf.map { kind in
            let rule = rulebook[kind]
            let name = IdentifiersPage.field(kind)
            return FieldShown(
                name, rule?.name ?? kind.rawValue, value: typed[kind] ?? "", hint: rule.map(Self.hint),
                error: errors[name],
                isRequired: isSingle, isDisabled: isDisabled)
        }
    }

    private static func hint(_ rule: IdentifierRule) -> String {
        let forms = Wording.list(rule.forms.filter { !$0.isPersonal }.map(\.name), joiner: "or")
        return "Issued by \(rule.issuer). " + (forms.isEmpty ? "" : "Form: \(forms). ") + "Example: \(rule.example)"
    }
}
