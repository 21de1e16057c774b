import ArgumentParser
import Programme

/// `greenlane rulebook eligibility --entity importer`.
struct RulebookEligibility: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eligibility", abstract: "Show what one entity type is asked, and which identifiers it brings.")

    @Option(help: ArgumentHelp("The entity type.", valueName: "type"))
    var entity: String
    @Option(help: "How to write it: text or json.")
    var format = ResultFormat.text
    @OptionGroup var data: OverlayOption

    func run() async throws {
        let data = try data.load()
        let rules = try data.entityType(named: entity)
        switch format {
        case .json: try Output.json(EligibilityDocument(rules, rulebook: data.rulebook))
        case .text: write(rules, data.rulebook)
        }
    }

    private func write(_ rules: EntityTypeRules, _ rulebook: Rulebook) {
        let width = min(Output.width, 100)
        var lines = [
            rules.name, rules.description.wrapped(to: width, indent: 2), "", "Questions, each to be answered with yes",
        ]
        for (number, question) in rules.questions.enumerated() {
            lines.append("\(number + 1). \(question.text)".wrapped(to: width, indent: 2))
            if let help = question.help { lines.append(help.wrapped(to: width, indent: 5)) }
            lines.append("If not: \(question.ifNo)".wrapped(to: width, indent: 5))
            lines.append(question.citation.words.wrapped(to: width, indent: 5))
        }
        lines += ["", "Identifiers"]
        for requirement in rules.identifiers {
            let names = requirement.anyOf.compactMap { rulebook[$0]?.name }.joined(separator: " or ")
            lines.append("- \(names)\(requirement.isRequired ? "" : ", if applicable")".wrapped(to: width, indent: 2))
            for rule in requirement.anyOf.compactMap({ rulebook[$0] }) {
                let forms = rule.forms.map { $0.isPersonal ? "\($0.name) (never stored)" : $0.name }.joined(
                    separator: "; ")
                let mark = rule.citation.isConfirmed ? "" : " [form UNCONFIRMED]"
                lines.append("\(rule.name): \(forms); for example \(rule.example)\(mark)".wrapped(to: width, indent: 4))
            }
            lines.append(requirement.citation.words.wrapped(to: width, indent: 4))
        }
        lines += ["", "Tier 3: \(rules.canReachTier3 ? "open" : "not open") to this type"]
        lines.append("Sources: " + rules.citations.map(\.words).joined(separator: "; "))
        Output.result(lines.joined(separator: "\n"))
    }
}

extension Citation {
    /// The text, marked where it is not confirmed.
    var words: String { isConfirmed ? "[\(text)]" : "[\(text); UNCONFIRMED]" }
}

/// The eligibility of one entity type as JSON.
struct EligibilityDocument: Encodable {
    let entity: String
    let name: String
    let description: String
    let tier3: Bool
    let edition: String
    let questions: [Question]
    let identifiers: [Requirement]

    struct Question: Encodable {
        let key: String
        let text: String
        let help: String?
        let ifNo: String
        let citation: String
        let confirmed: Bool
    }

    struct Requirement: Encodable {
        let anyOf: [Kind]
        let required: Bool
        let citation: String
        let confirmed: Bool
    }

    struct Kind: Encodable {
        let kind: String
        let name: String
        let issuer: String
        let example: String
        let forms: [Form]
        let confirmed: Bool
    }

    struct Form: Encodable {
        let name: String
        let mask: String
        let personal: Bool
    }

    init(_ rules: EntityTypeRules, rulebook: Rulebook) {
        entity = rules.type.rawValue
        name = rules.name
        description = rules.description
        tier3 = rules.canReachTier3
        edition = rulebook.edition
        questions = rules.questions.map {
            Question(
                key: $0.key.rawValue, text: $0.text, help: $0.help, ifNo: $0.ifNo, citation: $0.citation.text,
                confirmed: $0.citation.isConfirmed)
        }
        identifiers = rules.identifiers.map { requirement in
            Requirement(
                anyOf: requirement.anyOf.compactMap { rulebook[$0] }.map { Kind($0) }, required: requirement.isRequired,
                citation: requirement.citation.text, confirmed: requirement.citation.isConfirmed)
        }
    }
}

extension EligibilityDocument.Kind {
    fileprivate init(_ rule: IdentifierRule) {
        kind = rule.kind.rawValue
        name = rule.name
        issuer = rule.issuer
        example = rule.example
        forms = rule.forms.map { EligibilityDocument.Form(name: $0.name, mask: $0.mask, personal: $0.isPersonal) }
        confirmed = rule.citation.isConfirmed
    }
}
