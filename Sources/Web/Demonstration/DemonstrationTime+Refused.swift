import Office
import Pages
import Programme

extension DemonstrationTime.Refusal: WordedRefusal {
    public func worded(_ rulebook: Rulebook) -> Refused {
        switch self {
        case .movedMeanwhile(let day):
            Refused(
                "time-moved-meanwhile",
                "Time has moved on meanwhile: in this demonstration it is \(Wording.date(day)). Load the page again before "
                    + "you move it further.")
        case .nothingAhead:
            Refused("nothing-ahead", "No window opens and nothing falls due after today.")
        case .farEnough:
            Refused("time-far-enough", "A demonstration goes at most ten years ahead of the real date.")
        }
    }
}
