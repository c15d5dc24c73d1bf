// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Navigator.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace jonction {

/// What was asked for on the command line of the window program.
struct CommandLine
{
    QString fileName;
    bool sandbox = false;
    QString language; ///< "fr", "en" or empty
    QString theme;    ///< "light", "dark" or empty
    QMap<QString, QString> endpoints;
    std::optional<Place> place;
    std::optional<StepId> step;
    QString readyFile;
    QString wrong; ///< why it cannot be understood; empty: fine
    QString print; ///< a text to print instead of opening a window (help, version)

    static CommandLine read(const QStringList& arguments);
};

} // namespace jonction
