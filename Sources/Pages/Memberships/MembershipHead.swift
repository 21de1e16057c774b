import Programme

/// What every page about one membership shows around its content: which membership, where it stands, its other pages.
public struct MembershipHead: Codable, Sendable, Hashable {
    public let id: String
    /// The programme's key: `highway-carrier`.
    public let entityType: String
    /// "Highway carrier".
    public let entityTypeName: String
    public let companyName: String
    public let status: StatusPill
    /// 1 to 3; `nil` before certification.
    public let tier: Int?
    /// What the status means.
    public let meaning: String
    /// The way back: home, then the membership.
    public let trail: [Link]

    public init(
        _ id: ID<Membership>, type: EntityType, companyName: String, status: MembershipStatus, tier: Tier?,
        rulebook: Rulebook
    ) {
        self.id = id.description
        self.entityType = type.rawValue
        self.entityTypeName = rulebook[type]?.name ?? type.rawValue
        self.companyName = companyName
        self.status = Wording.pill(status, tier)
        self.tier = tier?.rawValue
        self.meaning = status.meaning
        self.trail = [Link(.workspaceHome, "Home"), Link(.membership(id), entityTypeName)]
    }
}
