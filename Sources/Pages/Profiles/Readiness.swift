import Programme

/// How far the answers to the criteria have come, and where the measures stand category by category.
public struct Readiness: Codable, Sendable, Hashable {
    public let musts: ProgressShown
    public let shoulds: ProgressShown
    public let gap: GapChart
    /// Where the profile is; `nil` once it is open for answers.
    public let note: String?

    /// - Parameter isOpen: Whether answers can be given yet; before the application is submitted they cannot.
    public init(
        _ criteria: [GapChart.Entry], categories: [CriteriaCategory], of membership: ID<Membership>, isOpen: Bool
    ) {
        self.musts = Self.progress("Musts", .must, criteria)
        self.shoulds = Self.progress("Shoulds", .should, criteria)
        let titles = Dictionary(categories.map { ($0.number, $0.title) }) { first, _ in first }
        self.gap = GapChart(criteria, title: { titles[$0] ?? "Category \($0)" }, isOpen: isOpen) { number in
            isOpen
                ? .profile(membership, ProfileFilter(category: number)) : .criteria(CriteriaFilter(category: number))
        }
        self.note =
            isOpen
            ? nil : "The profile opens for answers when the application has been submitted. Read the criteria now."
    }

    static func progress(_ label: String, _ level: Level, _ criteria: [GapChart.Entry]) -> ProgressShown {
        let own = criteria.filter { $0.level == level }
        return ProgressShown(label, done: own.count { $0.standing != nil }, of: own.count, verb: "answered")
    }
}
