import Foundation
import NIOSSL

/// A certificate that a mail server on `localhost` shows in tests. Its key is no secret and opens nothing.
struct TestCertificate: Sendable {
    static let localhost = TestCertificate()

    let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBlDCCATugAwIBAgIUM1MmWZq0qqbeMzJmnDqNKUYGq0kwCgYIKoZIzj0EAwIw
        FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzIwMTYzMFoYDzIxMjYxMDMw
        MjAxNjMwWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAARbzEjJOC6rWQdtaJhl1b8BaeYLSiDaXCVrmBzA+Yx9diSBtwVOd+QI
        WYv+tGKKLMoQ9/ZHl4HUYTc6v19ddrxIo2kwZzAdBgNVHQ4EFgQUDWhn8+Hf4nSO
        j756YUiNixnnPwAwHwYDVR0jBBgwFoAUDWhn8+Hf4nSOj756YUiNixnnPwAwDwYD
        VR0TAQH/BAUwAwEB/zAUBgNVHREEDTALgglsb2NhbGhvc3QwCgYIKoZIzj0EAwID
        RwAwRAIgN2blYS1Bg7ETbJpdjMGKmTyhcHtkiBsjKMU7EfmZcnMCIGR2doNx/CzU
        sNAPpB4M0gjQpv2EJzONqNxcA6iaIOTH
        -----END CERTIFICATE-----
        """

    let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYhUVF8sQK9OIx4sy
        xt66UkpIYCOF8nrgKAlVPuYeLvuhRANCAARbzEjJOC6rWQdtaJhl1b8BaeYLSiDa
        XCVrmBzA+Yx9diSBtwVOd+QIWYv+tGKKLMoQ9/ZHl4HUYTc6v19ddrxI
        -----END PRIVATE KEY-----
        """

    func context() throws -> NIOSSLContext {
        try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(certificate.utf8)).map { .certificate($0) },
                privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem))))
    }

    /// Writes the certificate to a file, as an operator would who trusts it.
    func file() throws -> String {
        let path = NSTemporaryDirectory() + "certificate-" + UUID().uuidString + ".pem"
        try certificate.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}
