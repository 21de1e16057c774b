/// A fact in two words: "Application received", "3 Mar 2026".
public struct FactShown: Codable, Sendable, Hashable {
    public let label: String
    public let value: String

    public init(_ label: String, _ value: String) {
        self.label = label
        self.value = value
    }
}
