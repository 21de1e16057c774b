extension Wording {
    static let caseFileNotices: [String: Notice] = [:]
}
