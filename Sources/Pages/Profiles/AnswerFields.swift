import Programme

/// The answer to one criterion as it stands in the form: what was saved, or what somebody typed.
public struct AnswerFields: Sendable, Equatable {
    /// The key of a standing; empty before one was chosen.
    public var standing: String
    public var narrative: String
    /// A person's identifier; empty for nobody.
    public var responsible: String
    /// The revision of the answer that the person had before them.
    public var revision: Int

    public init(standing: String, narrative: String, responsible: String, revision: Int) {
        self.standing = standing
        self.narrative = narrative
        self.responsible = responsible
        self.revision = revision
    }

    public init(_ answer: Answer?, revision: Int) {
        self.init(
            standing: answer?.standing.rawValue ?? "", narrative: answer?.narrative ?? "",
            responsible: answer?.responsible?.description ?? "", revision: revision)
    }

    /// The longest text of an answer, in characters.
    public static let longestNarrative = 20_000

    /// - Parameters:
    ///   - people: Who may be named as responsible, by name.
    ///   - errors: What is wrong, by the name of the field.
    func shown(people: [OptionShown], errors: [String: String]) -> [FieldShown] {
        [
            FieldShown(
                "standing", "Where the measure stands", value: standing,
                .radios(Answer.Standing.allCases.map { OptionShown($0.rawValue, $0.label, hint: $0.hint) }),
                error: errors["standing"], isRequired: true),
            FieldShown(
                "narrative", "How it is met, or why it does not apply", value: narrative, .textarea,
                hint: "Who does what, where, how often, and what record shows it. The specialist reads this text.",
                error: errors["narrative"]),
            FieldShown(
                "responsible", "Responsible person", value: responsible,
                .select([OptionShown("", "Nobody named")] + people),
                hint: "The colleague who answers for the measure. They find it under “Mine”.",
                error: errors["responsible"]),
        ]
    }
}
