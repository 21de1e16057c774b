/// What has just happened, as it travels from a form to the page after it. `Pages` has the sentences.
public struct NoticeCode: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
}
