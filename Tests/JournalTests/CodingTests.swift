import Journal
import Programme
import Testing

@Suite struct `A stored body` {
    struct Sample: Codable, Equatable {
        let b: Day
        let a: Instant
        let c: ID<Person>
        let d: CriterionID
        let e: String?
        let Z: String
    }

    let sample = Sample(
        b: Day("2026-02-28")!, a: Instant("2026-11-23T19:11:05.250Z")!, c: ID("01900000-0000-7000-8000-000000000001")!,
        d: CriterionID("6.14")!, e: nil, Z: "a/b \"ü\" 1.5e3")

    @Test func `is canonical: sorted keys, no white space, dates as text, times as whole numbers`() throws {
        let body = try EventBody(kind: "sample", schema: 1, encoding: sample)
        #expect(
            String(decoding: body.json, as: UTF8.self)
                == #"{"Z":"a/b \"ü\" 1.5e3","a":1795461065250,"b":"2026-02-28","c":"01900000-0000-7000-8000-000000000001","d":"6.14"}"#
        )
        #expect(try body.decode(Sample.self) == sample)
    }

    @Test func `refuses fractions, which can be written in many ways`() throws {
        #expect(throws: JournalError.self) { try EventBody(kind: "sample", schema: 1, encoding: ["x": 1.5]) }
        #expect(throws: JournalError.self) { try EventBody(kind: "sample", schema: 1, encoding: ["x": 1e300]) }
        _ = try EventBody(kind: "sample", schema: 1, encoding: ["x": -15])
    }

    @Test(arguments: [#"{"b":"2026-02-30"}"#, "{", "[]", ""])
    func `says what is wrong when it cannot be read`(json: String) {
        let body = EventBody(kind: "sample", schema: 1, json: Array(json.utf8))
        let error = #expect(throws: JournalError.self) { try body.decode(Sample.self) }
        guard case .unreadableEvent("sample", 1, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
