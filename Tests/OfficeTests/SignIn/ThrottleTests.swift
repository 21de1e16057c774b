import Programme
import Testing

@testable import Office

@Suite struct `Guessing passwords` {
    private let account = SignInThrottle.Key.account([1])
    private let source = SignInThrottle.Key.source("192.0.2.1")
    private let start = Instant(milliseconds: 1_700_000_000_000)

    private func after(_ seconds: Int64) -> Instant { Instant(milliseconds: start.milliseconds + seconds * 1000) }

    @Test func `is free five times and slower each time after`() throws {
        let throttle = SignInThrottle()
        for _ in 0..<5 { try throttle.begin([account], at: start) }
        #expect(throws: SignInRefusal.throttled(retryAfterSeconds: 15)) { try throttle.begin([account], at: start) }
        try throttle.begin([account], at: after(15))
        #expect(throws: SignInRefusal.throttled(retryAfterSeconds: 30)) { try throttle.begin([account], at: after(15)) }
    }

    @Test func `never makes anybody wait longer than a quarter of an hour`() {
        #expect((0..<100).map { SignInThrottle.wait(after: $0, free: 5) }.max() == 15 * 60)
    }

    @Test func `ends after a hundred failures in a row`() throws {
        let throttle = SignInThrottle()
        for attempt in 0..<100 { try throttle.begin([account], at: after(Int64(attempt) * 1000)) }
        #expect(throws: SignInRefusal.closed) { try throttle.begin([account], at: after(1_000_000)) }
    }

    @Test func `is forgiven when somebody signs in`() throws {
        let throttle = SignInThrottle()
        for _ in 0..<5 { try throttle.begin([account], at: start) }
        throttle.succeeded([account])
        for _ in 0..<5 { try throttle.begin([account], at: start) }
    }

    @Test func `at many accounts from one place is slowed down too, whatever succeeds between`() throws {
        let throttle = SignInThrottle()
        for number in 0..<19 {
            try throttle.begin([.account([UInt8(number)]), source], at: start)
            try throttle.begin([.account([255]), source], at: start)
            throttle.succeeded([.account([255]), source])
        }
        try throttle.begin([.account([19]), source], at: start)
        #expect(throws: SignInRefusal.throttled(retryAfterSeconds: 15)) {
            try throttle.begin([.account([100]), source], at: start)
        }
        try throttle.begin([.account([100]), .source("192.0.2.2")], at: start)
    }

    @Test func `is not counted when it was not answered`() throws {
        let throttle = SignInThrottle()
        for _ in 0..<50 {
            try throttle.begin([account], at: start)
            throttle.withdraw([account])
        }
    }
}
