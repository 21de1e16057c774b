/// A moment in UTC, to the millisecond.
public struct Instant: Hashable, Comparable, Sendable {
    /// Milliseconds since the start of 1970 in UTC.
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// A moment of a day, counted from its midnight in UTC.
    public init(_ day: Day, millisecondOfDay: Int64 = 0) {
        self.milliseconds = Int64(day.number) * Instant.millisecondsPerDay + millisecondOfDay
    }

    /// The UTC day in which this moment falls.
    public var day: Day {
        let quotient = milliseconds / Instant.millisecondsPerDay
        return Day(number: Int(milliseconds % Instant.millisecondsPerDay < 0 ? quotient - 1 : quotient))
    }

    public static let millisecondsPerDay: Int64 = 86_400_000

    public static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }
}

extension Instant: CustomStringConvertible, LosslessStringConvertible {
    /// Reads an RFC 3339 time in UTC with milliseconds, as `2026-11-23T19:11:05.250Z`, and nothing else.
    public init?(_ text: String) {
        var digits = DigitReader(text.utf8)
        guard
            let year = digits.number(of: 4), digits.skip("-"),
            let month = digits.number(of: 2), digits.skip("-"),
            let dayOfMonth = digits.number(of: 2), digits.skip("T"),
            let hour = digits.number(of: 2), digits.skip(":"), hour < 24,
            let minute = digits.number(of: 2), digits.skip(":"), minute < 60,
            let second = digits.number(of: 2), digits.skip("."), second < 60,
            let millisecond = digits.number(of: 3), digits.skip("Z"), digits.isAtEnd,
            let day = Day(year: year, month: month, dayOfMonth: dayOfMonth)
        else { return nil }
        self.init(day, millisecondOfDay: Int64(((hour * 60 + minute) * 60 + second) * 1000 + millisecond))
    }

    /// RFC 3339 in UTC with milliseconds.
    public var description: String {
        let day = day
        let ofDay = Int(milliseconds - Int64(day.number) * Instant.millisecondsPerDay)
        let clock = (ofDay / 3_600_000, ofDay / 60_000 % 60, ofDay / 1000 % 60, ofDay % 1000)
        return "\(day)T\(padded(clock.0, to: 2)):\(padded(clock.1, to: 2)):\(padded(clock.2, to: 2))"
            + ".\(padded(clock.3, to: 3))Z"
    }
}
