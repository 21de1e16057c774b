import Programme

/// How far the answers to the criteria have come, category by category.
public struct Readiness: Codable, Sendable, Hashable {
    public let musts: ProgressShown
    public let shoulds: ProgressShown
    public let categories: [Row]
    /// Where the profile is; `nil` before it is open for answers.
    public let note: String?

    /// One category of the criteria.
    public struct Row: Codable, Sendable, Hashable {
        public let number: Int
        public let title: String
        public let href: String
        public let progress: ProgressShown
        public let openMusts: Int
        public let openShoulds: Int
        /// "2 musts and 1 should open", "complete".
        public let open: String
    }

    /// The figures of one category.
    public struct Count: Sendable, Equatable {
        public var category: CriteriaCategory
        public var musts = 0
        public var shoulds = 0
        public var mustsDone = 0
        public var shouldsDone = 0

        public init(
            _ category: CriteriaCategory, musts: Int = 0, shoulds: Int = 0, mustsDone: Int = 0, shouldsDone: Int = 0
        ) {
            self.category = category
            self.musts = musts
            self.shoulds = shoulds
            self.mustsDone = mustsDone
            self.shouldsDone = shouldsDone
        }
    }

    /// - Parameter isOpen: Whether answers can be given yet; before the application is submitted they cannot.
    public init(_ counts: [Count], of membership: ID<Membership>, isOpen: Bool) {
        let shown = counts.filter { $0.musts + $0.shoulds > 0 }
        self.musts = ProgressShown(
            "Musts", done: shown.reduce(0) { $0 + $1.mustsDone }, of: shown.reduce(0) { $0 + $1.musts },
            verb: "answered")
        self.shoulds = ProgressShown(
            "Shoulds", done: shown.reduce(0) { $0 + $1.shouldsDone }, of: shown.reduce(0) { $0 + $1.shoulds },
            verb: "answered")
        self.categories = shown.map { count in
            let number = count.category.number
            let criteria = Route(["criteria"], query: [("category", String(number))])
            return Row(count, href: (isOpen ? .profile(membership, ProfileFilter(category: number)) : criteria).path)
        }
        self.note =
            isOpen
            ? nil : "The profile opens for answers when the application has been submitted. Read the criteria now."
    }
}

extension Readiness.Row {
    fileprivate init(_ count: Readiness.Count, href: String) {
        number = count.category.number
        title = count.category.title
        self.href = href
        progress = ProgressShown(
            count.category.title, done: count.mustsDone + count.shouldsDone, of: count.musts + count.shoulds,
            verb: "answered")
        openMusts = count.musts - count.mustsDone
        openShoulds = count.shoulds - count.shouldsDone
        let open = [
            openMusts > 0 ? Wording.count(openMusts, "must") : nil,
            openShoulds > 0 ? Wording.count(openShoulds, "should") : nil,
        ].compactMap { $0 }
        self.open = open.isEmpty ? "complete" : Wording.list(open) + " open"
    }
}
