import Programme

extension Profile.Refusal: WordedRefusal {
    public func worded(_ rulebook: Rulebook) -> Refused {
        switch self {
        case .alreadyBegun:
            Refused("profile-begun", "This profile is open already.")
        case .notBegun:
            Refused(
                "profile-not-begun",
                "The security profile opens when the application has been submitted. Submit the application first.")
        case .noSuchCriterion(let id):
            Refused("criterion-not-bound", "Criterion \(id) does not bind this membership.")
        case .underReview:
            Refused(
                "profile-under-review",
                "The profile is with the programme office. It can be changed when it has been sent back.")
        case .alreadyApproved:
            Refused("profile-approved", "The profile has been approved and cannot be changed now.")
        case .stale(let id, _):
            Refused(
                "answer-stale",
                "Somebody else changed the answer to \(id) meanwhile. Nothing was saved over theirs; compare the two.")
        case .mustsOpen(let ids):
            Refused(
                "profile-musts-open",
                "\(Wording.count(ids.count, "must has", "musts have")) no complete answer: \(Wording.some(ids)). "
                    + "Answer \(ids.count == 1 ? "it" : "them"), then submit.")
        case .correctionsOpen(let ids):
            Refused(
                "profile-corrections-open",
                "\(Wording.count(ids.count, "rejected answer has", "rejected answers have")) not been corrected: "
                    + "\(Wording.some(ids)). Read the comments and change the answers, then submit.")
        case .notUnderReview:
            Refused("profile-not-under-review", "The profile is not under review, so nothing can be judged now.")
        case .commentMissing:
            Refused("comment-missing", "A rejection needs a comment: the company has to know what to change.")
        case .notAnswered(let id):
            Refused("criterion-not-answered", "Criterion \(id) has no answer to judge.")
        case .notJudged(let ids):
            Refused(
                "profile-not-judged",
                "\(Wording.count(ids.count, "answer has", "answers have")) not been judged: \(Wording.some(ids)).")
        case .criteriaRejected(let ids):
            Refused(
                "profile-criteria-rejected",
                "\(Wording.count(ids.count, "answer stands", "answers stand")) rejected: \(Wording.some(ids)). "
                    + "Send the profile back, or accept \(ids.count == 1 ? "it" : "them") first.")
        case .nothingRejected:
            Refused(
                "profile-nothing-rejected",
                "No answer stands rejected, so there is nothing to correct. Reject an answer with a comment first.")
        }
    }
}

extension Wording {
    /// Numbers of criteria, the first few of many: "1.2, 2.1, 6.14 and 9 more".
    static func some(_ ids: [CriterionID]) -> String {
        let most = 8
        guard ids.count > most else { return list(ids.map(\.description)) }
        return ids.prefix(most).map(\.description).joined(separator: ", ") + " and \(ids.count - most) more"
    }
}
