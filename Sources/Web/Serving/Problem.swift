import HTTPTypes
import Journal
import Office
import Pages
import Programme
import ReadModels

/// What went wrong, as problem details (RFC 9457) and as the words of an error page.
struct Problem: Encodable, Sendable {
    /// A stable name within this product: `/problems/stale`.
    let type: String
    let title: String
    let status: Int
    let detail: String
    /// To quote when asking for help.
    let instance: String
    let errors: [FieldError]?

    struct FieldError: Encodable, Sendable {
        let field: String
        let message: String
    }

    init(
        _ code: String, _ title: String, _ status: HTTPResponse.Status, _ detail: String, request: String,
        errors: [FieldProblem] = []
    ) {
        self.type = "/problems/" + code
        self.title = title
        self.status = status.code
        self.detail = detail
        self.instance = "/requests/" + request
        self.errors = errors.isEmpty ? nil : errors.map { FieldError(field: $0.field, message: $0.message) }
    }
}

extension Problem {
    /// The problem that an error is; anything unforeseen is "broken", without its text.
    init(_ error: any Error, request: String, rulebook: Rulebook) {
        if let refused = Wording.refusal(error, rulebook: rulebook) {
            if case .throttled? = error as? SignInRefusal {
                self.init(refused.code, "Too many attempts", .tooManyRequests, refused.sentence, request: request)
                return
            }
            if error is SignInRefusal {
                self.init(refused.code, "Not signed in", .unauthorized, refused.sentence, request: request)
                return
            }
            self.init(refused.code, "Refused", .conflict, refused.sentence, request: request)
            return
        }
        switch error {
        case let problem as FieldProblem:
            self.init(
                "invalid", "Invalid input", .unprocessableContent, problem.message, request: request, errors: [problem])
        case let failure as FormDecoding.Failure:
            self.init(failure, request: request)
        case is SignInNeeded:
            self.init(
                "sign-in", "Sign in first", .unauthorized, "This page is for people who are signed in.",
                request: request)
        case let error as MethodNotTaken:
            self.init(
                "method", error.hasPage ? "Only a page is here" : "No page is here", .methodNotAllowed,
                error.hasPage
                    ? "This address takes \(error.allow)."
                    : "This address takes what a form sends (\(error.allow)). Go back to the page with the form.",
                request: request)
        case is RequestGuard.Refused:
            self.init(
                "forged", "Not sent from here", .forbidden,
                "The form was not sent from a page of this session. Load the page again and send it once more.",
                request: request)
        case let error as OfficeError:
            self.init(error, request: request)
        case let error as JournalError:
            self.init(error, request: request)
        case ReadModelError.stopped:
            self.init(JournalError.readOnly(reason: ""), request: request)
        case ReadModelError.notShown:
            self.init(
                "not-shown", "Recorded, but not shown yet", .serviceUnavailable,
                "What you sent is recorded. The pages cannot show it yet, because their tables cannot be written to at the "
                    + "moment. Do not send it again.", request: request)
        default:
            self.init(
                "broken", "Something broke", .internalServerError,
                "The server could not do this. Nothing was half done. Quote the number below when you ask for help.",
                request: request)
        }
    }

    private init(_ failure: FormDecoding.Failure, request: String) {
        switch failure {
        case .tooLarge:
            self.init(
                "too-large", "Too large", .contentTooLarge,
                "A form may hold \(FormDecoding.largest / 1024) KiB. Nothing was saved.", request: request)
        case .unsupportedType:
            self.init(
                "media-type", "Unknown kind of content", .unsupportedMediaType,
                "Send application/json or application/x-www-form-urlencoded.", request: request)
        case .notUTF8:
            self.init("not-utf8", "Not readable", .badRequest, "The text is not UTF-8.", request: request)
        case .holdsNUL:
            self.init(
                "invalid", "Invalid input", .unprocessableContent,
                "The text has a character that cannot be saved (NUL). Nothing was saved.", request: request)
        case .malformed(let sentence):
            self.init("malformed", "Not readable", .badRequest, sentence, request: request)
        }
    }

    private init(_ error: OfficeError, request: String) {
        switch error {
        case .notFound:
            self.init("not-found", "Not found", .notFound, "There is nothing here that you can see.", request: request)
        case .notAllowed:
            self.init(
                "not-allowed", "Not allowed", .forbidden,
                "Your role does not include this. Ask a colleague whose role does.", request: request)
        case .busy:
            self.init(
                "busy", "Busy", .serviceUnavailable,
                "Others kept changing the same record. Nothing was saved; send it again.", request: request)
        }
    }

    private init(_ error: JournalError, request: String) {
        switch error {
        case .readOnly:
            self.init(
                "read-only", "Nothing can be changed at the moment", .serviceUnavailable,
                "The journal cannot be written to, so the server only shows what it has. Nothing that you see is "
                    + "unsaved. The operator has to look after it.", request: request)
        case .notConfirmed:
            self.init(
                "not-confirmed", "Not saved for certain", .serviceUnavailable,
                "The journal could not be written to while this was being saved. Nothing is shown of it. Once the operator "
                    + "has looked after the server, see whether it is there before you send it again.", request: request
            )
        default:
            self.init(
                "broken", "Something broke", .internalServerError,
                "The server could not do this. Nothing was half done. Quote the number below when you ask for help.",
                request: request)
        }
    }
}
