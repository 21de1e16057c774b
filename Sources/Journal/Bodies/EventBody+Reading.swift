import Programme

// Every body is a small struct that says what stands in storage and nothing else. The rules' own types may be renamed
// and rearranged; a body, once written, may not: a change is a new struct with the next schema number, and the old one
// stays to be lifted on reading.

extension EventBody {
    /// A value of one of the rules' closed lists, stored by its key.
    ///
    /// - Throws: `JournalError.unreadableEvent` if the list has no such key.
    func value<Value: RawRepresentable<String>>(_ key: String, as _: Value.Type = Value.self) throws -> Value {
        guard let value = Value(rawValue: key) else { throw unreadable("there is no \(Value.self) \"\(key)\"") }
        return value
    }

    /// - Throws: `JournalError.unreadableEvent` if a key stands twice.
    func dictionary<Key: Hashable, Value>(_ pairs: some Sequence<(Key, Value)>) throws -> [Key: Value] {
        var dictionary: [Key: Value] = [:]
        for (key, value) in pairs where dictionary.updateValue(value, forKey: key) != nil {
            throw unreadable("\(key) stands twice")
        }
        return dictionary
    }

    var isUnknown: JournalError { .unknownEvent(kind: kind, schema: schema) }

    func unreadable(_ problem: String) -> JournalError {
        .unreadableEvent(kind: kind, schema: schema, problem: problem)
    }
}
