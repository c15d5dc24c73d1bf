// SPDX-License-Identifier: Apache-2.0
#include "domain/StepId.h"

#include <QStringList>

namespace jonction {

static const QStringList& stepIdNames()
{
    static const QStringList names{
        QStringLiteral("signin"),   QStringLiteral("trunk"),       QStringLiteral("domain"),
        QStringLiteral("licences"), QStringLiteral("routing"),     QStringLiteral("users"),
        QStringLiteral("app"),      QStringLiteral("secret"),      QStringLiteral("ucaas"),
        QStringLiteral("agents"),   QStringLiteral("inheritance"), QStringLiteral("proof")};
    return names;
}

QString toString(StepId id)
{
    return stepIdNames().at(static_cast<int>(id));
}

std::optional<StepId> stepIdFromString(const QString& text)
{
    const qsizetype index = stepIdNames().indexOf(text.trimmed().toLower());
    if (index < 0)
        return std::nullopt;
    return static_cast<StepId>(index);
}

QList<StepId> allStepIds()
{
    QList<StepId> ids;
    for (qsizetype i = 0; i < stepIdNames().size(); ++i)
        ids.append(static_cast<StepId>(i));
    return ids;
}

} // namespace jonction
