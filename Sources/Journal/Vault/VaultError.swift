import Programme

/// Why the vault did not do what it was asked.
public enum VaultError: Error, Hashable, Sendable {
    /// Another person signs in with this address.
    case emailTaken(String)

    /// There is already somebody with this identifier.
    case personExists(ID<Person>)

    /// There is nobody with this identifier, or their details were erased.
    case unknownPerson(ID<Person>)

    case cannotOpen(path: String, problem: String)

    /// The file is not a vault that this version can read. It has not been touched.
    case unknownFile(path: String, problem: String)

    /// The database did not accept the settings without which a power failure could lose changes.
    case unsafeSettings(String)
}

extension VaultError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .emailTaken: "somebody else uses this e-mail address"
        case .personExists(let person): "there is already a person \(person)"
        case .unknownPerson(let person): "there is no person \(person)"
        case .cannotOpen(let path, let problem): "\(path) cannot be opened: \(problem)"
        case .unknownFile(let path, let problem): "\(path) is not a vault this version can read: \(problem)"
        case .unsafeSettings(let problem): "the database refused the settings that make changes durable: \(problem)"
        }
    }
}
