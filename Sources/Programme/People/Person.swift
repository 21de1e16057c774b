/// Somebody who acts in the programme: a company's officer, a specialist, a director.
///
/// Only a mark for `ID<Person>`. Names and addresses are kept in the vault, never in the record.
public enum Person {}
