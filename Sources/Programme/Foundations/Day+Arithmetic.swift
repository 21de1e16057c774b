extension Day {
    /// The same date some months later, or earlier if negative. Where that month has no such date, the last day of
    /// it: 31 January and one month is 28 or 29 February.
    public func adding(months: Int) -> Day {
        let civil = Day.civil(from: number)
        let (years, monthIndex) = (civil.month - 1 + months).flooredQuotientAndRemainder(by: 12)
        return Day.clamped(year: civil.year + years, month: monthIndex + 1, dayOfMonth: civil.dayOfMonth)
    }

    /// The same date some years later; 29 February becomes 28 February in a year that has none.
    public func adding(years: Int) -> Day {
        let civil = Day.civil(from: number)
        return Day.clamped(year: civil.year + years, month: civil.month, dayOfMonth: civil.dayOfMonth)
    }

    /// The last day of the month in which this day falls.
    public var endOfMonth: Day {
        let civil = Day.civil(from: number)
        return self + (Day.length(ofMonth: civil.month, in: civil.year) - civil.dayOfMonth)
    }

    /// Whether the office works on this day: Monday to Friday, holidays apart.
    public func isWorkingDay(holidays: Set<Day>) -> Bool {
        weekday <= 5 && !holidays.contains(self)
    }

    /// The day that is `count` working days later. The day itself does not count, as with calendar days; 0 is this
    /// day, whether the office works on it or not.
    ///
    /// `nil` if that day lies behind a hundred years without work, which only a mistaken list of holidays can cause.
    public func adding(workingDays count: Int, holidays: Set<Day>) -> Day? {
        var day = self
        var left = count
        var idle = 0
        while left > 0 {
            day = day + 1
            if day.isWorkingDay(holidays: holidays) {
                left -= 1
                idle = 0
            } else {
                idle += 1
                if idle > 36_525 { return nil }
            }
        }
        return day
    }

    /// The window of `days` days before this day, both ends included: the day on which it opens to this day.
    public func window(openingBefore days: Int) -> ClosedRange<Day> {
        (self - max(0, days))...self
    }

    private static func clamped(year: Int, month: Int, dayOfMonth: Int) -> Day {
        let length = Day.length(ofMonth: month, in: year)
        return Day(number: Day.daysFromCivil(year: year, month: month, dayOfMonth: min(dayOfMonth, length)))
    }
}

extension Int {
    /// Division that rounds down, so that a month before January lands in the year before.
    fileprivate func flooredQuotientAndRemainder(by divisor: Int) -> (Int, Int) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension Clock {
    /// The last day on which the act is in time if the clock starts on a day; `nil` if no rule sets a length.
    ///
    /// The starting day is not counted: 90 days from 1 January end on 1 April in a common year. A due date that falls
    /// on a weekend or holiday stays where it is (`docs/decisions/0001-calendar-arithmetic.md`).
    public func due(from start: Day, holidays: Set<Day>) -> Day? {
        switch length {
        case .days(let days): start + days
        case .workingDays(let days): start.adding(workingDays: days, holidays: holidays)
        case .years(let years): start.adding(years: years)
        case .promptly: nil
        }
    }

    /// The first day of the window that ends on a due date; `nil` for a clock without a window.
    public func opens(due: Day) -> Day? {
        opensBefore.map { due - $0 }
    }
}
