import Office
import Pages
import Programme

/// The answer to a criterion as it is sent.
struct AnswerForm: FormInput {
    var standing: String?
    var narrative: String?
    /// A person's identifier; empty for nobody.
    var responsible: String?
    /// The revision of the answer that was on the page; 0 before there was one.
    var revision: Int?
    /// `next` goes to the next criterion to answer, anything else stays.
    var then: String?

    var fields: AnswerFields {
        AnswerFields(
            standing: standing ?? "", narrative: text, responsible: responsible ?? "", revision: revision ?? 0)
    }

    /// Line ends as one character, whatever the browser sends, and no blank ends.
    private var text: String {
        var text = (narrative ?? "").replacing("\r\n", with: "\n")[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        while text.first?.isNewline == true { text.removeFirst() }
        return String(text)
    }

    /// - Parameter colleagues: Who may be named as responsible.
    func read(colleagues: [ID<Person>]) -> Result<Answer, Invalid> {
        var problems: [FieldProblem] = []
        let standing = standing.flatMap(Answer.Standing.init(rawValue:))
        if standing == nil {
            problems.append(FieldProblem("standing", "Choose where the measure stands; then the answer can be saved."))
        }
        if text.count > AnswerFields.longestNarrative {
            problems.append(
                FieldProblem(
                    "narrative",
                    "The text has \(Wording.figure(text.count)) characters; at most "
                        + "\(Wording.figure(AnswerFields.longestNarrative)) can be saved."))
        }
        if text.unicodeScalars.contains("\0") {
            problems.append(FieldProblem("narrative", "The text has a character that cannot be saved (NUL)."))
        }
        let person = responsible.flatMap { $0.isEmpty ? nil : $0 }
        let responsible = person.flatMap { ID<Person>($0) }.flatMap { colleagues.contains($0) ? $0 : nil }
        if person != nil, responsible == nil {
            problems.append(FieldProblem("responsible", "Choose one of your company’s people."))
        }
        guard let standing, problems.isEmpty else { return .failure(Invalid(problems: problems)) }
        return .success(Answer(standing: standing, narrative: text, responsible: responsible))
    }

    struct Invalid: Error {
        let problems: [FieldProblem]
    }
}
