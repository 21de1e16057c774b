import Catalogue
import Foundation
import Office
import Programme
import Worlds

/// Makes an invented world in an empty data directory.
enum WorldMaking {
    static func make(_ world: InventedWorld, in directory: URL, data: ProgrammeData, label: String) async throws {
        let now = SystemClock().now()
        let clock = WorldClock(now)
        let installation = try await Installation.open(
            directory, data: data, clock: clock, chance: Chance(SeededRandom(seed: world.seed)))
        let following = Task { try await installation.office.readModels.follow() }
        try await installation.vault.beginDemonstration()
        let bar = ProgressBar(label)
        try await world.build(in: installation.office, clock: clock, until: now) { bar.show($0, of: $1) }
        try await installation.vault.finishDemonstration()
        bar.finish()
        following.cancel()
        _ = try? await following.value
        try installation.close()
    }
}
