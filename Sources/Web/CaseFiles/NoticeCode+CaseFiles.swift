extension NoticeCode {
    static let caseAssigned = NoticeCode(rawValue: "case-assigned")
    static let casesAssigned = NoticeCode(rawValue: "cases-assigned")
    static let noCaseUnassigned = NoticeCode(rawValue: "no-case-unassigned")
    static let checkRecorded = NoticeCode(rawValue: "vetting-check-recorded")
    static let vettingConcluded = NoticeCode(rawValue: "vetting-concluded")
    static let timeRecorded = NoticeCode(rawValue: "time-recorded")
    static let sentBack = NoticeCode(rawValue: "case-sent-back")
    static let certified = NoticeCode(rawValue: "case-certified")
    static let rejected = NoticeCode(rawValue: "case-rejected")
}
