import Foundation
import Mustache

/// The text of every template, by name.
///
/// A component goes by its file name alone (`pill`), a page by its subject and name (`criteria/criterion`), the frame
/// around all pages as `layout`.
struct Templates {
    let texts: [String: String]

    enum Failure: Error, CustomStringConvertible {
        case folderMissing(String)
        case unreadable(String)
        case malformed(template: String, reason: String)

        var description: String {
            switch self {
            case .folderMissing(let path): "There are no templates at \(path)."
            case .unreadable(let path): "The template \(path) cannot be read as UTF-8."
            case .malformed(let template, let reason): "The template \(template) is malformed: \(reason)"
            }
        }
    }

    init(folder: URL) throws(Failure) {
        guard let paths = FileManager.default.enumerator(atPath: folder.path) else {
            throw .folderMissing(folder.path)
        }
        var texts: [String: String] = [:]
        for case let path as String in paths where path.hasSuffix(".mustache") {
            guard let data = FileManager.default.contents(atPath: folder.path + "/" + path),
                let text = String(validating: data, as: UTF8.self)
            else { throw .unreadable(path) }
            texts[Self.name(ofFile: path)] = Self.withoutIndentation(text)
        }
        guard !texts.isEmpty else { throw .folderMissing(folder.path) }
        self.texts = texts
    }

    func library() throws(Failure) -> MustacheLibrary {
        MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
        var library = MustacheLibrary()
        for (name, text) in texts {
            do {
                try library.register("{{% CONTENT_TYPE: \(EscapedHTML.name)}}" + text, named: name)
            } catch {
                throw .malformed(template: name, reason: String(describing: error))
            }
        }
        return library
    }

    private static func name(ofFile path: String) -> String {
        let name = String(path.dropLast(".mustache".count))
        return name.hasPrefix("components/") ? String(name.dropFirst("components/".count)) : name
    }

    /// Indentation is for whoever reads the template. Left in, the engine would carry it into what people typed into
    /// a text area, and every page would be a fifth larger.
    private static func withoutIndentation(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " } }
            .joined(separator: "\n")
    }
}
