/// One field of a form, with what was typed and what is wrong with it. Shown by `{{>field}}` inside its section.
public struct FieldShown: Codable, Sendable, Hashable {
    public let name: String
    /// What the label and the error summary point at; differs from field to field of a page.
    public let id: String
    public let label: String
    public let value: String
    /// The template that draws the control: `control-input`, `control-textarea`, `control-select` …
    public let control: String
    /// The HTML type of an input: `text`, `email`, `date` …
    public let inputType: String
    public let hint: String?
    /// What is wrong with the value, and what would be valid.
    public let error: String?
    public let isRequired: Bool
    public let isDisabled: Bool
    /// Whether a checkbox is ticked.
    public let isTicked: Bool
    public let options: [OptionShown]
    /// The HTML autocomplete token, as `email` or `off`.
    public let autocomplete: String
    public let citation: CitationShown?

    public enum Control: Sendable {
        case text, email, password, date, number, telephone, search
        case textarea
        case select([OptionShown])
        case radios([OptionShown])
        case checkbox(isTicked: Bool)
    }

    /// - Parameter id: Tells fields of the same name apart where a page has several forms.
    public init(
        _ name: String, _ label: String, value: String = "", _ control: Control = .text, hint: String? = nil,
        error: String? = nil, isRequired: Bool = false, isDisabled: Bool = false, autocomplete: String = "off",
        citation: CitationShown? = nil, id: String? = nil
    ) {
        self.name = name
        self.id = "f-" + (id ?? name)
        self.label = label
        self.value = value
        self.hint = hint
        self.error = error
        self.isRequired = isRequired
        self.isDisabled = isDisabled
        self.autocomplete = autocomplete
        self.citation = citation
        self.control = control.template
        self.inputType = control.inputType
        self.options = control.options(chosen: value)
        self.isTicked = if case .checkbox(true) = control { true } else { false }
    }
}

/// One choice of a select or of radio buttons.
public struct OptionShown: Codable, Sendable, Hashable {
    public let value: String
    public let label: String
    public let hint: String?
    public let isChosen: Bool

    public init(_ value: String, _ label: String, hint: String? = nil, isChosen: Bool = false) {
        self.value = value
        self.label = label
        self.hint = hint
        self.isChosen = isChosen
    }
}

extension FieldShown.Control {
    fileprivate var template: String {
        switch self {
        case .text, .email, .password, .date, .number, .telephone, .search: "control-input"
        case .textarea: "control-textarea"
        case .select: "control-select"
        case .radios: "control-radios"
        case .checkbox: "control-checkbox"
        }
    }

    fileprivate var inputType: String {
        switch self {
        case .email: "email"
        case .password: "password"
        case .date: "date"
        case .number: "number"
        case .telephone: "tel"
        case .search: "search"
        case .checkbox: "checkbox"
        case .radios: "radio"
        case .text, .textarea, .select: "text"
        }
    }

    /// An option is chosen if its value is the field's.
    fileprivate func options(chosen value: String) -> [OptionShown] {
        switch self {
        case .select(let options), .radios(let options):
            options.map { OptionShown($0.value, $0.label, hint: $0.hint, isChosen: $0.isChosen || $0.value == value) }
        case .text, .email, .password, .date, .number, .telephone, .search, .textarea, .checkbox:
            []
        }
    }
}

/// All that is wrong with a form, listed on top of it with links to the fields. Shown by `{{>error-summary}}`.
public struct ErrorSummary: Codable, Sendable, Hashable {
    public let heading: String
    public let errors: [Link]

    /// `nil` if no field has an error.
    public init?(of fields: [FieldShown]) {
        let errors = fields.compactMap { field in
            field.error.map { error in
                let colon = field.label.hasSuffix("?") ? " " : ": "
                return Link(href: "#" + field.id, label: field.label + colon + error)
            }
        }
        guard !errors.isEmpty else { return nil }
        self.init(errors)
    }

    /// For what is wrong with the form as a whole.
    public init(_ errors: [Link]) {
        self.heading = errors.count == 1 ? "One thing needs attention" : "\(errors.count) things need attention"
        self.errors = errors
    }
}
