import Mustache

/// A page value taken apart into what templates ask for: names, lists, texts, truth values.
///
/// Reading structs by reflection would be slower, and a `nil` would be looked up further out, where another value may
/// have the same name: an absent error of a field would show the error of its form. Here every declared name is
/// present, so an absent value is found and is nothing.
final class PageTree {
    enum Content {
        case nothing
        /// Text as it will stand on the page, before escaping.
        case text(String)
        case truth(Bool)
        case list([PageTree])
        case object(Fields)
    }

    var content: Content = .nothing

    init(_ content: Content = .nothing) {
        self.content = content
    }

    /// - Throws: whatever the value's own encoding throws; synthesised encodings throw nothing.
    convenience init(of value: some Encodable) throws {
        self.init()
        try value.encode(to: TreeEncoder(tree: self))
    }

    subscript(name: String) -> PageTree? {
        get {
            guard case .object(let fields) = content else { return nil }
            return fields[name]
        }
        set {
            var fields = Fields()
            if case .object(let existing) = content {
                fields = existing
                content = .nothing
            }
            fields[name] = newValue
            content = .object(fields)
        }
    }

    func append(_ element: PageTree) {
        var elements: [PageTree] = []
        if case .list(let existing) = content {
            elements = existing
            content = .nothing
        }
        elements.append(element)
        content = .list(elements)
    }

    /// The tree as the template engine takes it.
    var rendered: Any {
        switch content {
        case .nothing: Absence()
        case .text(let text): text
        case .truth(let value): value
        case .list(let elements): elements.map(\.rendered)
        case .object: RenderedObject(tree: self)
        }
    }
}

extension PageTree {
    /// What an object holds, in the order in which it was said. A value has few names, and comparing short texts is
    /// quicker than hashing them.
    struct Fields: Sequence {
        private var pairs: [(name: String, value: PageTree)] = []

        subscript(name: String) -> PageTree? {
            get { pairs.first { $0.name == name }?.value }
            set {
                guard let newValue else { return pairs.removeAll { $0.name == name } }
                if let index = pairs.firstIndex(where: { $0.name == name }) {
                    pairs[index].value = newValue
                } else {
                    pairs.append((name, newValue))
                }
            }
        }

        func makeIterator() -> some IteratorProtocol<(name: String, value: PageTree)> { pairs.makeIterator() }
    }
}

private struct RenderedObject: MustacheParent {
    let tree: PageTree

    func child(named name: String) -> Any? { tree[name]?.rendered }
}

private struct Absence: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
