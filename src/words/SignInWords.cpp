// SPDX-License-Identifier: Apache-2.0
#include "words/SignInWords.h"

#include "words/TimeWords.h"
#include "words/WordTable.h"

namespace jonction::Words {

namespace {

using namespace Qt::StringLiterals;

constexpr WordEntry cloudNames[] = {
    {"global", QT_TRANSLATE_NOOP("WordsSignIn", "Global (GCC included)")},
    {"gcchigh", QT_TRANSLATE_NOOP("WordsSignIn", "US Government, GCC High")},
    {"dod", QT_TRANSLATE_NOOP("WordsSignIn", "US Government, DoD")},
    {"china", QT_TRANSLATE_NOOP("WordsSignIn", "China, operated by 21Vianet")},
};

constexpr WordEntry cloudNotes[] = {
    {"gcchigh",
     QT_TRANSLATE_NOOP("WordsSignIn",
                       "Has no interface for Teams numbers and policies: they are assigned by hand. The "
                       "application must be registered in this cloud.")},
    {"dod",
     QT_TRANSLATE_NOOP("WordsSignIn",
                       "Has no interface for Teams numbers and policies: they are assigned by hand. The "
                       "application must be registered in this cloud.")},
    {"china",
     QT_TRANSLATE_NOOP("WordsSignIn",
                       "Tells no Teams presence and has no interface for Teams numbers and policies. The "
                       "application must be registered in this cloud.")},
};

constexpr WordEntry clientKinds[] = {
    {"publisher", QT_TRANSLATE_NOOP("WordsSignIn", "An application for several tenants")},
    {"tenant", QT_TRANSLATE_NOOP("WordsSignIn", "An application of this tenant")},
    {"evaluation", QT_TRANSLATE_NOOP("WordsSignIn", "Microsoft Graph Command Line Tools (evaluation)")},
};

constexpr WordEntry clientKindNotes[] = {
    {"publisher",
     QT_TRANSLATE_NOOP(
         "WordsSignIn",
         "Its own name in consents and sign-in logs, and only the permissions of this tool. An "
         "application whose publisher is not verified counts as risky: an administrator must accept it.")},
    {"tenant",
     QT_TRANSLATE_NOOP(
         "WordsSignIn",
         "Works where applications from outside are forbidden, and trusts nobody else. It takes one "
         "visit to the Microsoft Entra portal: a public client for accounts of this organisation, with "
         "the redirect URI http://localhost/jonction and public client flows allowed.")},
    {"evaluation",
     QT_TRANSLATE_NOOP(
         "WordsSignIn",
         "Nothing to register. Consents pile up on an application that other tools share and outlive "
         "this one; the sign-in logs show Microsoft's tool, not Jonction; many tenants block it.")},
};

constexpr WordEntry roleNames[] = {
    {"Global Administrator", QT_TRANSLATE_NOOP("WordsSignIn", "Global Administrator")},
    {"Domain Name Administrator", QT_TRANSLATE_NOOP("WordsSignIn", "Domain Name Administrator")},
    {"License Administrator", QT_TRANSLATE_NOOP("WordsSignIn", "License Administrator")},
    {"User Administrator", QT_TRANSLATE_NOOP("WordsSignIn", "User Administrator")},
    {"Teams Administrator", QT_TRANSLATE_NOOP("WordsSignIn", "Teams Administrator")},
    {"Cloud Application Administrator", QT_TRANSLATE_NOOP("WordsSignIn", "Cloud Application Administrator")},
    {"Application Administrator", QT_TRANSLATE_NOOP("WordsSignIn", "Application Administrator")},
    {"Privileged Role Administrator", QT_TRANSLATE_NOOP("WordsSignIn", "Privileged Role Administrator")},
};

constexpr WordEntry administratorStates[] = {
    {"active", QT_TRANSLATE_NOOP("WordsSignIn", "active")},
    {"eligible", QT_TRANSLATE_NOOP("WordsSignIn", "eligible, not active: activate it, then sign in again")},
    {"absent", QT_TRANSLATE_NOOP("WordsSignIn", "not held; the steps below need these roles instead")},
    {"unknown", QT_TRANSLATE_NOOP("WordsSignIn", "not active; whether it can be activated is not visible")},
};

constexpr WordEntry accountKinds[] = {
    {"member", QT_TRANSLATE_NOOP("WordsSignIn", "%1, member of the tenant")},
    {"guest", QT_TRANSLATE_NOOP("WordsSignIn", "%1, guest of the tenant")},
};

QString signInTr(const char* text)
{
    return QCoreApplication::translate("WordsSignIn", text);
}

} // namespace

QString cloudName(const QString& cloudId)
{
    return wordOf(cloudNames, "WordsSignIn", cloudId, cloudId);
}

QString cloudNote(const QString& cloudId)
{
    return wordOf(cloudNotes, "WordsSignIn", cloudId, {});
}

QString clientKind(const QString& kindId)
{
    return wordOf(clientKinds, "WordsSignIn", kindId, kindId);
}

QString clientKindNote(const QString& kindId)
{
    return wordOf(clientKindNotes, "WordsSignIn", kindId, {});
}

QString roleName(const QString& englishName)
{
    return wordOf(roleNames, "WordsSignIn", englishName, englishName);
}

QString roleLine(const QString& englishNames, bool held)
{
    QStringList names;
    for (const QString& name : englishNames.split(u", "_s, Qt::SkipEmptyParts))
        names.append(roleName(name));
    const QString joined = names.join(u", "_s);
    return held ? joined : filled(signInTr(QT_TRANSLATE_NOOP("WordsSignIn", "missing: %1")), {joined});
}

QString tenantLine(const QString& name, const QString& country, const QString& cloudId)
{
    QStringList parts{name, country, cloudName(cloudId)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString accountLine(const QString& account, const QString& kindId)
{
    return filled(wordOf(accountKinds, "WordsSignIn", kindId, u"%1"_s), {account});
}

QString administratorState(const QString& stateId)
{
    return wordOf(administratorStates, "WordsSignIn", stateId, stateId);
}

QString clockLine(qint64 seconds)
{
    if (seconds == 0)
        return signInTr(QT_TRANSLATE_NOOP("WordsSignIn", "no difference"));
    const char* text = seconds > 0 ? QT_TRANSLATE_NOOP("WordsSignIn", "this computer is %1 slow")
                                   : QT_TRANSLATE_NOOP("WordsSignIn", "this computer is %1 fast");
    return filled(signInTr(text), {duration(qAbs(seconds))});
}

} // namespace jonction::Words
