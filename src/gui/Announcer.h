// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;
class QWidget;

namespace jonction {

/// Tells assistive tools what changed: page titles, states, findings, the end of long work.
class Announcer
{
public:
    /// `about` is the widget that shows the text; its accessible name or text says the same.
    static void say(QWidget* about, const QString& text);
};

} // namespace jonction
