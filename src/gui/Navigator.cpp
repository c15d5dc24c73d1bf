// SPDX-License-Identifier: Apache-2.0
#include "gui/Navigator.h"

#include <QStringList>

namespace jonction {

using namespace Qt::StringLiterals;

static const QStringList& placeNames()
{
    static const QStringList names{u"overview"_s, u"setup"_s,    u"board"_s,
                                   u"dialer"_s,   u"activity"_s, u"settings"_s};
    return names;
}

QString toString(Place place)
{
    return placeNames().at(static_cast<int>(place));
}

std::optional<Place> placeFromString(const QString& text)
{
    const qsizetype index = placeNames().indexOf(text.trimmed().toLower());
    if (index < 0)
        return std::nullopt;
    return static_cast<Place>(index);
}

} // namespace jonction
