/// One way in which an identifier may be written, as a mask over its characters.
///
/// The language of masks (`IdentifierMask`): `9` is a digit, `A` a letter, `X` a letter or digit, each of the
/// alphabet A–Z; `[A&-]` is one character of those named; `{3}` and `{1,8}` repeat what stands before; `\` takes
/// the next character as it is; everything else stands for itself. So `99-9999999XX` is `12-3456789AB`, and
/// `9{1,8}` is one to eight digits.
public struct IdentifierForm: Sendable, Equatable {
    public let name: String
    public let mask: String
    /// Whether this form is a natural person's own number, as the social security number is. Such a number is
    /// recognised so that the product can say why it does not take it; it is never stored.
    public let isPersonal: Bool

    public init(name: String, mask: String, isPersonal: Bool = false) {
        self.name = name
        self.mask = mask
        self.isPersonal = isPersonal
    }

    /// Whether a text, already trimmed and in capital letters, is written in this form.
    public func accepts(_ text: String) -> Bool {
        IdentifierMask(mask)?.match(text) == .accepted
    }
}
