/// A human being who uses the system. Only the identifier stands in the journal; the rest is in the vault.
public enum Person {}
