// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace jonction {

/// What went wrong, as a fact that code can branch on. The sentence for the person is made at the screen
/// (room `words`); a kind without a text there is a failing test.
enum class ErrorKind {
    Cancelled,          ///< stopped by the person or by the owner's end; never shown as a failure
    InvalidInput,       ///< a value of the document or of a field is not acceptable; subject names it
    NotFound,           ///< the object does not exist (yet) at the service
    AlreadyExists,      ///< creation refused: the object exists; look, do not repeat
    Conflict,           ///< somebody else is changing, or it is in use
    Drift,              ///< the world is no longer what the approved plan was made for
    Unauthorized,       ///< credentials not understood, expired or revoked; sign in or enter the key again
    Forbidden,          ///< credentials are fine, the right is missing
    ConsentRequired,    ///< the person or an administrator must consent first
    SignInRequired,     ///< there is no usable session; an interactive sign-in is needed
    SecretWrong,        ///< the directory says: wrong client secret (AADSTS7000215)
    SecretExpired,      ///< the directory says: client secret expired (AADSTS7000222)
    ApplicationUnknown, ///< application not in this tenant (AADSTS700016)
    PrincipalMissing,   ///< registration without service principal (AADSTS7000229)
    PaymentRequired,    ///< funds are missing
    Throttled,          ///< the service asks to wait; retryAfterSeconds when it said how long
    ServerFault,        ///< 5xx
    Network,            ///< no connection: name, route, refused, cut
    Tls,                ///< the certificate or the handshake is not acceptable
    TimedOut,           ///< our own limit passed
    BadAnswer,          ///< the answer is not what the contract says: truncated, wrong type, not JSON
    KeychainMissing,    ///< there is no keychain service on this computer or in this session
    KeychainLocked,     ///< the keychain exists and is locked
    KeychainRefused,    ///< the keychain refused or failed
    FileMissing,        ///< file not found
    FileUnreadable,     ///< exists, cannot be read
    FileUnwritable,     ///< cannot be written: rights, disk full
    FileBroken,         ///< not a document of ours, or damaged
    FileNewer,          ///< made by a newer version; opened never, changed never
    FileLocked,         ///< another Jonction holds this document
    HelperMissing,      ///< a program of ours is not where it should be
    HelperStopped,      ///< the helper process ended unexpectedly
    Unsupported,        ///< this cannot be done here; evidence says what and why
    Internal,           ///< a bug of ours
};

/// An error as facts. Cheap to copy. Holds no secret: evidence is masked by whoever fills it.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString subject;   ///< what it is about: a file name, a host, an address of the plan, a field
    QString evidence;  ///< the other side's own short text, masked; for Details, never the main sentence
    QString code;      ///< the other side's code: AADSTS7000222, 10015, Request_BadRequest; may be empty
    QString requestId; ///< to give to the vendor's support; may be empty
    int httpStatus = 0;
    int retryAfterSeconds = -1; ///< -1 where the other side did not say

    static Error of(ErrorKind kind, const QString& subject = {}, const QString& evidence = {});
};

/// Stable identifier of a kind ("secretExpired"), for JSON and logs. Never translated.
QString toString(ErrorKind kind);

/// Every kind, in order of declaration: for tests that demand completeness.
QList<ErrorKind> allErrorKinds();

} // namespace jonction
