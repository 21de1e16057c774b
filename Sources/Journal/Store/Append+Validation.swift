extension Append {
    /// Refuses what the journal could not give back exactly as it came.
    func validate() throws(JournalError) {
        for (stream, version) in expectations {
            try stream.validate()
            guard version >= 0 else { throw .invalid("\(stream) was expected at version \(version)") }
        }
        for (stream, body) in events {
            try stream.validate()
            try body.validate()
        }
        guard Actor(actor.description) == actor else { throw .invalid("\"\(actor)\" is not the name of an actor") }
    }
}

extension StreamID {
    func validate() throws(JournalError) {
        guard isStorable else { throw .invalid("\"\(self)\" is not the name of a stream") }
    }
}

extension EventBody {
    func validate() throws(JournalError) {
        guard (1...100).contains(kind.utf8.count), kind.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .invalid("\"\(kind)\" is not the name of a kind of event")
        }
        guard (1...1_000_000).contains(schema) else { throw .invalid("\(schema) is not the number of a schema") }
        guard (1...EventBody.largest).contains(json.count) else {
            throw .invalid("a body of \(json.count) bytes; one to \(EventBody.largest) can be stored")
        }
        guard String(validating: json, as: UTF8.self) != nil else { throw .invalid("a body that is not UTF-8") }
    }
}
