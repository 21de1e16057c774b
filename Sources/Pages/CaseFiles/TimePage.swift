import Programme

/// `/cases/{membership}/time`: how long the office worked on each review, which the law wants recorded.
public struct TimePage: PageValue {
    public static let template = "case-files/time"

    public let title: String
    public let head: CaseHead
    public let lead: String
    public let citation: CitationShown
    public let totals: [Total]
    public let entries: [Entry]
    public let emptyState: EmptyState?
    public let errorSummary: ErrorSummary?
    public let form: String?
    public let fields: [FieldShown]

    public struct Total: Codable, Sendable {
        public let code: String
        public let review: String
        public let minutes: Int
        public let text: String
    }

    public struct Entry: Codable, Sendable {
        public let day: DateShown
        public let who: String
        public let review: String
        public let minutes: Int
        public let text: String
        public let note: String
    }

    /// One entry of the file's history.
    public struct Recorded: Sendable {
        public let review: CaseFile.Review
        public let minutes: Int
        public let on: Day
        public let note: String
        public let who: String

        public init(_ review: CaseFile.Review, minutes: Int, on day: Day, note: String, who: String) {
            self.review = review
            self.minutes = minutes
            self.on = day
            self.note = note
            self.who = who
        }
    }

    /// What was typed and refused.
    public struct Typed: Sendable {
        public var review: String
        public var minutes: String
        public var day: String
        public var note: String
        public var errors: [String: String]

        public init(review: String, minutes: String, day: String, note: String, errors: [String: String]) {
            self.review = review
            self.minutes = minutes
            self.day = day
            self.note = note
            self.errors = errors
        }
    }

    /// - Parameter recorded: Every entry, oldest first.
    public init(
        _ record: CaseRecord, recorded: [Recorded], abilities: CaseAbilities, typed: Typed? = nil, rulebook: Rulebook
    ) {
        self.title = "Time on \(record.companyName)"
        self.head = CaseHead(record, at: .time, rulebook: rulebook)
        self.lead = "The law wants the hours of every review recorded. The company does not see them."
        self.citation = CitationShown(Citation("6 U.S.C. 971"))
        self.totals = CaseFile.Review.allCases.compactMap { review in
            record.file.minutes[review].map {
                Total(
                    code: review.rawValue, review: Wording.review(review), minutes: $0,
                    text: Wording.duration(minutes: $0))
            }
        }
        self.entries = recorded.reversed().map { Entry($0, today: record.today) }
        self.emptyState =
            recorded.isEmpty
            ? EmptyState("No time recorded yet", "Write down what you spend on this case, in minutes, as you go.") : nil
        self.form = abilities.records ? Route.caseTime(record.id).path : nil
        self.fields = abilities.records ? Self.fields(record, typed) : []
        self.errorSummary = ErrorSummary(of: fields)
    }

    private static func fields(_ record: CaseRecord, _ typed: Typed?) -> [FieldShown] {
        let usual: CaseFile.Review = record.membership.certifiedOn == nil ? .certification : .validation
        let reviews = CaseFile.Review.allCases.map { OptionShown($0.rawValue, Wording.review($0)) }
        return [
            FieldShown(
                "review", "Review", value: typed?.review ?? usual.rawValue, .select(reviews),
                error: typed?.errors["review"], isRequired: true),
            FieldShown(
                "minutes", "Minutes", value: typed?.minutes ?? "", .number, hint: "1 to 1,440.",
                error: typed?.errors["minutes"], isRequired: true),
            FieldShown(
                "day", "Day", value: typed?.day ?? record.today.description, .date, error: typed?.errors["day"],
                isRequired: true),
            FieldShown("note", "What you did", value: typed?.note ?? "", error: typed?.errors["note"]),
        ]
    }
}

extension TimePage.Entry {
    init(_ recorded: TimePage.Recorded, today: Day) {
        self.day = DateShown(recorded.on, today: today)
        self.who = recorded.who
        self.review = Wording.review(recorded.review)
        self.minutes = recorded.minutes
        self.text = Wording.duration(minutes: recorded.minutes)
        self.note = recorded.note
    }
}
