import Pages

/// The sentences of what has just happened.
enum Notices {
    /// `nil` for a code that is none of ours: a cookie can hold anything.
    static func notice(for code: NoticeCode) -> Notice? {
        Wording.notice(code.rawValue)
    }
}
