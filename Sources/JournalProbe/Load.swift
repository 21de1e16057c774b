import Journal
import Programme

/// Appends with many writers until it is killed or the time is up, and says every acknowledgement.
///
/// `ready` – the journal is open; `ack STREAM VERSION POSITION` – an append returned; `failed STREAM VERSION WHY` – it
/// did not; `readonly WHY` – the journal takes nothing more; `visible POSITION` – what a reader then sees.
struct Load {
    /// What fills a body up to the size of a short answer.
    static let narrative = String(repeating: "x", count: 150)

    let path: String
    let writers: Int
    let seconds: Int
    let streams: String
    let durability: SQLiteJournal.Durability

    init(_ options: Options) {
        path = options.text("journal", "journal.sqlite")
        writers = options.number("writers", 8)
        seconds = options.number("seconds", 3600)
        streams = options.text("streams", "load")
        durability = options.text("synchronous", "full") == "normal" ? .normal : .full
    }

    func run() async throws {
        let journal: SQLiteJournal
        do {
            journal = try SQLiteJournal(path: path, for: .writing, durability: durability)
        } catch {
            say("refused \(error)")
            return
        }
        say("ready")
        let deadline = ContinuousClock.now + .seconds(seconds)
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask { await keepAppending(to: journal, as: writer, until: deadline) }
            }
        }
        if case .readOnly(let reason) = journal.condition { say("readonly \(reason)") }
        say("visible \(try await journal.head().position)")
    }

    private func keepAppending(to journal: SQLiteJournal, as writer: Int, until deadline: ContinuousClock.Instant) async
    {
        let stream = StreamID(category: "load", key: "\(streams)-\(writer)")
        var version = 0
        while ContinuousClock.now < deadline {
            do {
                let appended = try await journal.append(.load(stream, after: version))
                version += 1
                say("ack \(stream) \(version) \(appended.last)")
            } catch {
                say("failed \(stream) \(version + 1) \(error)")
                return
            }
        }
    }
}

extension Append {
    /// One fact of about 200 bytes, the size of a short answer.
    static func load(_ stream: StreamID, after version: Int) -> Append {
        let json = "{\"answer\":\"\(stream.key) \(version + 1)\",\"narrative\":\"\(Load.narrative)\"}"
        return Append(
            expectations: [(stream, version)],
            events: [(stream, EventBody(kind: "load.answered", schema: 1, json: Array(json.utf8)))],
            actor: .system("probe"), at: Instant(milliseconds: 1_700_000_000_000))
    }
}
