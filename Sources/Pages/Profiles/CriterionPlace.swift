import Programme

/// Where a criterion stands in its profile, and what lies beside it.
public struct CriterionPlace: Codable, Sendable, Hashable {
    /// "Criterion 34 of 95".
    public let text: String
    public let previous: Link?
    public let next: Link?
    /// The next one that still needs the reader: unanswered for the company, unjudged for the office.
    public let nextOpen: Link?
    /// How many still need the reader, this one among them if it does.
    public let openCount: Int

    /// - Parameters:
    ///   - open: The criteria that still need the reader.
    ///   - route: Where the page of a criterion is.
    init(of id: CriterionID, open: [CriterionID], in subject: ProfileSubject, route: (CriterionID) -> Route) {
        let all = subject.levels.keys.sorted()
        let position = all.firstIndex(of: id) ?? 0
        func link(_ other: CriterionID?) -> Link? { other.map { Link(route($0), subject.name(of: $0)) } }
        self.text = "Criterion \(position + 1) of \(all.count)"
        self.previous = link(position > 0 ? all[position - 1] : nil)
        self.next = link(position + 1 < all.count ? all[position + 1] : nil)
        self.nextOpen = link(Self.next(after: id, among: open))
        self.openCount = open.count
    }

    /// The next in booklet order; behind the last it goes on with the first. The one itself does not count.
    public static func next(after id: CriterionID, among open: [CriterionID]) -> CriterionID? {
        let others = open.filter { $0 != id }.sorted()
        return others.first { $0 > id } ?? others.first
    }
}
