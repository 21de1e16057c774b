extension Wording {
    static let profileNotices: [String: Notice] = [:]
}
