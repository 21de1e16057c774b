import GRDB
import Programme

/// People and secrets, apart from the journal: what may have to be corrected, erased or replaced.
///
/// The journal names people by identifier only. An acknowledged write is on stable storage.
public final class Vault: Sendable {
    let pool: DatabasePool

    /// Opens the vault, or begins one if there is none.
    ///
    /// - Throws: `VaultError.cannotOpen` or `.unknownFile`; neither touches the file.
    public init(path: String) throws {
        let file = VaultFile(path: path)
        if fileExists(path) { try file.checkIdentity() }
        pool = try file.open()
    }

    public func close() throws { try pool.close() }
}
