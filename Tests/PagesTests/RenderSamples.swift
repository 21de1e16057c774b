import Foundation
import Programme
import Testing

@testable import Pages

/// Writes every sample as a file, to be looked at in a browser: `RENDER_SAMPLES=/some/folder swift test --filter Rendered`.
@Suite struct `Rendered samples` {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["RENDER_SAMPLES"] != nil))
    func `can be looked at`() throws {
        let folder = ProcessInfo.processInfo.environment["RENDER_SAMPLES"] ?? "."
        let renderer = try PageRenderer()
        for type in PageCatalogue.officePages {
            for (index, html) in try PageKind(type: type).html(by: renderer).enumerated() {
                let name = type.template.replacingOccurrences(of: "/", with: "-") + "-\(index).html"
                try html.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
            }
        }
        for file in renderer.staticFiles {
            try FileManager.default.createDirectory(atPath: folder + "/static", withIntermediateDirectories: true)
            try Data(file.bytes).write(to: URL(fileURLWithPath: folder + file.path))
        }
    }
}
