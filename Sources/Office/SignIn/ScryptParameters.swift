/// How much work one password hash costs (RFC 7914): memory is 128 · blockSize · 2^logRounds bytes.
public struct ScryptParameters: Hashable, Sendable {
    /// The logarithm to base 2 of the rounds, N.
    public let logRounds: Int
    /// r.
    public let blockSize: Int
    /// p.
    public let parallelism: Int

    /// Parameters within what this product computes; `nil` beyond it. A hash comes from storage, and a broken one must
    /// not ask for all the memory there is.
    public init?(logRounds: Int, blockSize: Int, parallelism: Int) {
        guard (1...20).contains(logRounds), (1...16).contains(blockSize), (1...16).contains(parallelism) else {
            return nil
        }
        self.init(checked: logRounds, blockSize, parallelism)
    }

    private init(checked logRounds: Int, _ blockSize: Int, _ parallelism: Int) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// N = 2^15, r = 8, p = 3: one of the settings that OWASP holds equal in strength, in 32 MiB.
    public static let standard = ScryptParameters(checked: 15, 8, 3)

    /// Next to no work: for tests and for invented worlds, never for people.
    public static let trivial = ScryptParameters(checked: 4, 8, 1)

    /// The number of block mixes that one hash takes, by which strengths are compared.
    var work: Int { parallelism * blockSize << logRounds }
}
