import Journal

@main struct Probe {
    static func main() async throws {
    }
}
