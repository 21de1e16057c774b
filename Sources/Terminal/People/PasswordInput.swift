import Foundation

/// Reads a password: typed unseen at a terminal, or as one line of standard input. It is never an option, because
/// everybody on the machine can read those.
enum PasswordInput {
    static func read() throws -> String {
        if isatty(STDIN_FILENO) == 1 { return try typed() }
        guard let line = readLine(), !line.isEmpty else {
            throw Refusal("Give the password as one line on standard input.")
        }
        return line
    }

    private static func typed() throws -> String {
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var unseen = before
        unseen.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen)
        defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
        Output.remark("Password (it is not shown):")
        guard let once = readLine() else { throw Refusal("No password was given.") }
        Output.remark("Once more:")
        guard readLine() == once else { throw Refusal("The two are not the same.") }
        return once
    }
}
