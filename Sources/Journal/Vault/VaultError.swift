/// Why the vault did not do what it was asked.
public enum VaultError: Error, Equatable, Sendable {
    /// Another person has this e-mail address.
    case emailTaken
    case cannotOpen(path: String, problem: String)
    /// The file is no vault of this version. It has not been touched.
    case unknownFile(path: String, problem: String)
}

extension VaultError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .emailTaken: "somebody else has this e-mail address"
        case .cannotOpen(let path, let problem): "\(path) cannot be opened: \(problem)"
        case .unknownFile(let path, let problem): "\(path) is not a vault that this version can read: \(problem)"
        }
    }
}
