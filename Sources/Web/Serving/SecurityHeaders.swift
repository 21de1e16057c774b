import HTTPTypes

/// What every answer tells the browser about how far to trust it.
enum SecurityHeaders {
    static func apply(to headers: inout HTTPFields, isSecure: Bool) {
        for (name, value) in fixed { headers[name] = value }
        if isSecure { headers[.strictTransportSecurity] = "max-age=31536000; includeSubDomains" }
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
    }

    /// No inline script or style, nothing from elsewhere, no frame around us.
    private static let policy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'", "object-src 'none'",
    ].joined(separator: "; ")

    private static let fixed: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, policy),
        (.xContentTypeOptions, "nosniff"),
        (HTTPField.Name("Referrer-Policy")!, "same-origin"),
        (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
        (HTTPField.Name("Cross-Origin-Resource-Policy")!, "same-origin"),
        (HTTPField.Name("X-Frame-Options")!, "DENY"),
        (HTTPField.Name("Permissions-Policy")!, "camera=(), microphone=(), geolocation=()"),
    ]
}
