import Office
import ServiceLifecycle

/// Keeps the read models in step with the journal for as long as the server runs.
struct FollowingService: Service {
    let office: Office

    func run() async throws {
        try await cancelWhenGracefulShutdown { [office] in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await office.readModels.follow() }
                group.addTask { try await Self.keepDays(office) }
                try await group.next()
                group.cancelAll()
            }
        }
    }

    /// Rolls recurring clocks forward when a day begins.
    private static func keepDays(_ office: Office) async throws {
        while !Task.isCancelled {
            try await office.readModels.advance(to: office.today)
            do { try await Task.sleep(for: .seconds(60)) } catch { return }
        }
    }
}
