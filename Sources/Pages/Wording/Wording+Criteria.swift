import Programme

extension Wording {
    /// A level is no status, so it keeps to the neutral hue; only the shape is full or empty.
    static func pill(_ level: Level) -> StatusPill {
        switch level {
        case .must: StatusPill("must", "Must", .neutral, shape: "●")
        case .should: StatusPill("should", "Should", .neutral, shape: "○")
        }
    }

    static func pill(_ confidence: Confidence) -> StatusPill {
        switch confidence {
        case .high: StatusPill("high", "Well supported", .good)
        case .medium: StatusPill("medium", "Partly supported", .attention)
        case .low: StatusPill("low", "Weakly supported", .bad)
        }
    }

    static func explanation(_ confidence: Confidence) -> String {
        switch confidence {
        case .high: "Several sources, or an official one, carry this entry."
        case .medium: "One source carries this entry, or sources agree only in part."
        case .low: "This entry rests on general knowledge or on inference. Check it against the booklet."
        }
    }

    static func label(_ support: Support) -> String {
        switch support {
        case .named: "Named in a source"
        case .common: "Common to all members"
        case .inferred: "Inferred"
        }
    }

    static func explanation(_ support: Support) -> String {
        switch support {
        case .named: "A source names this kind of company for this criterion."
        case .common: "A source says that this holds for all members, without naming this kind of company."
        case .inferred: "No source speaks of this kind of company; the booklet may say otherwise."
        }
    }

    static func label(_ recurrence: Recurrence) -> String {
        switch recurrence {
        case .annual: "At least once a year"
        case .weekly: "Every week"
        case .periodic: "Periodically; the company sets how often, by risk"
        case .everyLoad: "With every load"
        case .onChange: "Whenever something relevant changes"
        case .onIncident: "After an incident"
        }
    }
}
