/// Words that everybody who guesses tries first, among them those of this programme. A password may contain them, and
/// they add nothing to it.
enum CommonPasswords {
    static let words = [
        // What lists of broken accounts show most often, and its usual spellings.
        "password", "passwort", "passw0rd", "p@ssw0rd", "p@ssword", "contraseña", "contrasena", "motdepasse",
        "kennwort",
        "welcome", "willkommen", "bienvenue", "bienvenido", "letmein", "iloveyou", "monkey", "dragon", "sunshine",
        "princess", "football", "baseball", "superman", "batman", "master", "shadow", "michael", "jordan", "hunter",
        "freedom", "whatever", "trustno1", "starwars", "computer", "internet", "samsung", "google", "secret", "secure",
        "security", "login", "admin", "administrator", "root", "test", "testing", "guest", "user", "demo", "example",
        "default", "changeme", "temporary", "temp", "hello", "abc123", "qazwsx", "1q2w3e4r", "1q2w3e", "zaq12wsx",
        "correcthorsebatterystaple", "correct horse battery staple", "thequickbrownfox", "the quick brown fox",
        // Dates that are added to them.
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
        "december",
        "spring", "summer", "autumn", "winter", "monday", "friday", "2020", "2021", "2022", "2023", "2024", "2025",
        "2026", "2027", "2028",
        // The programme's own.
        "greenlane", "ctpat", "c-tpat", "customs", "border", "protection", "trade", "trader", "trusted", "partnership",
        "terrorism", "supply", "chain", "programme", "program", "office", "company", "importer", "exporter", "carrier",
        "broker", "shipping", "cargo", "container", "logistics", "freight",
    ]
}
