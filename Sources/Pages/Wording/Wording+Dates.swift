import Programme

extension Wording {
    /// "14 Mar 2027".
    public static func date(_ day: Day) -> String {
        "\(day.dayOfMonth) \(months[day.month - 1]) \(day.year)"
    }

    /// "Mar".
    static func month(_ day: Day) -> String { months[day.month - 1] }

    /// "today", "tomorrow", "in 12 days", "5 months ago". Counted in days up to 90, because the programme's windows are;
    /// then in whole months, then in whole years.
    public static func relative(_ day: Day, today: Day) -> String {
        let days = today.days(until: day)
        switch days {
        case 0: return "today"
        case 1: return "tomorrow"
        case -1: return "yesterday"
        default: break
        }
        let length = span(from: min(day, today), to: max(day, today))
        return days > 0 ? "in " + length : length + " ago"
    }

    private static func span(from first: Day, to last: Day) -> String {
        let days = first.days(until: last)
        guard days > 90 else { return count(days, "day") }
        let months = wholeMonths(from: first, to: last)
        return months < 24 ? count(months, "month") : count(months / 12, "year")
    }

    private static func wholeMonths(from first: Day, to last: Day) -> Int {
        let months = (last.year - first.year) * 12 + last.month - first.month
        let isShort =
            last.dayOfMonth < first.dayOfMonth
            && last.dayOfMonth < Day.length(ofMonth: last.month, in: last.year)
        return isShort ? months - 1 : months
    }

    /// "14 Mar 2027, 10:42 UTC".
    public static func moment(_ instant: Instant) -> String {
        date(instant.day) + ", " + time(instant) + " UTC"
    }

    /// "10:42", in UTC.
    public static func time(_ instant: Instant) -> String {
        let minutes = (instant.milliseconds - Instant(instant.day).milliseconds) / 60_000
        return twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60)
    }

    private static func twoDigits(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
