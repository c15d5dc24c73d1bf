// SPDX-License-Identifier: Apache-2.0
#include "base/Error.h"

namespace jonction {

namespace {
constexpr const char* errorKindNames[] = {"cancelled",
                                          "invalidInput",
                                          "notFound",
                                          "alreadyExists",
                                          "conflict",
                                          "drift",
                                          "unauthorized",
                                          "forbidden",
                                          "consentRequired",
                                          "signInRequired",
                                          "secretWrong",
                                          "secretExpired",
                                          "applicationUnknown",
                                          "principalMissing",
                                          "paymentRequired",
                                          "throttled",
                                          "serverFault",
                                          "network",
                                          "tls",
                                          "timedOut",
                                          "badAnswer",
                                          "keychainMissing",
                                          "keychainLocked",
                                          "keychainRefused",
                                          "fileMissing",
                                          "fileUnreadable",
                                          "fileUnwritable",
                                          "fileBroken",
                                          "fileNewer",
                                          "fileLocked",
                                          "helperMissing",
                                          "helperStopped",
                                          "unsupported",
                                          "internal"};
constexpr int errorKindCount = static_cast<int>(std::size(errorKindNames));
static_assert(errorKindCount == static_cast<int>(ErrorKind::Internal) + 1, "a kind without a name");
} // namespace

Error Error::of(ErrorKind kind, const QString& subject, const QString& evidence)
{
    Error error;
    error.kind = kind;
    error.subject = subject;
    error.evidence = evidence;
    return error;
}

QString toString(ErrorKind kind)
{
    return QString::fromLatin1(errorKindNames[static_cast<int>(kind)]);
}

QList<ErrorKind> allErrorKinds()
{
    QList<ErrorKind> kinds;
    for (int i = 0; i < errorKindCount; ++i)
        kinds.append(static_cast<ErrorKind>(i));
    return kinds;
}

} // namespace jonction
