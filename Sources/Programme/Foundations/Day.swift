/// A calendar date in the proleptic Gregorian calendar: no time of day, no time zone.
///
/// Statutory clocks run in days, so due dates are never timestamps. A timestamp belongs to the UTC day in which
/// it falls (`Instant.day`).
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970, which is day 0.
    public let number: Int

    public init(number: Int) {
        self.number = number
    }

    /// A date by its parts; `nil` if the calendar has no such date, as 30 February.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - dayOfMonth: 1 to the length of that month.
    public init?(year: Int, month: Int, dayOfMonth: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard dayOfMonth >= 1, dayOfMonth <= Day.length(ofMonth: month, in: year) else { return nil }
        self.number = Day.daysFromCivil(year: year, month: month, dayOfMonth: dayOfMonth)
    }

    public static func < (one: Day, other: Day) -> Bool { one.number < other.number }
    public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
    public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }

    /// How many days lie from this day to another: positive if the other is later.
    public func days(until other: Day) -> Int { other.number - number }

    public var year: Int { Day.civil(from: number).year }
    public var month: Int { Day.civil(from: number).month }
    public var dayOfMonth: Int { Day.civil(from: number).dayOfMonth }

    /// 1 for Monday to 7 for Sunday, as in ISO 8601.
    public var weekday: Int {
        let sinceMonday = (number + 3) % 7
        return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
    }

    /// The number of days in a month; February has 29 in leap years.
    public static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

// MARK: - Text

extension Day: CustomStringConvertible, LosslessStringConvertible {
    /// Reads `YYYY-MM-DD` and nothing else.
    public init?(_ text: String) {
        self.init(utf8: text.utf8)
    }

    init?(utf8 text: some Collection<UInt8>) {
        var digits = DigitReader(text)
        guard
            let year = digits.number(of: 4), digits.skip("-"),
            let month = digits.number(of: 2), digits.skip("-"),
            let dayOfMonth = digits.number(of: 2), digits.isAtEnd
        else { return nil }
        self.init(year: year, month: month, dayOfMonth: dayOfMonth)
    }

    /// `YYYY-MM-DD`.
    public var description: String {
        let civil = Day.civil(from: number)
        return "\(padded(civil.year, to: 4))-\(padded(civil.month, to: 2))-\(padded(civil.dayOfMonth, to: 2))"
    }
}

// MARK: - The calendar

extension Day {
    // Both conversions count from 1 March of year 0, so that the leap day is the last day of a year and a 400-year
    // cycle has a fixed length of 146,097 days.

    static func daysFromCivil(year: Int, month: Int, dayOfMonth: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func civil(from number: Int) -> (year: Int, month: Int, dayOfMonth: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth)
    }
}
