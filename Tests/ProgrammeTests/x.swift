import Testing
@testable import Programme
@Test func x() {}
