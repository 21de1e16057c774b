import Synchronization

/// Lets many wait until the tables have come to a position.
final class Arrivals: Sendable {
    private struct State {
        var reached = 0
        var failure: ReadModelError?
        var waiting: [(position: Int, continuation: CheckedContinuation<Void, any Error>)] = []
    }

    private let state = Mutex(State())

    func reached(_ position: Int) {
        let ready = state.withLock { state in
            state.reached = max(state.reached, position)
            let split = state.waiting.partition { $0.position <= position }
            let ready = state.waiting[split...]
            state.waiting.removeSubrange(split...)
            return ready
        }
        for waiter in ready { waiter.continuation.resume() }
    }

    /// Ends every wait, now and later, with an error: nothing newer will come.
    func fail(_ failure: ReadModelError) {
        let waiting = state.withLock { state in
            state.failure = failure
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.continuation.resume(throwing: failure) }
    }

    func wait(for position: Int) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let answer: Result<Void, ReadModelError>? = state.withLock { state in
                if state.reached >= position { return .success(()) }
                if let failure = state.failure { return .failure(failure) }
                state.waiting.append((position, continuation))
                return nil
            }
            switch answer {
            case .success: continuation.resume()
            case .failure(let failure): continuation.resume(throwing: failure)
            case nil: break
            }
        }
    }
}
