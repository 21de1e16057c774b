import Foundation
import NIOPosix

/// Puts messages as `.eml` files into a folder, for an installation without a mail server: an operator sends or reads
/// them from there. A file appears whole or not at all, and the same message is written once.
public struct OutboxMailer: Mailer {
    private let folder: URL
    private let sender: Mailbox

    public init(folder: String, sender: Mailbox) {
        self.folder = URL(filePath: folder, directoryHint: .isDirectory)
        self.sender = sender
    }

    public func send(_ mail: Mail) async throws(MailFailure) {
        let bytes = MIMEMessage(mail, from: sender).bytes
        do {
            try await NIOThreadPool.singleton.runIfActive { [folder] in
                try Self.write(bytes, as: "\(mail.id).eml", in: folder)
            }
        } catch {
            throw .later("\(folder.path): \(error)")
        }
    }

    private static func write(_ bytes: [UInt8], as name: String, in folder: URL) throws {
        let files = FileManager.default
        let place = folder.appending(path: name)
        if files.fileExists(atPath: place.path) { return }
        // The messages name people.
        try files.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let draft = folder.appending(path: ".\(name).\(UUID().uuidString)")
        defer { try? files.removeItem(at: draft) }
        guard files.createFile(atPath: draft.path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw CocoaError(.fileWriteNoPermission)
        }
        let handle = try FileHandle(forWritingTo: draft)
        try handle.write(contentsOf: Data(bytes))
        try handle.synchronize()
        try handle.close()
        try files.moveItem(at: draft, to: place)
    }
}
