import Office
import Pages
import Programme

/// Signing in and out, and opening a company's account.
enum SignInEndpoints {
    static let all: [Endpoint] = [
        .page("/sign-in", "The sign-in form", for: .everyone, query: [nextParameter], SignInPage.self, showSignIn),
        .form("/sign-in", "Sign in", for: .everyone, SignInForm.self, signIn),
        .action("/sign-out", "Sign out", for: .everyone, signOut),
        .page(
            "/sign-up", "The form to open a company’s account", for: .everyone, query: [nextParameter], SignUpPage.self,
            showSignUp),
        .form("/sign-up", "Open an account for a company and sign in", for: .everyone, SignUpForm.self, signUp),
    ]

    private static let nextParameter = Endpoint.QueryParameter("next", "Where to go on to, as a path.")

    @Sendable private static func showSignIn(_ visit: Visit) async throws -> SignInPage {
        let next = visit.query("next").flatMap { Route(local: $0) }
        if let session = visit.session { throw Elsewhere(route: next ?? session.identity.home) }
        return SignInPage(next: next)
    }

    @Sendable private static func signIn(_ visit: Visit, _ form: SignInForm) async throws -> Reply {
        do {
            let signedIn = try await visit.office.signIn(email: form.email, password: form.password, from: visit.source)
            return .session(token: signedIn.token, form.goingTo ?? signedIn.identity.home)
        } catch let refusal as SignInRefusal where !visit.isJSON {
            let sentence = refusal.worded(visit.office.rulebook).sentence
            return .rejected(
                SignInPage(email: form.email, next: form.goingTo, refusal: sentence), [FieldProblem("email", sentence)])
        }
    }

    @Sendable private static func signOut(_ visit: Visit) async throws -> Reply {
        if let token = visit.token { try await visit.office.signOut(token: token) }
        return .session(token: nil, .home)
    }

    @Sendable private static func showSignUp(_ visit: Visit) async throws -> SignUpPage {
        let next = visit.query("next").flatMap { Route(local: $0) }
        if let session = visit.session { throw Elsewhere(route: next ?? session.identity.home) }
        return SignUpPage(next: next)
    }

    @Sendable private static func signUp(_ visit: Visit, _ form: SignUpForm) async throws -> Reply {
        do {
            let signedIn = try await visit.office.signUp(form.signUp, from: visit.source)
            return .session(token: signedIn.token, form.goingTo ?? signedIn.identity.home)
        } catch let problems as PersonProblems {
            let found = problems.fieldProblems
            return .rejected(SignUpPage(form.typed, next: form.goingTo, errors: found.byField), found)
        } catch let refusal as SignInRefusal where !visit.isJSON {
            let sentence = refusal.worded(visit.office.rulebook).sentence
            return .rejected(
                SignUpPage(form.typed, next: form.goingTo, refusal: sentence), [FieldProblem("email", sentence)])
        }
    }
}

struct SignInForm: FormInput {
    let email: String
    let password: String
    /// Where to go on to, as a path.
    let next: String?

    fileprivate var goingTo: Route? { next.flatMap { Route(local: $0) } }
}

struct SignUpForm: FormInput {
    let companyName: String
    let name: String
    let email: String
    let phone: String?
    let password: String
    /// Where to go on to, as a path.
    let next: String?

    fileprivate var goingTo: Route? { next.flatMap { Route(local: $0) } }

    var signUp: SignUp {
        SignUp(companyName: companyName, personName: name, email: email, phone: phone ?? "", password: password)
    }

    var typed: SignUpPage.Typed {
        var typed = SignUpPage.Typed()
        typed.companyName = companyName
        typed.name = name
        typed.email = email
        typed.phone = phone ?? ""
        return typed
    }
}

extension Identity {
    /// Where this person’s work begins.
    var home: Route {
        switch role {
        case .officer, .contributor, .viewer: .workspaceHome
        case .specialist, .supervisor, .director: .officeHome
        case .operator: .officePeople
        }
    }
}
