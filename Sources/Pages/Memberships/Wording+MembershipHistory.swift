import Programme

/// What happened, in words: the sentence, and what a value was before and after.
public struct HappenedShown: Sendable, Hashable {
    public let what: String
    public let from: String?
    public let to: String?

    public init(_ what: String, from: String? = nil, to: String? = nil) {
        self.what = what
        self.from = from
        self.to = to
    }

    /// The line of a history.
    public func entry(at: Instant, who: String, today: Day) -> HistoryEntry {
        HistoryEntry(at: MomentShown(at, today: today), who: who, what: what, from: from, to: to)
    }
}

extension Wording {
    /// A fact of a membership's history. None of it is hidden from the company.
    ///
    /// - Parameter before: The membership before it happened, for what a value was.
    public static func happened(
        _ event: Membership.Event, before: Membership.State, rulebook: Rulebook
    ) -> HappenedShown {
        switch event {
        case .opened(_, let type, _):
            HappenedShown("Application begun as \((rulebook[type]?.name ?? type.rawValue).lowercased())")
        case .identified(let now):
            HappenedShown(
                "Identifiers changed", from: identifiers(before.identifiers, notIn: now, rulebook),
                to: identifiers(now, notIn: before.identifiers, rulebook))
        case .answered(let now):
            HappenedShown(
                "Eligibility answers changed", from: answers(before.answers, before.entityType, rulebook),
                to: answers(now, before.entityType, rulebook))
        case .agreementAccepted(let agreement):
            HappenedShown("Agreement accepted, edition \(agreement.edition)")
        case .applicationSubmitted: HappenedShown("Application submitted")
        case .profileSubmitted: HappenedShown("Security profile submitted")
        case .profileApproved: HappenedShown("Security profile approved")
        case .sentBack(let what):
            HappenedShown("\(sentence(scope(what.scope))) sent back: \(what.reasons)")
        case .certified: HappenedShown("Certified: member, Tier 1")
        case .rejected(_, let reasons): HappenedShown("Application rejected: \(reasons)")
        case .withdrawn(_, let reason):
            HappenedShown("Application withdrawn" + (reason.isEmpty ? "" : ": \(reason)"))
        }
    }

    private static func identifiers(
        _ these: [IdentifierKind: String], notIn others: [IdentifierKind: String], _ rulebook: Rulebook
    ) -> String? {
        let differing = these.filter { others[$0.key] != $0.value }.sorted { $0.key < $1.key }
        return differing.isEmpty
            ? nil : differing.map { "\(rulebook[$0.key]?.name ?? $0.key.rawValue) \($0.value)" }.joined(separator: ", ")
    }

    /// "3 yes, 1 no, 2 open".
    public static func answers(_ answers: [QuestionKey: Bool], _ type: EntityType?, _ rulebook: Rulebook) -> String {
        let yes = answers.values.count { $0 }
        let no = answers.count - yes
        let all = type.flatMap { rulebook[$0] }?.questions.count ?? answers.count
        return ["\(yes) yes", no > 0 ? "\(no) no" : nil, all > answers.count ? "\(all - answers.count) open" : nil]
            .compactMap { $0 }.joined(separator: ", ")
    }

    /// A day's work on a profile: "12 criteria answered, lastly 6.2 Seal on every load".
    public static func answered(_ count: Int, last: CriterionID, title: String) -> HappenedShown {
        let name = title.isEmpty ? "\(last)" : "\(last) \(title)"
        return HappenedShown(
            count == 1 ? "Criterion \(name) answered" : "\(figure(count)) criteria answered, lastly \(name)")
    }
}
