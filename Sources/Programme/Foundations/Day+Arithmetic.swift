extension Day {
    /// The same date some years later; 29 February becomes 28 February in a year that has none.
    public func adding(years: Int) -> Day {
        let civil = Day.civil(from: number)
        let length = Day.length(ofMonth: civil.month, in: civil.year + years)
        return Day(
            number: Day.daysFromCivil(
                year: civil.year + years, month: civil.month, dayOfMonth: min(civil.dayOfMonth, length)))
    }
}

extension Clock {
    /// The day on which it ends if it starts on a day; `nil` if no rule sets a length.
    public func due(from start: Day, holidays: Set<Day>) -> Day? {
        switch length {
        case .days(let days): start + days
        case .workingDays(let days): start + days
        case .years(let years): start.adding(years: years)
        case .promptly: nil
        }
    }
}
