import Journal
import Programme
import ReadModels

/// Moves the time of a demonstration forward, so that a visitor can live through a year in ten minutes.
///
/// Every day that passes is begun as the running server begins it: recurring clocks roll on and the day's reminders are
/// given, each under its own date. Nothing else happens by itself.
public final class DemonstrationTime: Sendable {
    private let office: Office
    private let clock: DemonstrationClock
    /// Whoever moves time waits for whoever is moving it.
    private let turns = Turns()

    /// How far time is moved.
    public enum Step: String, CaseIterable, Sendable {
        case day, week
        /// To the next day on which a window opens or something is due.
        case deadline
    }

    /// Why time was not moved.
    public enum Refusal: Error, Equatable {
        /// Somebody else moved it, or midnight came, after the page was shown. It is this day now.
        case movedMeanwhile(Day)
        /// No clock runs out and no window opens after today.
        case nothingAhead
        /// The demonstration would be too far ahead of the machine.
        case farEnough
    }

    /// - Returns: `nil` for an office that goes by any other clock: its time cannot be moved.
    public init?(of office: Office) {
        guard let clock = office.clock as? DemonstrationClock else { return nil }
        self.office = office
        self.clock = clock
    }

    public var today: Day { office.today }
    /// What the machine's clock says.
    public var realDay: Day { clock.machineNow().day }

    /// The running clock that is the next to open its window or to fall due, over all memberships.
    public func next() async throws -> QueueRow? {
        try await office.readModels.nextDeadline(after: today)
    }

    /// - Parameter day: Today, as whoever asks was shown it: two who press at once move time once.
    /// - Returns: What day it is now.
    @discardableResult
    public func move(_ step: Step, from day: Day) async throws -> Day {
        try await turns.take("time") { [self] in
            guard day == today else { throw Refusal.movedMeanwhile(today) }
            let target = try await target(of: step, from: day)
            guard realDay.days(until: target) <= Self.mostDaysAhead else { throw Refusal.farEnough }
            while today < target { try await moveOneDay() }
            return today
        }
    }

    private func target(of step: Step, from day: Day) async throws -> Day {
        switch step {
        case .day: return day + 1
        case .week: return day + 7
        case .deadline:
            guard let next = try await next()?.deadline.nextTurn(after: day) else { throw Refusal.nothingAhead }
            return next
        }
    }

    /// Written down first: after a restart it is never earlier than what was recorded.
    private func moveOneDay() async throws {
        let days = clock.daysAhead + 1
        try await office.vault.setMetadata(Self.mark, String(days))
        clock.forward(toDaysAhead: days)
        try await office.begin(today)
    }

    /// How many days ahead a demonstration stands.
    public static func daysAhead(in vault: Vault) async throws -> Int {
        max(0, try await vault.metadata(mark).flatMap { Int($0) } ?? 0)
    }

    private static let mark = "demonstration-days-ahead"
    /// Ten years, which is longer than anybody looks around.
    private static let mostDaysAhead = 3652
}
