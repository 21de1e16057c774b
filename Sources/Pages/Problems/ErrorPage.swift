/// What a person sees where nothing else can be shown: not found, not allowed, conflict, too large, broken.
public struct ErrorPage: PageValue {
    public static let template = "problems/error"

    public let title: String
    /// What happened and what to do, in one or two sentences.
    public let detail: String
    /// The number to quote when asking for help; only where the fault is the server's.
    public let reference: String?

    public init(title: String, detail: String, reference: String? = nil) {
        self.title = title
        self.detail = detail
        self.reference = reference
    }

    public static var samples: [ErrorPage] {
        [
            ErrorPage(title: "Not found", detail: "There is nothing here that you can see."),
            ErrorPage(
                title: "Something broke", detail: "The server could not do this. Nothing was half done.",
                reference: "sample-4711"),
        ]
    }
}
