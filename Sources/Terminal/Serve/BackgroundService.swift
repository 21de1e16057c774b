import Office
import ServiceLifecycle

/// What goes on beside answering requests: following the journal, and the day's reminders.
struct BackgroundService: Service {
    let office: Office
    let reminders: ReminderService

    func run() async throws {
        try await cancelWhenGracefulShutdown { [office, reminders] in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await office.readModels.follow() }
                group.addTask { try await reminders.run() }
                try await group.next()
                group.cancelAll()
            }
        }
    }
}
