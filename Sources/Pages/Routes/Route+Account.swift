extension Route {
    /// One's own account.
    public static let account = Route(["account"])
    public static let accountEmail = Route(["account", "email"])
    public static let accountPassword = Route(["account", "password"])
    public static let otherSessionsClosure = Route(["account", "other-sessions", "closure"])
}
