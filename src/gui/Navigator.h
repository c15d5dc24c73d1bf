// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"

#include <QObject>
#include <QString>

#include <optional>

namespace jonction {

/// The places of the main window, in the order of the navigation and of Ctrl+1 …
enum class Place { Overview, Setup, Board, Dialer, Activity, Settings };

inline constexpr int placeCount = 6;

/// "overview" "setup" "board" "dialer" "activity" "settings": stable, for --place and the settings.
QString toString(Place place);
std::optional<Place> placeFromString(const QString& text);

/// Where to go: a place, and what to show there.
struct Destination
{
    Place place = Place::Overview;
    std::optional<StepId> step; ///< for Setup
    QString agentUpn;           ///< for Board (select) and Dialer (target)
    QString field;              ///< for Setup: the document path to focus
};

/// How a page asks for another one without knowing it.
class Navigator : public QObject
{
    Q_OBJECT

public:
    explicit Navigator(QObject* parent = nullptr)
        : QObject(parent)
    {}
    void go(const Destination& destination) { Q_EMIT requested(destination); }

Q_SIGNALS:
    void requested(const jonction::Destination& destination);
};

} // namespace jonction
