/// One way in which an identifier may be written, as a mask over its characters.
public struct IdentifierForm: Sendable, Equatable {
    public let name: String
    public let mask: String

    public init(name: String, mask: String) {
        self.name = name
        self.mask = mask
    }
}
