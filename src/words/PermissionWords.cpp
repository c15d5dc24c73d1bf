// SPDX-License-Identifier: Apache-2.0
#include "words/PermissionWords.h"

#include "words/WordTable.h"

namespace jonction::Words {

namespace {

constexpr WordEntry permissionTexts[] = {
    {"User.Read", QT_TRANSLATE_NOOP("WordsPermission", "Knows who links CCAIP to the tenant")},
    {"offline_access",
     QT_TRANSLATE_NOOP("WordsPermission", "Keeps the link alive after that person has signed out")},
    {"User.Read.All",
     QT_TRANSLATE_NOOP("WordsPermission", "Finds the agents among the accounts of the tenant")},
    {"Presence.Read.All",
     QT_TRANSLATE_NOOP("WordsPermission", "Sees whether the agents are free, busy or away")},
    {"openid", QT_TRANSLATE_NOOP("WordsPermission", "Signs a person in; harmless")},
    {"profile", QT_TRANSLATE_NOOP("WordsPermission", "Reads the name of the person who signs in; harmless")},
    {"email",
     QT_TRANSLATE_NOOP("WordsPermission", "Reads the mail address of the person who signs in; harmless")},
};

} // namespace

QString permission(const QString& name)
{
    return wordOf(
        permissionTexts, "WordsPermission", name,
        QCoreApplication::translate("WordsPermission", "Named in the document; Jonction does not need it"));
}

bool knowsPermission(const QString& name)
{
    return sourceText(permissionTexts, name) != nullptr;
}

} // namespace jonction::Words
