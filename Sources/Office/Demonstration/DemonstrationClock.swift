import Programme
import Synchronization

/// The clock of a demonstration: the machine's, whole days ahead. It is never set back.
public final class DemonstrationClock: TimeSource {
    private let machine: any TimeSource
    private let days: Mutex<Int>

    public init(machine: any TimeSource = SystemClock(), daysAhead: Int) {
        precondition(daysAhead >= 0, "A demonstration is never behind the machine's clock.")
        self.machine = machine
        self.days = Mutex(daysAhead)
    }

    public func now() -> Instant {
        Instant(milliseconds: machine.now().milliseconds + Int64(daysAhead) * Instant.millisecondsPerDay)
    }

    public func machineNow() -> Instant { machine.machineNow() }

    var daysAhead: Int { days.withLock { $0 } }

    func forward(toDaysAhead count: Int) { days.withLock { $0 = max($0, count) } }
}
