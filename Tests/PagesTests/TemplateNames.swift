import Foundation

@testable import Pages

/// Walks a template over the merged shapes of sample values and reports every name that leads nowhere.
struct TemplateNames {
    let texts: [String: String]

    /// What is wrong, in reading order.
    func problems(of template: String, over roots: [PageTree]) -> [String] {
        guard let text = texts[template] else { return ["there is no template \(template)"] }
        var walk = Walk(names: self)
        let shape = roots.reduce(into: Shape()) { $0.merge($1) }
        walk.walk(Tag.parse(text)[...], stack: [shape], in: template, blocks: [:])
        return walk.problems
    }
}

/// Everything that is known about a place in a value, from all samples together.
final class Shape {
    var fields: [String: Shape] = [:]
    var element: Shape?
    var scalars: Set<String> = []
    var isEverFilled = false

    func merge(_ tree: PageTree) {
        switch tree.content {
        case .nothing:
            break
        case .text(let text):
            isEverFilled = true
            scalars.insert(text)
        case .truth(let value):
            isEverFilled = true
            scalars.insert(String(value))
        case .list(let elements):
            for child in elements {
                isEverFilled = true
                let shape = element ?? Shape()
                element = shape
                shape.merge(child)
            }
        case .object(let named):
            isEverFilled = true
            for (name, child) in named {
                let shape = fields[name] ?? Shape()
                fields[name] = shape
                shape.merge(child)
            }
        }
    }
}

enum Tag {
    case variable(String)
    case section(String, [Tag])
    case inverted(String, [Tag])
    case partial(String)
    case dynamicPartial(String)
    case inherit(String, [Tag])
    case block(String, [Tag])

    static func parse(_ text: String) -> [Tag] {
        var open: [(head: Substring, children: [Tag])] = [("", [])]
        var rest = text[...]
        while let start = rest.range(of: "{{"), let end = rest.range(of: "}}", range: start.upperBound..<rest.endIndex)
        {
            let content = rest[start.upperBound..<end.lowerBound]
            rest = rest[end.upperBound...]
            let name = content.dropFirst().trimmingCharacters(in: .whitespaces)
            switch content.first {
            case "#", "^", "$", "<":
                open.append((content, []))
            case "/":
                let closed = open.removeLast()
                let inner = closed.head.dropFirst().trimmingCharacters(in: .whitespaces)
                precondition(inner == name, "\(inner) is closed by \(name)")
                open[open.count - 1].children.append(node(closed.head.first, inner, closed.children))
            case ">":
                let tag: Tag = name.hasPrefix("*") ? .dynamicPartial(String(name.dropFirst())) : .partial(name)
                open[open.count - 1].children.append(tag)
            case "!":
                break
            default:
                open[open.count - 1].children.append(.variable(content.trimmingCharacters(in: .whitespaces)))
            }
        }
        precondition(open.count == 1, "\(open.last?.head ?? "") is never closed")
        return open[0].children
    }

    private static func node(_ kind: Character?, _ name: String, _ children: [Tag]) -> Tag {
        switch kind {
        case "#": .section(name, children)
        case "^": .inverted(name, children)
        case "$": .block(name, children)
        default: .inherit(name, children)
        }
    }
}

private struct Walk {
    let names: TemplateNames
    var problems: [String] = []

    mutating func walk(_ tags: ArraySlice<Tag>, stack: [Shape], in template: String, blocks: [String: [Tag]]) {
        for tag in tags {
            switch tag {
            case .variable(let name):
                _ = find(name, stack, in: template)
            case .section(let name, let children):
                guard let shape = find(name, stack, in: template) else { continue }
                guard shape.isEverFilled else {
                    // A component's optionals are filled by other pages that use it.
                    if isComponent(template) { continue }
                    problems.append("\(template): no sample fills \(name)")
                    continue
                }
                walk(children[...], stack: stack + [shape.element ?? shape], in: template, blocks: blocks)
            case .inverted(let name, let children):
                _ = find(name, stack, in: template)
                walk(children[...], stack: stack, in: template, blocks: blocks)
            case .partial(let name):
                partial(name, stack, from: template)
            case .dynamicPartial(let name):
                for each in find(name, stack, in: template)?.scalars.sorted() ?? [] {
                    partial(each, stack, from: template)
                }
            case .inherit(let name, let children):
                var overriding = blocks
                for case .block(let block, let content) in children { overriding[block] = overriding[block] ?? content }
                walk(Tag.parse(names.texts[name] ?? "")[...], stack: stack, in: template, blocks: overriding)
            case .block(let name, let content):
                walk((blocks[name] ?? content)[...], stack: stack, in: template, blocks: blocks)
            }
        }
    }

    private mutating func partial(_ name: String, _ stack: [Shape], from template: String) {
        guard let text = names.texts[name] else {
            problems.append("\(template): there is no component \(name)")
            return
        }
        walk(Tag.parse(text)[...], stack: stack, in: "\(template) › \(name)", blocks: [:])
    }

    private func isComponent(_ template: String) -> Bool { template.contains(" › ") }

    private mutating func find(_ name: String, _ stack: [Shape], in template: String) -> Shape? {
        if name == "." { return stack.last }
        let parts = name.split(separator: ".").map(String.init)
        for shape in stack.reversed() {
            guard var found = shape.fields[parts[0]] else { continue }
            for part in parts.dropFirst() {
                guard let next = found.fields[part] else {
                    problems.append("\(template): \(name) has no \(part)")
                    return nil
                }
                found = next
            }
            return found
        }
        problems.append("\(template): nothing is named \(name)")
        return nil
    }
}
