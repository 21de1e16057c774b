import Synchronization

/// Those who follow a journal and want to hear how far it reaches.
final class Followers: Sendable {
    private struct State {
        var latest: Int
        var next = 0
        var listening: [Int: AsyncStream<Int>.Continuation] = [:]
    }

    private let state: Mutex<State>

    init(latest: Int) { state = Mutex(State(latest: latest)) }

    func stream() -> AsyncStream<Int> {
        let (stream, continuation) = AsyncStream.makeStream(of: Int.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.next += 1
            state.listening[state.next] = continuation
            continuation.yield(state.latest)
            return state.next
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { state in _ = state.listening.removeValue(forKey: number) }
        }
        return stream
    }

    func announce(_ position: Int) {
        let listening = state.withLock { state in
            state.latest = position
            return Array(state.listening.values)
        }
        listening.forEach { $0.yield(position) }
    }

    func finish() {
        let listening = state.withLock { Array($0.listening.values) }
        listening.forEach { $0.finish() }
    }
}
