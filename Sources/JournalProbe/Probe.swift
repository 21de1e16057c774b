/// Drives a journal from outside, for the fault tests and the benchmark: it is a process that can be killed.
@main struct Probe {
    static func main() async throws {
        var arguments = CommandLine.arguments.dropFirst()
        switch arguments.popFirst() {
        case "load": try await Load(Options(arguments)).run()
        case "check": try await Check(Options(arguments)).run()
        case "bench": try await Bench(Options(arguments)).run()
        default:
            say(
                """
                usage: journal-probe load  --journal FILE [--writers N] [--seconds S] [--streams NAME] [--synchronous full|normal]
                       journal-probe check --journal FILE
                       journal-probe bench --folder DIR [--seconds S] [--rounds N]
                """)
        }
    }
}
