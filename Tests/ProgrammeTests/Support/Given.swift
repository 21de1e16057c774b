import Programme
import Testing

/// What has happened so far to the thing that a rule is tested on.
func given<Rules: Decider>(_: Rules.Type, _ history: Rules.Event...) -> Given<Rules> {
    Given(history: history)
}

struct Given<Rules: Decider> {
    let history: [Rules.Event]

    func and(_ more: Rules.Event...) -> Given { Given(history: history + more) }

    func when(_ command: Rules.Command) -> Outcome<Rules> {
        do throws(Rules.Refusal) {
            return Outcome(result: .success(try Rules.decide(command, given: state)))
        } catch {
            return Outcome(result: .failure(error))
        }
    }

    var state: Rules.State { Rules.state(after: history) }
}

/// How a rule answered.
struct Outcome<Rules: Decider> {
    let result: Result<[Rules.Event], Rules.Refusal>

    func then(_ events: Rules.Event..., sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(result == .success(events), sourceLocation: sourceLocation)
    }

    func thenNothingNew(sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(result == .success([]), sourceLocation: sourceLocation)
    }

    func thenRefused(_ refusal: Rules.Refusal, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(result == .failure(refusal), sourceLocation: sourceLocation)
    }
}
