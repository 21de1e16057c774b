/// One page as a value: everything it says, with no markup and no formatting left to do.
///
/// The same value is rendered as HTML by its template and, encoded as JSON, is the page's twin under `/api/v1`. So it
/// carries machine codes and words side by side, and only text, whole numbers, truth values, optionals, arrays and
/// nested structs of these: a description of the API is derived from it.
public protocol PageValue: Codable, Sendable {
    /// The template's name, as `criteria/criterion` for `Resources/templates/criteria/criterion.mustache`.
    static var template: String { get }

    /// Examples that together fill every optional and every list at least once.
    ///
    /// They illustrate the API description, and the check that every name in a template exists reads them.
    static var samples: [Self] { get }

    /// The heading of the page and the title of its window.
    var title: String { get }
}
