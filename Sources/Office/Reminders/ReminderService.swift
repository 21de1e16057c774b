import Logging
import Programme

/// Rolls the clocks forward and gives the day's reminders: at the start, and on every new day. Now and then it mails what
/// came into inboxes, and tries again what could not be mailed.
public struct ReminderService: Sendable {
    private let office: Office
    private let mailer: any Mailer
    private let wording: any InboxWording
    private let logger: Logger

    private let pause: Duration

    /// - Parameter pause: Between two looks at the clock.
    public init(
        office: Office, mailer: any Mailer, wording: any InboxWording = PlainInboxWording(), logger: Logger,
        pause: Duration = .seconds(15 * 60)
    ) {
        self.office = office
        self.mailer = mailer
        self.wording = wording
        self.logger = logger
        self.pause = pause
    }

    /// Runs until the task is cancelled. A failure is logged and tried again: reminders must not bring the server down.
    public func run() async throws {
        var done: Day?
        while !Task.isCancelled {
            let today = office.today
            do {
                if done != today { try await begin(today) }
                done = today
                try await send()
            } catch is CancellationError {
                return
            } catch {
                logger.error("reminders failed", metadata: ["error": "\(error)"])
            }
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }

    private func begin(_ day: Day) async throws {
        let given = try await office.begin(day)
        let ended = try await office.forgetEndedSessions()
        logger.info(
            "reminders given", metadata: ["day": "\(day)", "reminders": "\(given)", "ended-sessions": "\(ended)"])
    }

    private func send() async throws {
        let post = try await office.mailInbox(with: mailer, worded: wording)
        if post.sent > 0 { logger.info("messages mailed", metadata: ["messages": "\(post.sent)"]) }
        for (id, reason) in post.rejected.sorted(by: { $0.key < $1.key }) {
            logger.warning("a message was refused", metadata: ["message": "\(id)", "reason": "\(reason)"])
        }
        if let stopped = post.stopped {
            logger.warning("messages wait to be mailed", metadata: ["reason": "\(stopped)"])
        }
    }
}

extension Office {
    /// Removes the sessions that can no longer be used from the vault.
    func forgetEndedSessions() async throws -> Int {
        let now = clock.machineNow().milliseconds
        return try await vault.endSessions(
            createdBefore: Instant(milliseconds: now - SessionLife.absolute),
            orUnseenSince: Instant(milliseconds: now - SessionLife.idle - SessionLife.noted))
    }
}
