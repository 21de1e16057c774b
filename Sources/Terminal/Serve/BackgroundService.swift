import Logging
import Office
import ServiceLifecycle

/// What goes on beside answering requests: following the journal, and the day's reminders.
struct BackgroundService: Service {
    let office: Office
    let reminders: ReminderService
    let logger: Logger

    /// The tables are followed until the last reminder is given: whoever gives one waits for the tables to show it.
    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { [reminders] group in
            group.addTask { await follow() }
            group.addTask { try await cancelWhenGracefulShutdown { try await reminders.run() } }
            try await group.next()
            group.cancelAll()
        }
    }

    /// Tables that cannot be written, as on a full disk, are tried again: pages are served as they stand meanwhile.
    private func follow() async {
        while !Task.isCancelled {
            do {
                return try await office.readModels.follow()
            } catch is CancellationError {
                return
            } catch {
                logger.error("the tables do not follow the journal", metadata: ["error": "\(error)"])
                try? await Task.sleep(for: .seconds(2))
            }
        }
    }
}
