extension Wording {
    static let profileNotices: [String: Notice] = [
        "answer-saved": Notice("The answer is saved."),
        "answer-incomplete": Notice(
            "Saved, but not complete yet: the text is missing. Say how the criterion is met, or why it does not apply.",
            hue: .attention),
        "answers-complete": Notice("The answer is saved. Nothing is left to answer."),
        "profile-submitted": Notice("The profile is with the programme office. You will find its verdicts here."),
        "answer-accepted": Notice("Accepted."),
        "answer-rejected": Notice("Rejected with your comment."),
        "answers-judged": Notice("Every answer is judged. Approve the profile, or send it back."),
        "answers-accepted": Notice("All remaining answers are accepted."),
        "profile-accepted": Notice("The profile is approved."),
    ]
}
