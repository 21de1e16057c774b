import Programme

/// A part of the criteria that is known to be missing here.
public struct GapShown: Codable, Sendable, Hashable {
    public let category: Int
    public let topic: String
    public let note: String
    /// The kinds of company concerned, in words.
    public let concerns: String

    init(_ gap: CoverageGap, rulebook: Rulebook) {
        self.category = gap.category
        self.topic = gap.topic
        self.note = gap.note
        self.concerns =
            gap.entityTypes.count == rulebook.entityTypes.count
            ? "All kinds of company"
            : Wording.list(gap.entityTypes.map { rulebook.name(of: $0) })
    }
}

extension Rulebook {
    /// The name of an entity type, or its key where the rulebook does not know it.
    func name(of type: EntityType) -> String { self[type]?.name ?? type.rawValue }
}
