// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Theme.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace jonction {

/// Our own line icons (resources/icons), painted in the palette's colours when they are shown: nothing has to
/// be rebuilt when the theme changes.
class IconSet
{
public:
    /// `name` is the file's base name. Neutral follows the palette's text, disabled and selected included.
    static QIcon icon(const QString& name, Tone tone = Tone::Neutral);
    /// For own painting. Size in logical pixels.
    static void paint(QPainter* painter, const QString& name, const QRectF& where, const QColor& color);
    static QPixmap pixmap(const QString& name, int size, const QColor& color, qreal scale);
    /// The program's own icon, in colours.
    static QIcon application();
};

} // namespace jonction
