import Crypto
import Foundation

/// Secrets made of chance that nobody can guess.
enum SecretToken {
    /// 256 bits as 43 characters that can stand in a cookie or a link (base64url).
    static func make() -> String { text(bytes(32)) }

    static func bytes(_ count: Int) -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }

    /// What is stored of a token, so that a copy of the vault opens no session.
    static func digest(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Array(token.utf8))) }

    static func text(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
