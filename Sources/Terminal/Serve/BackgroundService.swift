import Office
import ServiceLifecycle

/// What goes on beside answering requests: following the journal, and the day's reminders.
struct BackgroundService: Service {
    let office: Office
    let reminders: ReminderService

    /// The tables are followed until the last reminder is given: whoever gives one waits for the tables to show it.
    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { [office, reminders] group in
            group.addTask { try await office.readModels.follow() }
            group.addTask { try await cancelWhenGracefulShutdown { try await reminders.run() } }
            try await group.next()
            group.cancelAll()
        }
    }
}
