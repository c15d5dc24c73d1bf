// SPDX-License-Identifier: Apache-2.0
#include "words/ErrorWords.h"

#include "plan/Address.h"
#include "words/CodeWords.h"
#include "words/FindingWords.h"
#include "words/PlanWords.h"
#include "words/StateWords.h"
#include "words/TimeWords.h"
#include "words/WordTable.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace jonction::Words {

namespace {

using namespace Qt::StringLiterals;

// Which subjects are worth naming: services name the host or the path they were asked for, steps the object.
enum class Named { Any, Host, Object };

// `whatOf` is the form that names the subject (%1); null where a name adds nothing.
struct KindWords
{
    ErrorKind kind;
    const char* what;
    const char* whatOf;
    const char* why;
    const char* todo;
    Named named = Named::Any;
};

constexpr KindWords kindWords[] = {
    {ErrorKind::Cancelled, QT_TRANSLATE_NOOP("WordsError", "This was stopped before it ended."), nullptr,
     QT_TRANSLATE_NOOP("WordsError", "What was already done stays done; the rest was not begun."),
     QT_TRANSLATE_NOOP("WordsError", "Start it again when you are ready.")},
    {ErrorKind::InvalidInput, QT_TRANSLATE_NOOP("WordsError", "A value cannot be used as it is."),
     QT_TRANSLATE_NOOP("WordsError", "%1: the value cannot be used as it is."),
     QT_TRANSLATE_NOOP("WordsError", "The service would refuse it, and nothing after it could be made."),
     QT_TRANSLATE_NOOP("WordsError", "Correct the value that is marked, then check again.")},
    {ErrorKind::NotFound, QT_TRANSLATE_NOOP("WordsError", "The service does not know what was asked for."),
     QT_TRANSLATE_NOOP("WordsError", "%1 does not exist at the service."),
     QT_TRANSLATE_NOOP("WordsError", "It was removed meanwhile, or it is so new that it is not visible yet."),
     QT_TRANSLATE_NOOP("WordsError",
                       "Wait a minute and check the step again; the plan will show what is missing."),
     Named::Object},
    {ErrorKind::AlreadyExists, QT_TRANSLATE_NOOP("WordsError", "Something of that name exists already."),
     QT_TRANSLATE_NOOP("WordsError", "%1 exists already."),
     QT_TRANSLATE_NOOP("WordsError", "Jonction never overwrites what it did not make."),
     QT_TRANSLATE_NOOP("WordsError", "Choose another name, or check the step again to build on what exists."),
     Named::Object},
    {ErrorKind::Conflict,
     QT_TRANSLATE_NOOP("WordsError", "The object is in use or being changed by somebody else."),
     QT_TRANSLATE_NOOP("WordsError", "%1 is in use or being changed by somebody else."),
     QT_TRANSLATE_NOOP("WordsError", "The service refuses two changes at the same time."),
     QT_TRANSLATE_NOOP("WordsError", "Wait a moment, then check the step again."), Named::Object},
    {ErrorKind::Drift, QT_TRANSLATE_NOOP("WordsError", "Something changed since the plan was made."),
     QT_TRANSLATE_NOOP("WordsError", "%1 changed since the plan was made."),
     QT_TRANSLATE_NOOP(
         "WordsError",
         "You approved a plan for what existed then, so nothing was applied to what exists now."),
     QT_TRANSLATE_NOOP("WordsError", "Check the step again and look at the new plan before you apply it."),
     Named::Object},
    {ErrorKind::Unauthorized, QT_TRANSLATE_NOOP("WordsError", "The service does not accept the credentials."),
     QT_TRANSLATE_NOOP("WordsError", "%1 does not accept the credentials."),
     QT_TRANSLATE_NOOP("WordsError",
                       "They are mistyped, expired or revoked, and nothing can be read without them."),
     QT_TRANSLATE_NOOP("WordsError", "Sign in again, or enter a new key, then check again."), Named::Host},
    {ErrorKind::Forbidden, QT_TRANSLATE_NOOP("WordsError", "The account may not do this."), nullptr,
     QT_TRANSLATE_NOOP("WordsError", "The credentials are right; a role or a permission is missing."),
     QT_TRANSLATE_NOOP(
         "WordsError",
         "Use an account that holds the role, or have an administrator grant it, then try again.")},
    {ErrorKind::ConsentRequired, QT_TRANSLATE_NOOP("WordsError", "Consent is missing."), nullptr,
     QT_TRANSLATE_NOOP(
         "WordsError",
         "Microsoft gives an app access to a tenant's data only after somebody entitled to it has agreed."),
     QT_TRANSLATE_NOOP("WordsError",
                       "Sign in as an administrator and accept the permissions for the whole organisation.")},
    {ErrorKind::SignInRequired, QT_TRANSLATE_NOOP("WordsError", "There is no open session with Microsoft."),
     nullptr,
     QT_TRANSLATE_NOOP("WordsError",
                       "Jonction reads and changes the tenant on behalf of the administrator who signed in."),
     QT_TRANSLATE_NOOP("WordsError", "Open the step “Sign-in” and sign in; the browser takes you there.")},
    {ErrorKind::SecretWrong,
     QT_TRANSLATE_NOOP("WordsError", "Microsoft does not recognise the client secret."), nullptr,
     QT_TRANSLATE_NOOP("WordsError", "CCAIP could not read any presence with it. The usual cause is that the "
                                     "secret's ID was copied instead of its value."),
     QT_TRANSLATE_NOOP(
         "WordsError",
         "Copy the value again. If it is lost, create a new client secret: the value is shown only once.")},
    {ErrorKind::SecretExpired, QT_TRANSLATE_NOOP("WordsError", "The client secret has expired."), nullptr,
     QT_TRANSLATE_NOOP(
         "WordsError",
         "CCAIP no longer receives any Teams presence, and agents seem frozen in their last state."),
     QT_TRANSLATE_NOOP("WordsError", "Create a new client secret, enter it in CCAIP and link again.")},
    {ErrorKind::ApplicationUnknown,
     QT_TRANSLATE_NOOP("WordsError", "Microsoft does not know this application in the tenant."), nullptr,
     QT_TRANSLATE_NOOP("WordsError",
                       "The application ID or the tenant is not the right one, or nobody has consented yet."),
     QT_TRANSLATE_NOOP("WordsError", "Compare the Application (client) ID with the one in the Microsoft "
                                     "Entra portal, then check again.")},
    {ErrorKind::PrincipalMissing,
     QT_TRANSLATE_NOOP("WordsError", "The app registration has no service principal in the tenant."), nullptr,
     QT_TRANSLATE_NOOP(
         "WordsError",
         "The service principal is the app's account in the tenant; without it Microsoft issues no token."),
     QT_TRANSLATE_NOOP("WordsError", "Apply the step “App registration”: it creates the service principal.")},
    {ErrorKind::PaymentRequired,
     QT_TRANSLATE_NOOP("WordsError", "The balance of the account is not sufficient."), nullptr,
     QT_TRANSLATE_NOOP("WordsError", "The provider neither sells numbers nor carries calls without funds."),
     QT_TRANSLATE_NOOP(
         "WordsError",
         "Top up the account in the provider's portal, then apply again: nothing is bought twice.")},
    {ErrorKind::Throttled,
     QT_TRANSLATE_NOOP("WordsError", "The service asks to wait before the next request."),
     QT_TRANSLATE_NOOP("WordsError", "%1 asks to wait before the next request."),
     QT_TRANSLATE_NOOP(
         "WordsError",
         "Too many requests came in a short time, from this program or from others that share the account."),
     QT_TRANSLATE_NOOP("WordsError", "Try again in a few minutes."), Named::Host},
    {ErrorKind::ServerFault, QT_TRANSLATE_NOOP("WordsError", "The service has a fault of its own."),
     QT_TRANSLATE_NOOP("WordsError", "%1 has a fault of its own."),
     QT_TRANSLATE_NOOP(
         "WordsError",
         "It could not answer; whether the last change was made will be seen at the next check."),
     QT_TRANSLATE_NOOP("WordsError", "Try again in a few minutes. If it lasts, give the request ID under "
                                     "Details to the vendor's support."),
     Named::Host},
    {ErrorKind::Network, QT_TRANSLATE_NOOP("WordsError", "The service cannot be reached."),
     QT_TRANSLATE_NOOP("WordsError", "%1 cannot be reached."),
     QT_TRANSLATE_NOOP("WordsError", "The connection was refused or cut, or the host name is not known."),
     QT_TRANSLATE_NOOP("WordsError", "Check the network, the proxy and the host name, then try again."),
     Named::Host},
    {ErrorKind::Tls, QT_TRANSLATE_NOOP("WordsError", "The other side could not prove who it is."),
     QT_TRANSLATE_NOOP("WordsError", "%1 could not prove who it is."),
     QT_TRANSLATE_NOOP(
         "WordsError",
         "Its certificate is not acceptable, so nothing was sent: a secret could have gone to a stranger."),
     QT_TRANSLATE_NOOP("WordsError",
                       "Check the host name and this computer's clock. If your company inspects TLS traffic, "
                       "have its certificate authority installed on this computer."),
     Named::Host},
    {ErrorKind::TimedOut, QT_TRANSLATE_NOOP("WordsError", "There was no answer in time."),
     QT_TRANSLATE_NOOP("WordsError", "%1 did not answer in time."),
     QT_TRANSLATE_NOOP("WordsError", "Whether the request arrived is not known; the next check will tell."),
     QT_TRANSLATE_NOOP("WordsError", "Check the network, then check the step again."), Named::Host},
    {ErrorKind::BadAnswer,
     QT_TRANSLATE_NOOP("WordsError", "The service gave an answer that Jonction does not understand."),
     QT_TRANSLATE_NOOP("WordsError", "%1 gave an answer that Jonction does not understand."),
     QT_TRANSLATE_NOOP(
         "WordsError",
         "A proxy or a sign-in page of the network may have answered in its place, or the service changed."),
     QT_TRANSLATE_NOOP("WordsError",
                       "Try again from another network. If it lasts, report it with the text under Details."),
     Named::Host},
    {ErrorKind::KeychainMissing, QT_TRANSLATE_NOOP("WordsError", "There is no keychain in this session."),
     nullptr,
     QT_TRANSLATE_NOOP("WordsError", "Jonction keeps secrets only in the keychain (the system's protected "
                                     "store for passwords), never in a file."),
     QT_TRANSLATE_NOOP("WordsError", "Start a keychain service such as GNOME Keyring or KWallet, or give the "
                                     "secrets through environment variables (--secret-from-env).")},
    {ErrorKind::KeychainLocked, QT_TRANSLATE_NOOP("WordsError", "The keychain is locked."), nullptr,
     QT_TRANSLATE_NOOP("WordsError",
                       "Secrets can be neither read nor kept until it is open; none of them is lost."),
     QT_TRANSLATE_NOOP("WordsError", "Unlock the keychain with your session password, then try again.")},
    {ErrorKind::KeychainRefused, QT_TRANSLATE_NOOP("WordsError", "The keychain refused."),
     QT_TRANSLATE_NOOP("WordsError", "The keychain refused the entry “%1”."),
     QT_TRANSLATE_NOOP("WordsError", "The secret is not kept, and a step that needs it cannot go on."),
     QT_TRANSLATE_NOOP(
         "WordsError",
         "Allow Jonction when the keychain asks, or restart the keychain service, then try again.")},
    {ErrorKind::FileMissing, QT_TRANSLATE_NOOP("WordsError", "The file does not exist."),
     QT_TRANSLATE_NOOP("WordsError", "The file %1 does not exist."),
     QT_TRANSLATE_NOOP("WordsError", "It was moved, renamed or deleted."),
     QT_TRANSLATE_NOOP("WordsError", "Choose the file again, or create a new deployment.")},
    {ErrorKind::FileUnreadable, QT_TRANSLATE_NOOP("WordsError", "The file cannot be read."),
     QT_TRANSLATE_NOOP("WordsError", "The file %1 cannot be read."),
     QT_TRANSLATE_NOOP("WordsError",
                       "It exists, but your account has no right to read it, or the disk failed."),
     QT_TRANSLATE_NOOP("WordsError", "Check the rights of the file and of its folder, then open it again.")},
    {ErrorKind::FileUnwritable, QT_TRANSLATE_NOOP("WordsError", "The file cannot be written."),
     QT_TRANSLATE_NOOP("WordsError", "The file %1 cannot be written."),
     QT_TRANSLATE_NOOP("WordsError",
                       "The folder is write-protected or the disk is full; your changes are only in memory."),
     QT_TRANSLATE_NOOP("WordsError",
                       "Free some space or change the rights; Jonction tries again with the next change.")},
    {ErrorKind::FileBroken,
     QT_TRANSLATE_NOOP("WordsError", "The file is not a deployment, or it is damaged."),
     QT_TRANSLATE_NOOP("WordsError", "The file is not a deployment, or it is damaged at this place: %1."),
     QT_TRANSLATE_NOOP("WordsError", "Opening it halfway could lose what it holds, so it was left as it is."),
     QT_TRANSLATE_NOOP("WordsError",
                       "Open a backup of the file, or correct the place that is named with a text editor.")},
    {ErrorKind::FileNewer,
     QT_TRANSLATE_NOOP("WordsError", "The file was made by a newer version of Jonction."),
     QT_TRANSLATE_NOOP("WordsError", "The file %1 was made by a newer version of Jonction."),
     QT_TRANSLATE_NOOP("WordsError",
                       "This version would not understand all of it, and saving would lose the rest."),
     QT_TRANSLATE_NOOP("WordsError", "Install the newer version, then open the file again.")},
    {ErrorKind::FileLocked, QT_TRANSLATE_NOOP("WordsError", "The deployment is open in another Jonction."),
     QT_TRANSLATE_NOOP("WordsError", "The deployment %1 is open in another Jonction."),
     QT_TRANSLATE_NOOP("WordsError",
                       "Two programs that change the same deployment would overwrite each other's work."),
     QT_TRANSLATE_NOOP("WordsError", "Close it there, then open it again here.")},
    {ErrorKind::HelperMissing,
     QT_TRANSLATE_NOOP("WordsError", "A program that belongs to Jonction is not where it should be."),
     QT_TRANSLATE_NOOP("WordsError", "The program %1 that belongs to Jonction is not where it should be."),
     QT_TRANSLATE_NOOP("WordsError", "Test calls and the practice world run in programs of their own."),
     QT_TRANSLATE_NOOP("WordsError", "Install Jonction again with all its parts.")},
    {ErrorKind::HelperStopped, QT_TRANSLATE_NOOP("WordsError", "A helper program ended unexpectedly."),
     QT_TRANSLATE_NOOP("WordsError", "The helper program %1 ended unexpectedly."),
     QT_TRANSLATE_NOOP("WordsError", "A call that was running in it has ended; your set-up is not touched."),
     QT_TRANSLATE_NOOP("WordsError",
                       "Start it again. If it happens twice, report it with the text under Details.")},
    {ErrorKind::Unsupported, QT_TRANSLATE_NOOP("WordsError", "This cannot be done here."),
     QT_TRANSLATE_NOOP("WordsError", "This cannot be done here: %1."),
     QT_TRANSLATE_NOOP("WordsError",
                       "Neither the service nor this computer offers a way for it; Details say which."),
     QT_TRANSLATE_NOOP("WordsError", "Do it by hand as the help of the step describes.")},
    {ErrorKind::Internal, QT_TRANSLATE_NOOP("WordsError", "Jonction made a mistake of its own."), nullptr,
     QT_TRANSLATE_NOOP("WordsError",
                       "This is a fault of the program and not of your set-up; nothing more was changed."),
     QT_TRANSLATE_NOOP("WordsError", "Save your work, restart Jonction and report the text under Details.")},
};

QString errorTr(const char* text)
{
    return QCoreApplication::translate("WordsError", text);
}

constexpr WordEntry subjectNames[] = {
    {"account", QT_TRANSLATE_NOOP("WordsError", "The account")},
    {"client secret", QT_TRANSLATE_NOOP("WordsError", "The client secret")},
    {"graph", QT_TRANSLATE_NOOP("WordsError", "Microsoft Graph")},
    {"organization", QT_TRANSLATE_NOOP("WordsError", "The tenant")},
    {"plan", QT_TRANSLATE_NOOP("WordsError", "What the plan describes")},
    {"service principal", QT_TRANSLATE_NOOP("WordsError", "The service principal")},
};

// A subject is an address of the plan, a field of the document, or a name that speaks for itself.
QString namedSubject(const QString& subject)
{
    if (const std::optional<Address> address = Address::parse(subject); address && knowsKind(*address))
        return objectName(*address);
    return wordOf(subjectNames, "WordsError", subject, field(subject));
}

bool looksLikeHost(const QString& subject)
{
    static const QRegularExpression shape(u"^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+(:\\d+)?$"_s);
    return subject == "graph"_L1 || (shape.match(subject).hasMatch() && field(subject) == subject);
}

bool isNamed(const QString& subject, Named named)
{
    if (subject.isEmpty())
        return false;
    return named == Named::Any || looksLikeHost(subject) == (named == Named::Host);
}

QString detailsOf(const Error& error)
{
    QStringList lines;
    if (!error.evidence.isEmpty())
        lines.append(error.evidence);
    if (!error.subject.isEmpty())
        lines.append(QCoreApplication::translate("WordsError", "About: %1").arg(error.subject));
    if (!error.code.isEmpty())
        lines.append(QCoreApplication::translate("WordsError", "Code: %1").arg(error.code));
    if (error.httpStatus != 0)
        lines.append(QCoreApplication::translate("WordsError", "HTTP status: %1").arg(error.httpStatus));
    if (!error.requestId.isEmpty())
        lines.append(QCoreApplication::translate("WordsError", "Request ID: %1").arg(error.requestId));
    lines.append(QCoreApplication::translate("WordsError", "Kind: %1").arg(toString(error.kind)));
    return lines.join(u'\n');
}

ErrorText textOfKind(const Error& error)
{
    for (const KindWords& words : kindWords) {
        if (words.kind != error.kind)
            continue;
        ErrorText text{errorTr(words.what), errorTr(words.why), errorTr(words.todo), {}};
        if (words.whatOf != nullptr && isNamed(error.subject, words.named))
            text.what = filled(errorTr(words.whatOf), {namedSubject(error.subject)});
        return text;
    }
    return {};
}

// A proof that failed names its check: nothing "changed", it just does not hold.
ErrorText textOfFailedCheck(const QString& checkId)
{
    return {
        filled(errorTr(QT_TRANSLATE_NOOP("WordsError", "This does not hold at present: “%1”.")),
               {check(checkId)}),
        errorTr(QT_TRANSLATE_NOOP("WordsError", "What the step made is missing or is not as you want it.")),
        errorTr(QT_TRANSLATE_NOOP("WordsError", "Check the step again and apply what the new plan shows.")),
        {}};
}

} // namespace

QString ErrorText::oneLine() const
{
    return what + u' ' + todo;
}

ErrorText error(const Error& error)
{
    ErrorText text = textOfKind(error);
    if (error.kind == ErrorKind::Drift && knowsCheck(error.subject))
        text = textOfFailedCheck(error.subject);
    if (knowsFinding(error.code))
        text.what = finding({error.code, Severity::Error, error.subject, {error.evidence}});
    else if (const ErrorText special = explainCode(error.code); !special.what.isEmpty()) {
        text = special;
        text.what = filled(text.what, {error.evidence});
    }
    if (error.kind == ErrorKind::Throttled && error.retryAfterSeconds > 0)
        text.todo = QCoreApplication::translate("WordsError", "Try again in %1.")
                        .arg(duration(error.retryAfterSeconds));
    text.details = detailsOf(error);
    return text;
}

} // namespace jonction::Words
