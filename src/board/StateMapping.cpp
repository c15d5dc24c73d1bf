// SPDX-License-Identifier: Apache-2.0
#include "board/StateMapping.h"

namespace jonction {

using namespace Qt::StringLiterals;

StateMapping::StateMapping(const QMap<QString, QString>& chosen)
{
    const QMap<QString, QString> used = chosen.isEmpty() ? proposal() : chosen;
    for (auto entry = used.cbegin(); entry != used.cend(); ++entry) {
        const AgentStatus status = AgentStatus::named(entry.value());
        if (status.isKnown() && !status.isInteraction())
            m_byName.insert(entry.key().toLower(), status);
    }
}

AgentStatus StateMapping::statusFor(const AgentPresence& presence) const
{
    const QString name = presence.name().toLower();
    if (const auto exact = m_byName.constFind(name); exact != m_byName.cend())
        return *exact;
    return m_byName.value(presence.availability.toLower());
}

QMap<QString, QString> StateMapping::proposal()
{
    QMap<QString, QString> all;
    for (const char* name : {"Available", "AvailableIdle"})
        all.insert(QString::fromLatin1(name), u"Available"_s);
    for (const char* name : {"Busy", "BusyIdle", "DoNotDisturb", "Focusing", "InACall", "InAConferenceCall",
                             "InAMeeting", "Presenting", "UrgentInterruptionsOnly", "OutOfOffice"})
        all.insert(QString::fromLatin1(name), u"Unavailable"_s);
    for (const char* name : {"Away", "BeRightBack", "Inactive"})
        all.insert(QString::fromLatin1(name), u"Break"_s);
    for (const char* name : {"Offline", "OffWork"})
        all.insert(QString::fromLatin1(name), u"Offline"_s);
    return all;
}

} // namespace jonction
