/// Encodes a value into a `PageTree`, keeping the names of absent optionals.
struct TreeEncoder: Encoder {
    let tree: PageTree

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .object = tree.content {} else { tree.content = .object(PageTree.Fields()) }
        return KeyedEncodingContainer(Keyed<Key>(tree: tree))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .list = tree.content {} else { tree.content = .list([]) }
        return Unkeyed(tree: tree)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { Single(tree: tree) }
}

private func subtree(_ value: some Encodable) throws -> PageTree {
    let tree = PageTree()
    try value.encode(to: TreeEncoder(tree: tree))
    return tree
}

private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let tree: PageTree
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { tree[key.stringValue] = PageTree() }
    func encode(_ value: Bool, forKey key: Key) { tree[key.stringValue] = PageTree(.truth(value)) }
    func encode(_ value: String, forKey key: Key) { tree[key.stringValue] = PageTree(.text(value)) }
    func encode(_ value: Int, forKey key: Key) { tree[key.stringValue] = PageTree(.text(String(value))) }
    func encode(_ value: some Encodable, forKey key: Key) throws { tree[key.stringValue] = try subtree(value) }

    func encodeIfPresent(_ value: Bool?, forKey key: Key) { set(key, value.map { .truth($0) }) }
    func encodeIfPresent(_ value: String?, forKey key: Key) { set(key, value.map { .text($0) }) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) { set(key, value.map { .text(String($0)) }) }
    func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
        tree[key.stringValue] = try value.map { try subtree($0) } ?? PageTree()
    }

    private func set(_ key: Key, _ content: PageTree.Content?) {
        tree[key.stringValue] = PageTree(content ?? .nothing)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        TreeEncoder(tree: child(key)).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        TreeEncoder(tree: child(key)).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { TreeEncoder(tree: tree) }
    func superEncoder(forKey key: Key) -> any Encoder { TreeEncoder(tree: child(key)) }

    private func child(_ key: Key) -> PageTree {
        let child = PageTree()
        tree[key.stringValue] = child
        return child
    }
}

private struct Unkeyed: UnkeyedEncodingContainer {
    let tree: PageTree
    var codingPath: [any CodingKey] { [] }
    var count: Int {
        guard case .list(let elements) = tree.content else { return 0 }
        return elements.count
    }

    func encodeNil() { tree.append(PageTree()) }
    func encode(_ value: Bool) { tree.append(PageTree(.truth(value))) }
    func encode(_ value: String) { tree.append(PageTree(.text(value))) }
    func encode(_ value: Int) { tree.append(PageTree(.text(String(value)))) }
    func encode(_ value: some Encodable) throws { tree.append(try subtree(value)) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        TreeEncoder(tree: child()).container(keyedBy: type)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { TreeEncoder(tree: child()).unkeyedContainer() }
    func superEncoder() -> any Encoder { TreeEncoder(tree: child()) }

    private func child() -> PageTree {
        let child = PageTree()
        tree.append(child)
        return child
    }
}

private struct Single: SingleValueEncodingContainer {
    let tree: PageTree
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { tree.content = .nothing }
    func encode(_ value: Bool) { tree.content = .truth(value) }
    func encode(_ value: String) { tree.content = .text(value) }
    func encode(_ value: Double) { tree.content = .text("\(value)") }
    func encode(_ value: Float) { tree.content = .text("\(value)") }
    func encode(_ value: Int) { tree.content = .text("\(value)") }
    func encode(_ value: Int8) { tree.content = .text("\(value)") }
    func encode(_ value: Int16) { tree.content = .text("\(value)") }
    func encode(_ value: Int32) { tree.content = .text("\(value)") }
    func encode(_ value: Int64) { tree.content = .text("\(value)") }
    func encode(_ value: UInt) { tree.content = .text("\(value)") }
    func encode(_ value: UInt8) { tree.content = .text("\(value)") }
    func encode(_ value: UInt16) { tree.content = .text("\(value)") }
    func encode(_ value: UInt32) { tree.content = .text("\(value)") }
    func encode(_ value: UInt64) { tree.content = .text("\(value)") }
    func encode(_ value: some Encodable) throws { try value.encode(to: TreeEncoder(tree: tree)) }
}
