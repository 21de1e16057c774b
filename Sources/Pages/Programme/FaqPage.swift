import Programme

/// `/faq`: what people ask before they join, answered without flattery.
public struct FaqPage: PageValue {
    public static let template = "programme/faq"

    public let title: String
    public let lead: String
    public let questions: [QuestionShown]

    /// A question and its answer.
    public struct QuestionShown: Codable, Sendable, Hashable {
        public let anchor: String
        public let question: String
        public let answer: [Statement]
        public let link: Link?

        init(_ anchor: String, _ question: String, _ answer: [Statement], link: Link? = nil) {
            self.anchor = anchor
            self.question = question
            self.answer = answer
            self.link = link
        }
    }

    public init() {
        self.title = "Questions"
        self.lead = "Where sources disagree or are silent, the answer says so."
        self.questions = Self.beforeJoining + Self.asAMember
    }

    public static var samples: [FaqPage] { [FaqPage()] }
}
