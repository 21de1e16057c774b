import Synchronization

/// Finds out what a type looks like as JSON by letting it decode itself from nothing.
///
/// The synthesised decoding of a struct asks for each of its fields by name and type and says which may be absent. That
/// is all that a description needs, so pages and forms never have to be described a second time.
final class SchemaReader {
    private(set) var objects: [String: ObjectSchema] = [:]

    func read(_ type: any Decodable.Type) -> Schema {
        switch type {
        case is String.Type: return .text
        case is Bool.Type: return .truth
        case is any FixedWidthInteger.Type: return .integer
        case let list as any ListType.Type: return .list(read(list.element))
        case let dictionary as any DictionaryType.Type: return .dictionary(read(dictionary.value))
        default: return readStruct(type)
        }
    }

    private func readStruct(_ type: any Decodable.Type) -> Schema {
        let name = Self.name(of: type)
        guard objects[name] == nil else { return .object(name: name) }
        objects[name] = ObjectSchema()
        let recorder = Recorder(reader: self)
        _ = try? type.init(from: recorder)
        if let single = recorder.single {
            objects[name] = nil
            return single
        }
        objects[name] = recorder.object
        return .object(name: name)
    }

    /// `Module.Outer.Inner` becomes `OuterInner`.
    static func name(of type: any Any.Type) -> String {
        String(reflecting: type).split(separator: ".").dropFirst().joined()
    }
}

/// Lets a list be told from a struct without naming its element.
private protocol ListType {
    static var element: any Decodable.Type { get }
}

extension Array: ListType where Element: Decodable {
    static var element: any Decodable.Type { Element.self }
}

private protocol DictionaryType {
    static var value: any Decodable.Type { get }
}

extension Dictionary: DictionaryType where Key == String, Value: Decodable {
    static var value: any Decodable.Type { Value.self }
}

// MARK: - A decoder of nothing

/// Writes down what is asked of it and answers with empty values.
private final class Recorder: Decoder {
    let reader: SchemaReader
    var object = ObjectSchema()
    /// Set if the type is a single value in disguise, as a string-backed enumeration.
    var single: Schema?

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(reader: SchemaReader) { self.reader = reader }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Fields<Key>(recorder: self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NothingThere() }
    func singleValueContainer() -> any SingleValueDecodingContainer { Single(recorder: self) }

    func note(_ name: String, _ type: any Decodable.Type, isRequired: Bool) {
        guard !object.fields.contains(where: { $0.name == name }) else { return }
        object.fields.append((name, reader.read(type), isRequired))
    }
}

private struct NothingThere: Error {}

/// An empty value of a type.
private func blank<Value: Decodable>(_ type: Value.Type, _ reader: SchemaReader) throws -> Value {
    switch type {
    case is String.Type: return "" as! Value  // The case has just established it.
    case is Bool.Type: return false as! Value
    case is Int.Type: return 0 as! Value
    default: return try type.init(from: Blank(reader: reader))
    }
}

private struct Fields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let recorder: Recorder
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        recorder.note(key.stringValue, type, isRequired: true)
        return try blank(type, recorder.reader)
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        recorder.note(key.stringValue, type, isRequired: false)
        return nil
    }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { optional(type, key) }
    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { optional(type, key) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { optional(type, key) }

    private func optional<Value: Decodable>(_ type: Value.Type, _ key: Key) -> Value? {
        recorder.note(key.stringValue, type, isRequired: false)
        return nil
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw NothingThere() }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw NothingThere() }
    func superDecoder() throws -> any Decoder { throw NothingThere() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw NothingThere() }
}

private struct Single: SingleValueDecodingContainer {
    let recorder: Recorder
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        recorder.single = recorder.reader.read(type)
        return try blank(type, recorder.reader)
    }
}

/// Gives nested values without writing anything down: their own type has been read already.
private struct Blank: Decoder {
    let reader: SchemaReader
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(Fields<Key>(recorder: Recorder(reader: reader)))
    }
    func unkeyedContainer() -> any UnkeyedDecodingContainer { EmptyList() }
    func singleValueContainer() -> any SingleValueDecodingContainer { Single(recorder: Recorder(reader: reader)) }
}

private struct EmptyList: UnkeyedDecodingContainer {
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 0 }
    var isAtEnd: Bool { true }
    var currentIndex: Int { 0 }

    func decodeNil() throws -> Bool { throw NothingThere() }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { throw NothingThere() }
    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        throw NothingThere()
    }
    func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { throw NothingThere() }
    func superDecoder() throws -> any Decoder { throw NothingThere() }
}
