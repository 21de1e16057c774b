import Programme

/// Something that happened to one criterion of a profile, or to the profile as a whole.
public struct ProfileFact: Sendable {
    public let at: Instant
    /// In words: a name, or what stands for one.
    public let who: String
    public let what: Profile.Event

    public init(at: Instant, who: String, what: Profile.Event) {
        self.at = at
        self.who = who
        self.what = what
    }
}

/// One line of a criterion's history.
public struct CriterionChange: Codable, Sendable, Hashable {
    public let at: MomentShown
    public let who: String
    /// "Answer changed", "Rejected by the specialist".
    public let what: String
    /// `answer`, `verdict` or `profile`.
    public let kind: String
    /// What it was before and after, where a value changed.
    public let values: [Value]
    /// The specialist's comment.
    public let comment: String?

    public struct Value: Codable, Sendable, Hashable {
        public let label: String
        public let from: String?
        public let to: String?
    }
}

/// The history of one criterion: what was said, when it was handed in, what the specialist said of it.
struct CriterionHistory {
    private(set) var saves: [Save] = []
    private var others: [(order: Int, fact: ProfileFact)] = []
    private var order = 0
    /// The answers that were handed in, one a submission; `nil` where there was none.
    private(set) var submitted: [Answer?] = []
    /// The last verdict that was given before the last submission.
    private(set) var earlierVerdict: (verdict: Verdict, fact: ProfileFact)?
    private var latestVerdict: (verdict: Verdict, fact: ProfileFact)?
    private(set) var current: Answer?

    /// Saves of one person that follow each other closely: a form saves itself every few seconds, and that is one change.
    struct Save {
        let order: Int
        let before: Answer?
        var after: Answer
        let who: String
        var at: Instant
    }

    init(of id: CriterionID, _ facts: [ProfileFact]) {
        for fact in facts { take(fact, id) }
    }

    private mutating func take(_ fact: ProfileFact, _ id: CriterionID) {
        order += 1
        switch fact.what {
        case .answered(let criterion, let answer, _):
            guard criterion == id else { return }
            save(answer, fact)
        case .judged(let criterion, let verdict):
            guard criterion == id else { return }
            latestVerdict = (verdict, fact)
            others.append((order, fact))
        case .submitted:
            submitted.append(current)
            earlierVerdict = latestVerdict
            others.append((order, fact))
        case .sentBack, .approved:
            others.append((order, fact))
        case .begun:
            break
        }
    }

    private mutating func save(_ answer: Answer, _ fact: ProfileFact) {
        if let last = saves.last, last.who == fact.who, (others.last?.order ?? 0) < last.order,
            fact.at.milliseconds - last.at.milliseconds < Self.closely
        {
            saves[saves.count - 1].after = answer
            saves[saves.count - 1].at = fact.at
        } else {
            saves.append(Save(order: order, before: current, after: answer, who: fact.who, at: fact.at))
        }
        current = answer
    }

    /// Half an hour in milliseconds.
    private static let closely: Int64 = 30 * 60 * 1000

    /// What was handed in the time before the last, if there was a time before.
    var handedInBefore: Answer?? { submitted.count >= 2 ? .some(submitted[submitted.count - 2]) : nil }

    /// Newest first.
    func shown(names: [ID<Person>: String], today: Day) -> [CriterionChange] {
        let saved = saves.map { ($0.order, CriterionChange($0, names: names, today: today)) }
        let rest = others.map { ($0.order, CriterionChange($0.fact, today: today)) }
        return (saved + rest).sorted { $0.0 > $1.0 }.map(\.1)
    }
}

extension CriterionChange {
    fileprivate init(_ save: CriterionHistory.Save, names: [ID<Person>: String], today: Day) {
        self.init(
            at: MomentShown(save.at, today: today), who: save.who,
            what: save.before == nil ? "Answered" : "Answer changed", kind: "answer",
            values: Self.values(from: save.before, to: save.after, names: names), comment: nil)
    }

    fileprivate init(_ fact: ProfileFact, today: Day) {
        let (what, kind, comment): (String, String, String?) =
            switch fact.what {
            case .judged(_, .accepted): ("Accepted by the specialist", "verdict", nil)
            case .judged(_, .rejected(let comment)): ("Rejected by the specialist", "verdict", comment)
            case .submitted: ("Profile submitted for review", "profile", nil)
            case .sentBack: ("Profile sent back for correction", "profile", nil)
            case .approved: ("Profile approved", "profile", nil)
            case .begun, .answered: ("", "profile", nil)
            }
        self.init(
            at: MomentShown(fact.at, today: today), who: fact.who, what: what, kind: kind, values: [], comment: comment)
    }

    /// The parts in which two answers differ.
    static func values(from before: Answer?, to after: Answer?, names: [ID<Person>: String]) -> [Value] {
        func value(_ label: String, _ read: (Answer) -> String?) -> Value? {
            let (from, to) = (before.flatMap(read), after.flatMap(read))
            return from == to ? nil : Value(label: label, from: from, to: to)
        }
        return [
            value("Standing") { $0.standing.label },
            value("Text") { $0.narrative.isEmpty ? nil : $0.narrative },
            value("Responsible") { $0.responsible.map { names[$0] ?? "a former colleague" } },
        ].compactMap { $0 }
    }
}

extension [ProfileFact] {
    /// Without verdicts that the company has not been told yet: those of a review that is still going on.
    func told(in stage: ProfileStage) -> [ProfileFact] {
        guard stage == .underReview,
            let handedIn = lastIndex(where: { if case .submitted = $0.what { true } else { false } })
        else { return self }
        return enumerated().filter { index, fact in
            if case .judged = fact.what { index < handedIn } else { true }
        }.map(\.element)
    }
}
