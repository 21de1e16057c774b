import Journal
import Programme
import Testing

@Suite struct `A stored event` {
    @Test(arguments: GoldenSample.all)
    func `is written as the first of its schema was`(sample: GoldenSample) throws {
        let golden = String(decoding: try GoldenFiles.json(of: sample), as: UTF8.self)
        let body = try sample.stored()
        #expect(String(decoding: body.json, as: UTF8.self) == golden)
        #expect(sample.file.hasPrefix("\(body.kind).v\(body.schema)."))
    }

    @Test(arguments: GoldenSample.all)
    func `can still be read`(sample: GoldenSample) throws {
        let body = try sample.stored()
        #expect(
            try sample.isReadBack(EventBody(kind: body.kind, schema: body.schema, json: GoldenFiles.json(of: sample))))
    }

    @Test func `has a golden file, whatever its kind`() throws {
        let shown = Set(try GoldenFiles.names().map { $0.split(separator: ".").prefix(3).joined(separator: ".") })
        let known = try GoldenFiles.kindsInSource()
        #expect(known.count >= 30)
        #expect(known.subtracting(shown).sorted() == [])
        #expect(shown.subtracting(known).sorted() == [], "A golden file was left whose kind cannot be read any more.")
        #expect(Set(GoldenSample.all.map(\.file)) == Set(try GoldenFiles.names()))
    }

    @Test func `of an unknown kind or schema is not read, and both are named`() {
        let unknowns = [("membership.vanished", 1), ("membership.certified", 2), ("profile.begun", 1)]
        for (kind, schema) in unknowns {
            #expect(throws: JournalError.unknownEvent(kind: kind, schema: schema)) {
                try Membership.restore(EventBody(kind: kind, schema: schema, json: Array(#"{"on":"2024-02-29"}"#.utf8)))
            }
        }
    }

    @Test(arguments: [
        (#"{"on":"2023-02-29"}"#, "membership.certified"), (#"{}"#, "membership.certified"),
        ("{", "membership.certified"),
        (#"{"on":"2024-02-29","reasons":"r","scope":"half"}"#, "membership.sent-back"),
        (#"{"answers":[{"question":"a","yes":true},{"question":"a","yes":false}]}"#, "membership.answered"),
    ])
    func `with another content than its kind promises is not read`(json: String, kind: String) {
        #expect {
            try Membership.restore(EventBody(kind: kind, schema: 1, json: Array(json.utf8)))
        } throws: { error in
            if case .unreadableEvent(kind, 1, _) = error as? JournalError { true } else { false }
        }
    }

    @Test(arguments: [
        "", "\u{0}\u{1F}\u{7F}", "a\u{2028}b</script>", "e\u{301} is not é in bytes", "\"\\/\n\t", "海关 🚢",
    ])
    func `keeps a text byte for byte`(text: String) throws {
        let event = Membership.Event.withdrawn(on: Day(number: 0), reason: text)
        guard case .withdrawn(_, let read) = try Membership.restore(Membership.store(event)) else {
            Issue.record("Another event came back.")
            return
        }
        #expect(Array(read.utf8) == Array(text.utf8))
    }
}
