import Crypto
import CryptoExtras
import Foundation
import NIOPosix
import Synchronization

/// Turns passwords into what can be stored, and checks them.
///
/// One hash takes a third of a second and 32 MiB on purpose, so no more than two are computed at once and the others
/// wait in line. The work is done on threads of its own: on the two that serve requests it would stop everything else.
public final class PasswordHasher: Sendable {
    public let parameters: ScryptParameters
    private let threads: NIOThreadPool
    private let inLine = Atomic(0)

    /// How many may be at work or in line; a minute's worth. Whoever comes later is told to come again.
    private static let longestLine = 200

    /// - Parameters:
    ///   - parameters: The cost of new hashes. Older ones are checked with their own, and renewed at sign-in if weaker.
    ///   - atOnce: How many hashes are computed at the same time.
    public init(parameters: ScryptParameters = .standard, atOnce: Int = 2) {
        self.parameters = parameters
        threads = NIOThreadPool(numberOfThreads: atOnce)
        threads.start()
    }

    deinit { threads.shutdownGracefully { _ in } }

    /// A PHC string for a password, with a fresh salt.
    ///
    /// - Throws: `OfficeError.busy` if too many are in line.
    public func hash(_ password: String) async throws -> String {
        let parameters = parameters
        return try await inTurn {
            try Self.hash(password, parameters: parameters, salt: SecretToken.bytes(16)).text
        }
    }

    /// Whether a password is the one of a PHC string.
    ///
    /// - Parameter stored: `nil` or something unreadable if there is none: the same work is then done in vain, so that
    ///   nobody learns from the time taken whether an account exists.
    /// - Throws: `OfficeError.busy` if too many are in line.
    public func verify(_ password: String, against stored: String?) async throws -> Bool {
        let known = stored.flatMap(StoredPassword.init)
        let compared =
            known
            ?? StoredPassword(
                parameters: parameters, salt: [UInt8](repeating: 0, count: 16), hash: [UInt8](repeating: 0, count: 32))
        let isSame = try await inTurn {
            let hash = try Self.hash(
                password, parameters: compared.parameters, salt: compared.salt, length: compared.hash.count)
            return constantTimeEqual(hash.hash, compared.hash)
        }
        return isSame && known != nil
    }

    /// Whether a stored hash costs an attacker less than a new one would.
    public func isOutdated(_ stored: String) -> Bool {
        StoredPassword(stored).map { $0.parameters.work < parameters.work } ?? true
    }

    private func inTurn<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        let place = inLine.add(1, ordering: .relaxed).newValue
        defer { inLine.subtract(1, ordering: .relaxed) }
        guard place <= Self.longestLine else { throw OfficeError.busy }
        return try await threads.runIfActive(work)
    }

    private static func hash(
        _ password: String, parameters: ScryptParameters, salt: [UInt8], length: Int = 32
    ) throws -> StoredPassword {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(normalised(password).utf8), salt: salt, outputByteCount: length,
            rounds: 1 << parameters.logRounds, blockSize: parameters.blockSize, parallelism: parameters.parallelism)
        return StoredPassword(parameters: parameters, salt: salt, hash: key.withUnsafeBytes { Array($0) })
    }

    /// One spelling for what looks the same (NFKC, as NIST SP 800-63B recommends): keyboards differ in how they write é.
    static func normalised(_ password: String) -> String { password.precomposedStringWithCompatibilityMapping }
}

/// Compares without telling by its time where two values part.
func constantTimeEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
