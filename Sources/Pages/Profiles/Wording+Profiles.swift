import Programme

extension Answer.Standing {
    /// As a choice and as a status: "Partly".
    public var label: String {
        switch self {
        case .implemented: "Implemented"
        case .partly: "Partly"
        case .notYet: "Not yet"
        case .notApplicable: "Not applicable"
        }
    }

    /// What choosing it says, and what it asks for.
    var hint: String {
        switch self {
        case .implemented: "The measure is in place. Say how, where and who sees to it."
        case .partly: "Some of it is in place. Say what is, what is missing and by when it will follow."
        case .notYet: "Nothing is in place. Say what is planned, if anything is."
        case .notApplicable: "It cannot apply to this company. Give the reason."
        }
    }

    var pill: StatusPill {
        switch self {
        case .implemented: StatusPill(rawValue, label, .good)
        case .partly: StatusPill(rawValue, label, .attention)
        case .notYet: StatusPill(rawValue, label, .bad)
        case .notApplicable: StatusPill(rawValue, label, .neutral)
        }
    }
}

extension Wording {
    /// The standing of an answer; one that is still short of its text says so.
    static func pill(_ answer: Answer?) -> StatusPill {
        guard let answer else { return StatusPill("unanswered", "Not answered", .neutral) }
        guard answer.isComplete else {
            return StatusPill("incomplete", "\(answer.standing.label), text missing", .attention)
        }
        return answer.standing.pill
    }

    static func pill(_ verdict: Verdict?) -> StatusPill {
        switch verdict {
        case nil: StatusPill("not-judged", "Not judged", .neutral)
        case .accepted: StatusPill("accepted", "Accepted", .good)
        case .rejected: StatusPill("rejected", "Rejected", .bad)
        }
    }

    static func pill(_ stage: ProfileStage) -> StatusPill {
        switch stage {
        case .notBegun: StatusPill(stage.rawValue, "Not open yet", .neutral)
        case .answering: StatusPill(stage.rawValue, "Being answered", .attention)
        case .returned: StatusPill(stage.rawValue, "Sent back", .attention)
        case .underReview: StatusPill(stage.rawValue, "Under review", .neutral)
        case .approved: StatusPill(stage.rawValue, "Approved", .good)
        case .ended: StatusPill(stage.rawValue, "Closed", .neutral)
        }
    }

    /// What the stage means for the company.
    static func meaning(_ stage: ProfileStage) -> String {
        switch stage {
        case .notBegun: "The profile opens when the application has been submitted."
        case .answering: "Answer what binds you; a company officer then submits the profile for review."
        case .returned: "The programme office rejected some answers. Correct them, then submit the profile again."
        case .underReview: "The programme office reviews the answers. They cannot be changed meanwhile."
        case .approved: "The programme office has accepted every answer."
        case .ended: "This membership has ended, so answers can only be read."
        }
    }
}
