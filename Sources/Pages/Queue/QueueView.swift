import Programme

/// Which part of the office's work is looked at; it lives in the address of the page.
public struct QueueView: Hashable, Sendable {
    /// Only cases assigned to whoever looks.
    public var isMine: Bool
    /// Only this clock; `nil` for all.
    public var clock: ClockKey?

    public init(isMine: Bool, clock: ClockKey? = nil) {
        self.isMine = isMine
        self.clock = clock
    }

    var query: [(name: String, value: String)] {
        [("who", isMine ? "me" : "all")] + (clock.map { [("clock", $0.rawValue)] } ?? [])
    }
}

/// A row of the queue, by its view and the clock whose row it was.
public struct QueuePlace: Hashable, Sendable {
    public var view: QueueView
    public var clock: ClockKey

    public init(view: QueueView, clock: ClockKey) {
        self.view = view
        self.clock = clock
    }

    var query: [(name: String, value: String)] { view.query + [("at", clock.rawValue)] }
}
