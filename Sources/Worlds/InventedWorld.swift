import Office
import Programme

/// A world that can be made.
public enum InventedWorld: Sendable {
    case demonstration
    case generated(companies: Int, seed: UInt64)

    /// Everything that is drawn by chance comes from it.
    public var seed: UInt64 {
        switch self {
        case .demonstration: 2026
        case .generated(_, let seed): seed
        }
    }

    /// Makes the world in an office over an empty journal.
    ///
    /// - Parameters:
    ///   - now: The moment at which the history ends.
    ///   - progress: Called after each step with how many are done of how many.
    public func build(
        in office: Office, clock: WorldClock, until now: Instant, progress: (Int, Int) -> Void
    ) async throws {
        let credential = try await office.credential(for: DemonstrationWorld.password)
        let builder = try WorldBuilder(office: office, clock: clock, credential: credential)
        try await builder.build(plan(until: now, rulebook: office.rulebook), progress: progress)
    }

    private func plan(until now: Instant, rulebook: Rulebook) -> WorldPlan {
        switch self {
        case .demonstration: DemonstrationWorld.plan(until: now)
        case .generated(let companies, let seed):
            GeneratedWorld(companies: companies, seed: seed, rulebook: rulebook).plan(until: now)
        }
    }
}
