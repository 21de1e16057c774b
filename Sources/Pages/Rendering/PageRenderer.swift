import Foundation
import Mustache

/// Turns page values into HTML. Made once at start; reading or parsing a template later never happens.
public struct PageRenderer: Sendable {
    /// Everything under `/static/`.
    public let staticFiles: [StaticFile]
    private let library: MustacheLibrary
    private let assets: Assets

    public enum Failure: Error, CustomStringConvertible {
        case noTemplate(String)
        case noStaticFile(String)

        public var description: String {
            switch self {
            case .noTemplate(let name): "There is no template named \(name)."
            case .noStaticFile(let name): "There is no static file named \(name)."
            }
        }
    }

    /// - Throws: if a template is missing or malformed, naming it.
    public init() throws {
        self.library = try Self.templates().library()
        self.staticFiles = try StaticFile.all(in: Self.resources.appendingPathComponent("static"))
        self.assets = try Assets(files: staticFiles)
    }

    static func templates() throws -> Templates {
        try Templates(folder: resources.appendingPathComponent("templates"))
    }

    private static var resources: URL { Bundle.module.bundleURL.appendingPathComponent("Resources") }

    /// The whole page, ready to be sent as `text/html; charset=utf-8`.
    public func html<Page: PageValue>(_ page: Page, in shell: Shell) throws -> String {
        guard let template = library.getTemplate(named: Page.template) else {
            throw Failure.noTemplate(Page.template)
        }
        return template.render(try root(page, in: shell).rendered, library: library)
    }

    func root(_ page: some PageValue, in shell: Shell) throws -> PageTree {
        let root = try PageTree(of: page)
        root["title"] = PageTree(.text(page.title))
        root["shell"] = try PageTree(of: shell)
        root["assets"] = try PageTree(of: assets)
        return root
    }
}

/// Where the frame finds the style sheet, the script and the mark.
private struct Assets: Encodable, Sendable {
    let style: String
    let script: String
    let mark: String

    init(files: [StaticFile]) throws {
        func path(_ name: String) throws -> String {
            guard let file = files.first(where: { $0.name == name }) else {
                throw PageRenderer.Failure.noStaticFile(name)
            }
            return file.versionedPath
        }
        self.style = try path("greenlane.css")
        self.script = try path("greenlane.js")
        self.mark = try path("greenlane.svg")
    }
}
