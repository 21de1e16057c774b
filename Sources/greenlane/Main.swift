import Terminal

@main
enum Main {
    static func main() async {
        await Greenlane.main()
    }
}
