import Synchronization

/// Lets many wait until the tables have come to a position.
final class Arrivals: Sendable {
    private struct State {
        var reached = 0
        /// Why nothing newer comes; `nil` while the tables follow.
        var failure: String?
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

    var failure: String? { state.withLock { $0.failure } }

    /// Ends every wait, now and until `recover`, with an error: nothing newer will come.
    func fail(_ failure: String) {
        let waiting = state.withLock { state in
            state.failure = failure
            defer { state.waiting = [] }
            return state.waiting
        }
        for waiter in waiting { waiter.continuation.resume(throwing: ReadModelError.notShown(reason: failure)) }
    }

    /// The tables follow again.
    func recover() {
        state.withLock { $0.failure = nil }
    }

    func wait(for position: Int) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let answer: Result<Void, ReadModelError>? = state.withLock { state in
                if state.reached >= position { return .success(()) }
                if let failure = state.failure { return .failure(.notShown(reason: failure)) }
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
