import Programme

/// Where the measures themselves stand: one bar for each category of the criteria, as long as the category has criteria.
/// Shown by `{{>gap-chart}}` inside its section.
public struct GapChart: Codable, Sendable, Hashable {
    /// "71 of 95 criteria are in place or do not apply, 12 are partly in place, 12 have no complete answer."
    public let summary: String
    public let legend: [Mark]
    public let rows: [Row]

    /// One criterion as the chart counts it.
    public struct Entry: Sendable {
        public let criterion: CriterionID
        public let level: Level
        /// `nil` without a complete answer.
        public let standing: Answer.Standing?
        public let isRejected: Bool

        public init(_ criterion: CriterionID, _ level: Level, standing: Answer.Standing?, isRejected: Bool = false) {
            self.criterion = criterion
            self.level = level
            self.standing = standing
            self.isRejected = isRejected
        }
    }

    /// What a part of a bar means.
    public struct Mark: Codable, Sendable, Hashable {
        public let code: String
        public let label: String
    }

    /// One category.
    public struct Row: Codable, Sendable, Hashable {
        public let number: Int
        public let title: String
        public let href: String
        public let total: Int
        public let inPlace: Int
        public let partly: Int
        public let notYet: Int
        public let unanswered: Int
        public let openMusts: Int
        /// "4 of 6 in place".
        public let text: String
        /// What the company has to do before it can hand in: "2 musts open", "1 rejected".
        public let waiting: String?
        public let segments: [Segment]
    }

    /// A part of a bar, in thousandths of the longest.
    public struct Segment: Codable, Sendable, Hashable {
        public let code: String
        public let x: Int
        public let width: Int
    }

    /// - Parameters:
    ///   - title: Of a category by its number.
    ///   - isOpen: Whether answers can be given yet; before that only the number of criteria is told.
    init(_ entries: [Entry], title: (Int) -> String, isOpen: Bool = true, href: (Int) -> Route) {
        let groups = Dictionary(grouping: entries, by: \.criterion.category).sorted { $0.key < $1.key }
        let longest = groups.map(\.value.count).max() ?? 1
        self.rows = groups.map { number, own in
            Row(number, title(number), own, longest: longest, isOpen: isOpen, href: href(number))
        }
        let used = Part.allCases.filter { part in entries.contains { Part($0) == part } }
        self.legend = isOpen ? used.map { Mark(code: $0.rawValue, label: $0.label) } : []
        self.summary =
            isOpen ? Self.summary(entries) : "\(Wording.count(entries.count, "criterion", "criteria")) to answer."
    }

    private static func summary(_ entries: [Entry]) -> String {
        func count(_ part: Part) -> Int { entries.count { Part($0) == part } }
        let (partly, notYet, unanswered) = (count(.partly), count(.notYet), count(.unanswered))
        let rest = [
            partly > 0 ? "\(partly) partly in place" : nil, notYet > 0 ? "\(notYet) not yet in place" : nil,
            unanswered > 0 ? "\(unanswered) without a complete answer" : nil,
        ].compactMap { $0 }
        let whole = Wording.count(entries.count, "criterion is", "criteria are")
        return "\(count(.inPlace)) of \(whole) in place or not applicable"
            + (rest.isEmpty ? "." : "; \(Wording.list(rest)).")
    }

    enum Part: String, CaseIterable {
        case inPlace = "in-place"
        case partly
        case notYet = "not-yet"
        case unanswered

        init(_ entry: Entry) {
            self =
                switch entry.standing {
                case .implemented, .notApplicable: .inPlace
                case .partly: .partly
                case .notYet: .notYet
                case nil: .unanswered
                }
        }

        var label: String {
            switch self {
            case .inPlace: "In place, or does not apply"
            case .partly: "Partly in place"
            case .notYet: "Not yet in place"
            case .unanswered: "No complete answer"
            }
        }
    }
}

extension GapChart.Row {
    fileprivate init(
        _ number: Int, _ title: String, _ entries: [GapChart.Entry], longest: Int, isOpen: Bool, href: Route
    ) {
        func count(_ part: GapChart.Part) -> Int { entries.count { GapChart.Part($0) == part } }
        self.number = number
        self.title = title
        self.href = href.path
        self.total = entries.count
        self.inPlace = count(.inPlace)
        self.partly = count(.partly)
        self.notYet = count(.notYet)
        self.unanswered = count(.unanswered)
        self.openMusts = entries.count { $0.level == .must && $0.standing == nil }
        self.text = isOpen ? "\(inPlace) of \(total) in place" : Wording.count(total, "criterion", "criteria")
        let rejected = entries.count(where: \.isRejected)
        self.waiting =
            !isOpen
            ? nil
            : rejected > 0
                ? "\(rejected) rejected" : openMusts > 0 ? Wording.count(openMusts, "must open", "musts open") : nil
        var before = 0
        self.segments = GapChart.Part.allCases.compactMap { part in
            let own = count(part)
            guard own > 0 else { return nil }
            defer { before += own }
            let x = before * 1000 / longest
            return GapChart.Segment(code: part.rawValue, x: x, width: (before + own) * 1000 / longest - x)
        }
    }
}
