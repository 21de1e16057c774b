import Hummingbird
import Logging

/// What travels with one request.
public struct ServerContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The network address from which the connection comes, without its port.
    public let remoteAddress: String?

    public init(source: ApplicationRequestContextSource) {
        self.coreContext = .init(source: source)
        self.remoteAddress = source.channel.remoteAddress?.ipAddress
    }
}
